package dev.gosim.value;

import dev.gosim.types.Basic;
import dev.gosim.types.Type;

/** How a value of a type is computed and stored: the only axis on which nodes are specialised. */
public enum Rep {
  LONG,
  DOUBLE,
  BOOL,
  REF;

  /**
   * The representation of a type (never of a type parameter: generic code is lowered per instance).
   */
  public static Rep of(Type t) {
    if (t.underlying() instanceof Basic b) {
      if (b.isBoolean()) {
        return BOOL;
      }
      if (b.isInteger()) {
        return LONG;
      }
      if (b.isFloat()) {
        return DOUBLE;
      }
    }
    return REF;
  }

  /** Whether it is kept in a frame's or struct's {@code long[]}. */
  public boolean isPrim() {
    return this != REF;
  }
}
