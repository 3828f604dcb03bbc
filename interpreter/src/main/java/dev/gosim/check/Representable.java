package dev.gosim.check;

import dev.gosim.types.Basic;
import dev.gosim.types.Constant;

/** Spec, "Representability" (types2 {@code representableConst}). */
final class Representable {
  private Representable() {}

  static boolean is(Constant v, Basic t) {
    return rounded(v, t) != null;
  }

  /** The value in type {@code t}, floats rounded to its precision; null if it does not fit. */
  static Constant rounded(Constant v, Basic t) {
    if (ConstantOps.isUnknown(v)) {
      return v; // no follow-up errors
    }
    if (t.isInteger()) {
      return ConstantOps.isNumeric(v) ? integer(ConstantOps.toInteger(v), t) : null;
    }
    if (t.isFloat()) {
      return ConstantOps.isReal(v) ? floating(v, t.kind()) : null;
    }
    if (t.isComplex()) {
      return ConstantOps.isNumeric(v) ? complex(v, t.kind()) : null;
    }
    if (t.isString()) {
      return v instanceof Constant.Str ? v : null;
    }
    return t.isBoolean() && v instanceof Constant.Bool ? v : null;
  }

  private static Constant integer(Constant v, Basic t) {
    if (!ConstantOps.isInteger(v)) {
      return null;
    }
    boolean fits =
        switch (t.kind()) {
          case UNTYPED_INT, UNTYPED_RUNE -> true;
          default -> {
            int bits = 8 * t.size();
            if (t.isUnsigned()) {
              yield ConstantOps.sign(v) >= 0 && ConstantOps.bitLength(v) <= bits;
            }
            yield ConstantOps.bigInteger(v).bitLength() < bits;
          }
        };
    return fits ? v : null;
  }

  private static Constant floating(Constant v, Basic.Kind kind) {
    double d;
    switch (kind) {
      case FLOAT32, COMPLEX64 -> d = ConstantOps.float32(v);
      case FLOAT64, COMPLEX128 -> d = ConstantOps.float64(v);
      default -> {
        return v;
      }
    }
    return Double.isInfinite(d) ? null : ConstantFloats.ofDouble(d);
  }

  private static Constant complex(Constant v, Basic.Kind kind) {
    if (kind == Basic.Kind.UNTYPED_COMPLEX) {
      return v;
    }
    Constant re = floating(ConstantOps.real(v), kind);
    Constant im = floating(ConstantOps.imag(v), kind);
    return re == null || im == null ? null : ConstantOps.complex(re, im);
  }
}
