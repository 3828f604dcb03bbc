package dev.gosim.std.fmt;

import dev.gosim.std.reflect.Held;
import dev.gosim.types.Var;

/**
 * Whether a value was reached through unexported fields: methods are not called on such a one
 * (package reflect, flagRO). The exported fields of an unexported embedded struct are open, as they
 * are promoted.
 */
enum Access {
  OPEN,
  EMBED_RO,
  STICKY_RO;

  /** That of what a reflect.Value holds. */
  static Access of(Held h) {
    if (!h.readOnly()) {
      return OPEN;
    }
    return h.stickyReadOnly() ? STICKY_RO : EMBED_RO;
  }

  /** That of a field of a struct. */
  Access field(Var f) {
    if (this == STICKY_RO) {
      return STICKY_RO;
    }
    if (f.exported()) {
      return OPEN;
    }
    return f.embedded() ? EMBED_RO : STICKY_RO;
  }

  /** That of what an interface, a map, an array or a slice holds. */
  Access inside() {
    return this == OPEN ? OPEN : STICKY_RO;
  }
}
