package dev.gosim.check;

import dev.gosim.types.Signature;
import dev.gosim.types.Type;

/**
 * The function type of the variable or result that an expression is assigned to, with the
 * variable's name: from it the type arguments of a generic function can be inferred.
 */
record Target(Signature sig, String desc) {
  /** A target, or null if {@code t} is no function type. */
  static Target of(Type t, String desc) {
    return t != null && t.underlying() instanceof Signature s ? new Target(s, desc) : null;
  }
}
