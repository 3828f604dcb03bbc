package dev.gosim.std.math;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;

/** Natives of package math. */
final class GoMath {
  private GoMath() {}

  record FloatInt(double v, long n) implements Results {}

  record Floats(double a, double b) implements Results {}

  @Native("Abs")
  static double abs(double x) {
    return Math.abs(x);
  }

  @Native("Acos")
  static double acos(double x) {
    return Trig.acos(x);
  }

  @Native("Acosh")
  static double acosh(double x) {
    return Exponential.acosh(x);
  }

  @Native("Asin")
  static double asin(double x) {
    return Trig.asin(x);
  }

  @Native("Asinh")
  static double asinh(double x) {
    return Exponential.asinh(x);
  }

  @Native("Atan")
  static double atan(double x) {
    return Trig.atan(x);
  }

  @Native("Atanh")
  static double atanh(double x) {
    return Exponential.atanh(x);
  }

  @Native("Cbrt")
  static double cbrt(double x) {
    return Exponential.cbrt(x);
  }

  @Native("Ceil")
  static double ceil(double x) {
    return Math.ceil(x);
  }

  @Native("Cos")
  static double cos(double x) {
    return Trig.cos(x);
  }

  @Native("Cosh")
  static double cosh(double x) {
    return Exponential.cosh(x);
  }

  @Native("Erf")
  static double erf(double x) {
    return ErrorFunction.erf(x);
  }

  @Native("Erfc")
  static double erfc(double x) {
    return ErrorFunction.erfc(x);
  }

  @Native("Erfinv")
  static double erfinv(double x) {
    return ErrorFunction.erfinv(x);
  }

  @Native("Exp")
  static double exp(double x) {
    return Exponential.exp(x);
  }

  @Native("Exp2")
  static double exp2(double x) {
    return Exponential.exp2(x);
  }

  @Native("Expm1")
  static double expm1(double x) {
    return StrictMath.expm1(x);
  }

  @Native("Floor")
  static double floor(double x) {
    return Math.floor(x);
  }

  @Native("Gamma")
  static double gamma(double x) {
    return GammaFunction.gamma(x);
  }

  @Native("J0")
  static double j0(double x) {
    return Bessel.j0(x);
  }

  @Native("J1")
  static double j1(double x) {
    return Bessel.j1(x);
  }

  @Native("Log")
  static double log(double x) {
    return Exponential.log(x);
  }

  @Native("Log10")
  static double log10(double x) {
    return Exponential.log10(x);
  }

  @Native("Log1p")
  static double log1p(double x) {
    return StrictMath.log1p(x);
  }

  @Native("Log2")
  static double log2(double x) {
    return Exponential.log2(x);
  }

  @Native("Round")
  static double round(double x) {
    return Parts.round(x);
  }

  @Native("RoundToEven")
  static double roundToEven(double x) {
    return Math.rint(x);
  }

  @Native("Sin")
  static double sin(double x) {
    return Trig.sin(x);
  }

  @Native("Sinh")
  static double sinh(double x) {
    return Exponential.sinh(x);
  }

  @Native("Sqrt")
  static double sqrt(double x) {
    return Math.sqrt(x);
  }

  @Native("Tan")
  static double tan(double x) {
    return Trig.tan(x);
  }

  @Native("Tanh")
  static double tanh(double x) {
    return Exponential.tanh(x);
  }

  @Native("Trunc")
  static double trunc(double x) {
    return Parts.trunc(x);
  }

  @Native("Y0")
  static double y0(double x) {
    return Bessel.y0(x);
  }

  @Native("Y1")
  static double y1(double x) {
    return Bessel.y1(x);
  }

  @Native("Atan2")
  static double atan2(double y, double x) {
    return Trig.atan2(y, x);
  }

  @Native("Hypot")
  static double hypot(double p, double q) {
    return Exponential.hypot(p, q);
  }

  @Native("Nextafter")
  static double nextafter(double x, double y) {
    return Parts.nextAfter(x, y);
  }

  @Native("Nextafter32")
  static double nextafter32(double x, double y) {
    return Parts.nextAfter32(x, y);
  }

  @Native("Pow")
  static double pow(double x, double y) {
    return Exponential.pow(x, y);
  }

  @Native("Remainder")
  static double remainder(double x, double y) {
    return StrictMath.IEEEremainder(x, y);
  }

  @Native("Erfcinv")
  static double erfcinv(double x) {
    return ErrorFunction.erfinv(1 - x);
  }

  @Native("Mod")
  static double mod(double x, double y) {
    return x % y;
  }

  @Native("Copysign")
  static double copysign(double f, double sign) {
    // Unlike Math.copySign the sign of a NaN counts.
    boolean negative = Double.doubleToRawLongBits(sign) < 0;
    return negative ? -Math.abs(f) : Math.abs(f);
  }

  @Native("FMA")
  static double fma(double x, double y, double z) {
    return Math.fma(x, y, z);
  }

  @Native("Max")
  static double max(double x, double y) {
    if (x == Double.POSITIVE_INFINITY || y == Double.POSITIVE_INFINITY) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.max(x, y);
  }

  @Native("Min")
  static double min(double x, double y) {
    if (x == Double.NEGATIVE_INFINITY || y == Double.NEGATIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    return Math.min(x, y);
  }

  @Native("Jn")
  static double jn(long n, double x) {
    return Bessel.jn(n, x);
  }

  @Native("Yn")
  static double yn(long n, double x) {
    return Bessel.yn(n, x);
  }

  @Native("Lgamma")
  static FloatInt lgamma(double x) {
    return new FloatInt(GammaFunction.lgamma(x), GammaFunction.sign(x));
  }

  @Native("Sincos")
  static Floats sincos(double x) {
    return new Floats(Trig.sin(x), Trig.cos(x));
  }

  @Native("Frexp")
  static FloatInt frexp(double f) {
    return new FloatInt(Parts.fraction(f), Parts.exponent(f));
  }

  @Native("Ldexp")
  static double ldexp(double frac, long exp) {
    return Parts.ldexp(frac, exp);
  }

  @Native("Modf")
  static Floats modf(double f) {
    double whole = Parts.trunc(f);
    return new Floats(whole, copysign(f - whole, f));
  }

  @Native("Float64bits")
  static long float64bits(double f) {
    return Double.doubleToRawLongBits(f);
  }

  @Native("Float64frombits")
  static double float64frombits(long b) {
    return Double.longBitsToDouble(b);
  }

  @Native("Float32bits")
  static long float32bits(double f) {
    return Float.floatToRawIntBits((float) f) & 0xffffffffL;
  }

  @Native("Float32frombits")
  static double float32frombits(long b) {
    return Float.intBitsToFloat((int) b);
  }

  /** Exact decimal powers, from -323 to 308. */
  @Native("pow10")
  static double pow10(long n) {
    return Double.parseDouble("1e" + n);
  }
}
