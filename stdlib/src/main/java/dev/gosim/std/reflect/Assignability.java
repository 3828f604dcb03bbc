package dev.gosim.std.reflect;

import dev.gosim.natives.Host;
import dev.gosim.types.Basic;
import dev.gosim.types.ChanType;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Named;
import dev.gosim.types.Type;

/** Which values may be assigned to which variables (spec, "Assignability"); types are canonical. */
final class Assignability {
  private Assignability() {}

  static boolean hasName(Type t) {
    return t instanceof Named || t instanceof Basic;
  }

  /** Whether a value of type v is one of type t as it is. */
  static boolean direct(Type t, Type v) {
    if (t == v) {
      return true;
    }
    if (hasName(t) && hasName(v)) {
      return false;
    }
    return t.underlying() == v.underlying() || bothWays(t, v);
  }

  /** A channel of both directions is assignable to one of one direction. */
  private static boolean bothWays(Type t, Type v) {
    return t.underlying() instanceof ChanType a
        && v.underlying() instanceof ChanType b
        && b.dir() == ChanType.Dir.BOTH
        && a.elem() == b.elem();
  }

  /** Whether t is an interface type that v implements. */
  static boolean implementsType(Host host, Type v, Type t) {
    return t.underlying() instanceof InterfaceType && host.implementsType(v, t);
  }

  static boolean assignable(Host host, Type v, Type t) {
    return direct(t, v) || implementsType(host, v, t);
  }
}
