package dev.gosim.check;

import dev.gosim.types.Alias;
import dev.gosim.types.ChanType;
import dev.gosim.types.Identical;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;

/** Spec, "Assignability" (types2 {@code operand.assignableTo}). */
final class Assignability {
  private final Checker c;

  Assignability(Checker c) {
    this.c = c;
  }

  /**
   * Whether {@code x} may be assigned to a variable of type {@code target}; if not, {@code cause}
   * (which may be null) may get the reason. True for invalid operands and types.
   */
  boolean assignable(Operand x, Type target, Cause cause) {
    if (x.isInvalid() || !Predicates.isValid(target)) {
      return true;
    }
    Type v = Alias.unalias(x.type);
    Type t = Alias.unalias(target);
    if (Identical.identical(v, t)) {
      return true;
    }
    Type vu = v.underlying();
    Type tu = t.underlying();
    TypeParam tp = t instanceof TypeParam p ? p : null;
    if (Predicates.isUntyped(vu)) {
      return tp == null
          ? c.untyped.implicitType(x, t).ok()
          : Predicates.all(tp, (u, under) -> u != null && c.untyped.implicitType(x, u).ok());
    }
    TypeParam vp = v instanceof TypeParam p ? p : null;
    boolean oneUnnamed = !Predicates.hasName(v) || !Predicates.hasName(t);
    // Compared even if both are named: interfaces that embed each other get their type sets in the
    // order in which the compiler computes them.
    if (Identical.identical(vu, tu) && oneUnnamed && vp == null && tp == null) {
      return true;
    }
    if (tu instanceof InterfaceType && tp == null || Predicates.isInterfacePtr(tu)) {
      if (c.impls.implements_(v, t, false, cause)) {
        return true;
      }
      if (vp == null) {
        return false;
      }
      if (cause != null) {
        cause.text = "";
      }
    }
    if (vu instanceof InterfaceType && vp == null && c.impls.implements_(t, v, false, null)) {
      if (cause != null) {
        cause.text = "need type assertion";
      }
      return false;
    }
    if (vu instanceof ChanType vc
        && vc.dir() == ChanType.Dir.BOTH
        && tu instanceof ChanType tc
        && Identical.identical(vc.elem(), tc.elem())) {
      return oneUnnamed;
    }
    return typeParams(x, v, vp, t, tp, target, cause);
  }

  /** The rules for values or variables whose type is a type parameter. */
  private boolean typeParams(
      Operand x, Type v, TypeParam vp, Type t, TypeParam tp, Type target, Cause cause) {
    if (tp != null && !Predicates.hasName(v)) {
      return Predicates.all(
          tp,
          (u, under) ->
              u != null
                  && (assignable(x, u, cause)
                      || explain(cause, text(x.type) + " to " + text(u) + in(tp))));
    }
    if (vp != null && !Predicates.hasName(t)) {
      Operand y = x.copy();
      return Predicates.all(
          vp,
          (u, under) -> {
            y.type = u;
            return u != null
                && (assignable(y, target, cause)
                    || explain(cause, text(u) + in(vp) + " to " + text(target)));
          });
    }
    return false;
  }

  private String text(Type t) {
    return c.texts.of(t);
  }

  private String in(TypeParam p) {
    return " (in " + text(p) + ")";
  }

  private static boolean explain(Cause cause, String what) {
    if (cause != null) {
      cause.prepend("cannot assign " + what);
    }
    return false;
  }
}
