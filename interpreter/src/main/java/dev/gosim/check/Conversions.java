package dev.gosim.check;

import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.Constant;
import dev.gosim.types.Identical;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;

/** Spec, "Conversions" (types2 {@code conversions.go}). */
final class Conversions {
  private static final int MAX_RUNE = 0x10FFFF;

  private final Checker c;

  Conversions(Checker c) {
    this.c = c;
  }

  /** {@code T(x)}; the result is in {@code x}. */
  void conversion(Operand x, Type t) {
    Cause cause = new Cause();
    boolean constant = x.isConstant();
    boolean ok;
    if (constant && Predicates.isConstType(t)) {
      Constant v = convertConstant(x, t);
      ok = v != null;
      if (ok) {
        x.value = v;
      } else if (Predicates.isInteger(x.type) && Predicates.isInteger(t)) {
        c.problems.error(x, "constant " + overflows(x, t));
        x.invalidate();
        return;
      }
    } else if (constant && Predicates.isTypeParam(t)) {
      ok = Predicates.all(t, (u, under) -> constantToMember(x, t, under, cause));
      x.mode = OperandMode.VALUE;
    } else {
      ok = convertible(x, t, cause);
      x.mode = ok ? OperandMode.VALUE : x.mode;
    }
    if (!ok) {
      String msg = "cannot convert " + shown(x, t) + " to type " + c.texts.of(t);
      c.problems.error(x, cause.isEmpty() ? msg : msg + ": " + cause.text);
      x.invalidate();
      return;
    }
    if (Predicates.isUntyped(x.type)) {
      c.untyped.updateType(x.expr, finalType(x, t, constant), true);
    }
    x.type = t;
  }

  /** A float that is an integer, but too large a one, is shown as the integer it is. */
  private String shown(Operand x, Type t) {
    return x.isConstant() && Predicates.isInteger(t) && ConstantOps.isInteger(x.value)
        ? c.texts.of(x, ConstantText.of(x.value, Basic.UNTYPED_INT))
        : c.texts.of(x);
  }

  private String overflows(Operand x, Type t) {
    return ConstantText.of(x.value, x.type) + " overflows " + c.texts.of(t);
  }

  /** The type an untyped argument itself has; the conversion may go on from there. */
  private static Type finalType(Operand x, Type t, boolean constant) {
    if (x.type == Basic.UNTYPED_NIL) {
      return t;
    }
    if (Predicates.isNonTypeParamInterface(t) || constant && !Predicates.isConstType(t)) {
      return Predicates.defaultType(x.type);
    }
    if (x.isConstant() && Predicates.isInteger(x.type) && Predicates.allString(t)) {
      return x.type;
    }
    return t;
  }

  /** The constant in a type whose underlying type is basic; null if it cannot be converted. */
  private static Constant convertConstant(Operand x, Type t) {
    if (!(t.underlying() instanceof Basic b)) {
      return null;
    }
    Constant v = Representable.rounded(x.value, b);
    if (v != null || !b.isString() || !Predicates.isInteger(x.type)) {
      return v;
    }
    boolean rune = x.value instanceof Constant.Int64 i && i.value() >= 0 && i.value() <= MAX_RUNE;
    int code = rune ? (int) ((Constant.Int64) x.value).value() : 0xFFFD;
    return new Constant.Str(Utf8.encode(code));
  }

  private boolean constantToMember(Operand x, Type param, Type under, Cause cause) {
    if (under == null) {
      cause.text = c.texts.of(param) + " does not contain specific types";
      return false;
    }
    if (Predicates.isString(x.type) && isBytesOrRunes(under) || convertConstant(x, under) != null) {
      return true;
    }
    String in = " (in " + c.texts.of(param) + ")";
    cause.text =
        Predicates.isInteger(x.type) && Predicates.isInteger(under)
            ? "constant " + overflows(x, under) + in
            : "cannot convert " + c.texts.of(x) + " to type " + c.texts.of(under) + in;
    return false;
  }

  /** Whether a value that is no constant of a basic type can be converted. */
  private boolean convertible(Operand x, Type target, Cause cause) {
    if (x.assignableTo(c, target, cause)) {
      return true;
    }
    Type v = Alias.unalias(x.type);
    Type t = Alias.unalias(target);
    TypeParam vp = v instanceof TypeParam p ? p : null;
    TypeParam tp = t instanceof TypeParam p ? p : null;
    Type vu = v.underlying();
    Type tu = t.underlying();
    if (vp == null && tp == null) {
      return Identical.identicalIgnoreTags(vu, tu)
          || samePointers(v, t)
          || basic(vu, tu)
          || unsafe(vu, tu)
          || sliceToArray(vu, tu);
    }
    if (vp != null) {
      Operand y = x.copy();
      return Predicates.all(
          vp,
          (u, under) -> {
            y.type = u;
            return u != null && fromMember(y, vp, t, tp, target, cause);
          });
    }
    return Predicates.all(
        tp,
        (u, under) ->
            u != null
                && (convertible(x, u, cause) || explain(cause, text(x.type), text(u) + in(tp))));
  }

  private boolean fromMember(
      Operand y, TypeParam vp, Type t, TypeParam tp, Type target, Cause cause) {
    String from = text(y.type) + in(vp);
    if (tp == null) {
      return convertible(y, t, cause) || explain(cause, from, text(target));
    }
    return Predicates.all(
        tp,
        (w, under) ->
            w != null && (convertible(y, w, cause) || explain(cause, from, text(w) + in(tp))));
  }

  private String text(Type t) {
    return c.texts.of(t);
  }

  private String in(TypeParam p) {
    return " (in " + text(p) + ")";
  }

  private static boolean explain(Cause cause, String from, String to) {
    cause.prepend("cannot convert " + from + " to type " + to);
    return false;
  }

  private static boolean samePointers(Type v, Type t) {
    return v instanceof PointerType p
        && t instanceof PointerType q
        && !Predicates.isTypeParam(p.elem())
        && !Predicates.isTypeParam(q.elem())
        && Identical.identicalIgnoreTags(p.elem().underlying(), q.elem().underlying());
  }

  private static boolean basic(Type v, Type t) {
    if (Predicates.isIntegerOrFloat(v) && Predicates.isIntegerOrFloat(t)
        || Predicates.isComplex(v) && Predicates.isComplex(t)) {
      return true;
    }
    return Predicates.isString(t) && (Predicates.isInteger(v) || isBytesOrRunes(v))
        || Predicates.isString(v) && isBytesOrRunes(t);
  }

  private static boolean unsafe(Type v, Type t) {
    return t == Basic.UNSAFE_POINTER && isPointerOrUintptr(v)
        || v == Basic.UNSAFE_POINTER && isPointerOrUintptr(t);
  }

  private static boolean isPointerOrUintptr(Type t) {
    return t instanceof PointerType || t == Basic.UINTPTR;
  }

  private static boolean sliceToArray(Type v, Type t) {
    if (!(v instanceof SliceType s)) {
      return false;
    }
    Type array = t instanceof PointerType p ? p.elem().underlying() : t;
    return array instanceof ArrayType a && Identical.identical(s.elem(), a.elem());
  }

  private static boolean isBytesOrRunes(Type t) {
    return t.underlying() instanceof SliceType s
        && s.elem().underlying() instanceof Basic b
        && (b.kind() == Basic.Kind.UINT8 || b.kind() == Basic.Kind.INT32);
  }
}
