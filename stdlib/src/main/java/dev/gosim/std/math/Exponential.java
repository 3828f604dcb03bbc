package dev.gosim.std.math;

/**
 * Exponential, logarithm, power, hyperbolic functions and roots, by the algorithms that Go uses on
 * amd64, so that all digits agree: exp after N. Shibata's SLEEF, log, log1p, expm1 and cbrt after
 * FreeBSD's msun, tanh after Cephes.
 */
public final class Exponential {
  private static final double LN2_HI = 6.93147180369123816490e-01;
  private static final double LN2_LO = 1.90821492927058770002e-10;
  private static final double LN2 = 0.693147180559945309417232121458176568;
  private static final double LOG10E = 0.434294481903251827651128918916605082;
  private static final double LOG2E = 1.4426950408889634073599246810018920;

  /** ln 2 in two parts, the first with a short mantissa. */
  private static final double LN2_UPPER = 0.69314718055966295651160180568695068359375;

  private static final double LN2_LOWER = 0.28235290563031577122588448175013436025525412068e-12;

  private static final double[] EXP = {
    2.4801587301587301587e-5,
    1.9841269841269841270e-4,
    1.3888888888888888889e-3,
    8.3333333333333333333e-3,
    4.1666666666666666667e-2,
    1.6666666666666666667e-1,
    0.5,
    1.0
  };

  private static final double[] LOG_ODD = {
    6.666666666666735130e-01,
    2.857142874366239149e-01,
    1.818357216161805012e-01,
    1.479819860511658591e-01
  };
  private static final double[] LOG_EVEN = {
    3.999999999940941908e-01, 2.222219843214978396e-01, 1.531383769920937332e-01
  };
  private static final double[] EXP2 = {
    1.66666666666666657415e-01,
    -2.77777777770155933842e-03,
    6.61375632143793436117e-05,
    -1.65339022054652515390e-06,
    4.13813679705723846039e-08
  };
  private static final double[] SINH_P = {
    -0.2630563213397497062819489e+2,
    -0.2894211355989563807284660366e+4,
    -0.8991272022039509355398013511e+5,
    -0.6307673640497716991184787251e+6
  };
  private static final double[] SINH_Q = {
    1,
    -0.173678953558233699533450911e+3,
    0.1521517378790019070696485176e+5,
    -0.6307673640497716991212077277e+6
  };
  private static final double[] TANH_P = {
    -9.64399179425052238628e-1, -9.92877231001918586564e1, -1.61468768441708447952e3
  };
  private static final double[] TANH_Q = {
    1, 1.12811678491632931402e2, 2.23548839060100448583e3, 4.84406305325125486048e3
  };

  private Exponential() {}

  /** 2**n times the fourth-fold square of 1 + r/16 + ..., where x = n*ln2 + r. */
  public static double exp(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x > 7.09782712893384e+02) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < -800) {
      return 0;
    }
    double n = Math.rint(x * LOG2E);
    double r = Math.fma(-LN2_UPPER, n, x);
    r = Math.fma(-LN2_LOWER, n, r) * 0.0625;
    double p = EXP[0];
    for (int i = 1; i < EXP.length; i++) {
      p = Math.fma(p, r, EXP[i]);
    }
    // e is exp(r) - 1; squaring 1 + e gives 1 + e*(e + 2).
    double e = r * p;
    for (int i = 0; i < 3; i++) {
      e *= e + 2;
    }
    return scale(Math.fma(e + 2, e, 1), (int) n);
  }

  /** v * 2**n in one step, two where the result is denormal. */
  private static double scale(double v, int n) {
    int biased = n + 0x3ff;
    if (biased >= 0x7ff) {
      return Double.POSITIVE_INFINITY;
    }
    if (biased > 0) {
      return v * Double.longBitsToDouble((long) biased << 52);
    }
    if (biased < -52) {
      return 0;
    }
    return v * Double.longBitsToDouble((long) (biased + 0x3fe) << 52) * Double.MIN_NORMAL;
  }

  static double exp2(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (x > 1.0239999999999999e+03) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < -1.0740e+03) {
      return 0;
    }
    int k = (int) (x > 0 ? x + 0.5 : x - 0.5);
    double t = x - k;
    double hi = t * LN2_HI;
    double lo = -t * LN2_LO;
    double r = hi - lo;
    double z = r * r;
    double c = r - z * Poly.up(z, EXP2);
    return Parts.ldexp(1 - ((lo - r * c / (2 - c)) - hi), k);
  }

  public static double log(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (x < 0) {
      return Double.NaN;
    }
    // Denormal numbers are not treated apart, as on amd64.
    long bits = Double.doubleToRawLongBits(x);
    double k = (int) (bits >>> 52) - 0x3fe;
    double f = Double.longBitsToDouble(bits & (1L << 52) - 1 | 0x3feL << 52);
    if (f <= 7.07106781186547524401e-01) {
      k--;
      f *= 2;
    }
    f--;
    double s = f / (2 + f);
    double s2 = s * s;
    double s4 = s2 * s2;
    double r = s2 * Poly.up(s4, LOG_ODD) + s4 * Poly.up(s4, LOG_EVEN);
    double half = 0.5 * f * f;
    return k * LN2_HI - ((half - (s * (half + r) + k * LN2_LO)) - f);
  }

  static double log10(double x) {
    return log(x) * LOG10E;
  }

  static double log2(double x) {
    double frac = Parts.fraction(x);
    int exp = Parts.exponent(x);
    return frac == 0.5 ? exp - 1 : log(frac) * (1 / LN2) + exp;
  }

  static double sinh(double x) {
    double a = Math.abs(x);
    double v;
    if (a > 21) {
      v = exp(a) * 0.5;
    } else if (a > 0.5) {
      double e = exp(a);
      v = (e - 1 / e) * 0.5;
    } else {
      double z = a * a;
      v = Poly.down(z, SINH_P) * a / Poly.down(z, SINH_Q);
    }
    return Math.copySign(v, x);
  }

  static double cosh(double x) {
    double e = exp(Math.abs(x));
    return Math.abs(x) > 21 ? e * 0.5 : (e + 1 / e) * 0.5;
  }

  static double tanh(double x) {
    double z = Math.abs(x);
    if (z > 0.5 * 8.8029691931113054295988e+01) {
      return x < 0 ? -1 : 1;
    }
    if (z >= 0.625) {
      z = 1 - 2 / (exp(2 * z) + 1);
      return x < 0 ? -z : z;
    }
    if (x == 0) {
      return x;
    }
    double s = x * x;
    return x + x * s * Poly.down(s, TANH_P) / Poly.down(s, TANH_Q);
  }

  static double asinh(double x) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return x;
    }
    double a = Math.abs(x);
    double v;
    if (a > 1 << 28) {
      v = log(a) + LN2;
    } else if (a > 2) {
      v = log(2 * a + 1 / (Math.sqrt(a * a + 1) + a));
    } else if (a < 0x1p-28) {
      v = a;
    } else {
      v = StrictMath.log1p(a + a * a / (1 + Math.sqrt(1 + a * a)));
    }
    return x < 0 ? -v : x == 0 ? x : v;
  }

  static double acosh(double x) {
    if (x < 1 || Double.isNaN(x)) {
      return Double.NaN;
    }
    if (x == 1) {
      return 0;
    }
    if (x >= 1 << 28) {
      return log(x) + LN2;
    }
    if (x > 2) {
      return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
    }
    double t = x - 1;
    return StrictMath.log1p(t + Math.sqrt(2 * t + t * t));
  }

  static double atanh(double x) {
    if (x < -1 || x > 1 || Double.isNaN(x)) {
      return Double.NaN;
    }
    double a = Math.abs(x);
    if (a == 1) {
      return Math.copySign(Double.POSITIVE_INFINITY, x);
    }
    double v;
    if (a < 0x1p-28) {
      v = a;
    } else if (a < 0.5) {
      v = 0.5 * StrictMath.log1p((a + a) + (a + a) * a / (1 - a));
    } else {
      v = 0.5 * StrictMath.log1p((a + a) / (1 - a));
    }
    return Math.copySign(v, x);
  }

  /** A first guess from the bits, one rational step to 23 bits, one step of Newton's. */
  static double cbrt(double x) {
    if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return x;
    }
    double a = Math.abs(x);
    double t;
    if (a < Double.MIN_NORMAL) {
      t = 0x1p54 * a;
      t = Double.longBitsToDouble(Double.doubleToRawLongBits(t) / 3 + (696219795L << 32));
    } else {
      t = Double.longBitsToDouble(Double.doubleToRawLongBits(a) / 3 + (715094163L << 32));
    }
    double s = 5.42857142857142815906e-01 + t * t / a * t;
    t *=
        3.57142857142857150787e-01
            + 1.60714285714285720630e+00
                / (s + 1.41428571428571436819e+00 + -7.05306122448979611050e-01 / s);
    t = Double.longBitsToDouble((Double.doubleToRawLongBits(t) & 0xFFFFFFFFCL << 28) + (1L << 30));
    double r = a / (t * t);
    r = (r - t) / (t + t + r);
    t += t * r;
    return x < 0 ? -t : t;
  }

  static double hypot(double p, double q) {
    if (Double.isInfinite(p) || Double.isInfinite(q)) {
      return Double.POSITIVE_INFINITY;
    }
    if (Double.isNaN(p) || Double.isNaN(q)) {
      return Double.NaN;
    }
    double hi = Math.max(Math.abs(p), Math.abs(q));
    double lo = Math.min(Math.abs(p), Math.abs(q));
    if (hi == 0) {
      return 0;
    }
    double z = lo / hi;
    return hi * Math.sqrt(z * z + 1);
  }

  static double pow(double x, double y) {
    if (y == 0 || x == 1) {
      return 1;
    }
    if (y == 1) {
      return x;
    }
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.NaN;
    }
    if (x == 0) {
      double v = y < 0 ? Double.POSITIVE_INFINITY : 0;
      return Parts.signbit(x) && isOdd(y) ? -v : v;
    }
    if (Double.isInfinite(y)) {
      return huge(x, y);
    }
    if (Double.isInfinite(x)) {
      if (x < 0) {
        return pow(1 / x, -y);
      }
      return y < 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    if (y == 0.5) {
      return Math.sqrt(x);
    }
    if (y == -0.5) {
      return 1 / Math.sqrt(x);
    }
    double whole = Parts.trunc(Math.abs(y));
    if (whole != Math.abs(y) && x < 0) {
      return Double.NaN;
    }
    return whole >= 0x1p63 ? huge(x, y) : finitePow(x, y, whole);
  }

  /** y so large that only the side of 1 matters on which |x| is. */
  private static double huge(double x, double y) {
    if (x == -1) {
      return 1;
    }
    return Math.abs(x) < 1 == y > 0 ? 0 : Double.POSITIVE_INFINITY;
  }

  private static boolean isOdd(double y) {
    return Math.abs(y) < 0x1p53 && Parts.trunc(y) == y && ((long) y & 1) == 1;
  }

  /** exp and log for the fraction of y, repeated squaring of x's fraction for the rest. */
  private static double finitePow(double x, double y, double whole) {
    double frac = Math.abs(y) - whole;
    double v = 1;
    if (frac != 0) {
      if (frac > 0.5) {
        frac--;
        whole++;
      }
      v = exp(frac * log(x));
    }
    long exp = 0;
    double square = Parts.fraction(x);
    long squareExp = Parts.exponent(x);
    for (long i = (long) whole; i != 0; i >>= 1) {
      if (squareExp < -(1 << 12) || squareExp > 1 << 12) {
        // Overflow or underflow, whatever comes.
        exp += squareExp;
        break;
      }
      if ((i & 1) == 1) {
        v *= square;
        exp += squareExp;
      }
      square *= square;
      squareExp <<= 1;
      if (square < 0.5) {
        square += square;
        squareExp--;
      }
    }
    return y < 0 ? Parts.ldexp(1 / v, -exp) : Parts.ldexp(v, exp);
  }
}
