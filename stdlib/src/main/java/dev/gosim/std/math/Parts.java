package dev.gosim.std.math;

/** Numbers taken apart and put together: fraction and exponent, integers, neighbours. */
final class Parts {
  private Parts() {}

  static boolean signbit(double x) {
    return Double.doubleToRawLongBits(x) < 0;
  }

  private static boolean special(double x) {
    return x == 0 || Double.isNaN(x) || Double.isInfinite(x);
  }

  /** Frexp's fraction, in [1/2, 1). */
  static double fraction(double x) {
    if (special(x)) {
      return x;
    }
    double n = Math.abs(x) < Double.MIN_NORMAL ? x * 0x1p52 : x;
    long bits = Double.doubleToRawLongBits(n) & ~(0x7ffL << 52) | 0x3feL << 52;
    return Double.longBitsToDouble(bits);
  }

  /** Frexp's exponent. */
  static int exponent(double x) {
    if (special(x)) {
      return 0;
    }
    return Math.abs(x) < Double.MIN_NORMAL
        ? Math.getExponent(x * 0x1p52) - 51
        : Math.getExponent(x) + 1;
  }

  static double ldexp(double frac, long exp) {
    if (special(frac)) {
      return frac;
    }
    long e = exp + exponent(frac) - 1;
    if (e < -1075) {
      return Math.copySign(0, frac);
    }
    if (e > 1023) {
      return Math.copySign(Double.POSITIVE_INFINITY, frac);
    }
    double m = 1;
    if (e < -1022) {
      e += 53;
      m = 0x1p-53;
    }
    long bits = Double.doubleToRawLongBits(fraction(frac)) & ~(0x7ffL << 52) | e + 1023 << 52;
    return m * Double.longBitsToDouble(bits);
  }

  static double trunc(double x) {
    return x < 0 ? Math.ceil(x) : Math.floor(x);
  }

  /** Half away from zero. */
  static double round(double x) {
    double t = trunc(x);
    return Math.abs(x - t) >= 0.5 ? t + Math.copySign(1, x) : Math.copySign(t, x);
  }

  static double nextAfter(double x, double y) {
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.NaN;
    }
    if (x == y) {
      return x;
    }
    return Math.nextAfter(x, y);
  }

  static double nextAfter32(double x, double y) {
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.NaN;
    }
    if (x == y) {
      return x;
    }
    return Math.nextAfter((float) x, y);
  }
}
