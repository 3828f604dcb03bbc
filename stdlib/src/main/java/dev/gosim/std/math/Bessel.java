package dev.gosim.std.math;

/** Bessel functions of the first and second kinds, after FreeBSD's msun as Go has them. */
final class Bessel {
  private static final double TWO_302 = 0x1p302;
  static final double ROOT_PI = 1.77245385090551602729816748334114518279754945612238712821380779;

  private static final double[] J0_R = {
    1.56249999999999947958e-02,
    -1.89979294238854721751e-04,
    1.82954049532700665670e-06,
    -4.61832688532103189199e-09
  };
  private static final double[] J0_S = {
    1.56191029464890010492e-02,
    1.16926784663337450260e-04,
    5.13546550207318111446e-07,
    1.16614003333790000205e-09
  };
  private static final double[] Y0_U = {
    -7.38042951086872317523e-02,
    1.76666452509181115538e-01,
    -1.38185671945596898896e-02,
    3.47453432093683650238e-04,
    -3.81407053724364161125e-06,
    1.95590137035022920206e-08,
    -3.98205194132103398453e-11
  };
  private static final double[] Y0_V = {
    1.27304834834123699328e-02,
    7.60068627350353253702e-05,
    2.59150851840457805467e-07,
    4.41110311332675467403e-10
  };
  private static final double[] J1_R = {
    -6.25000000000000000000e-02,
    1.40705666955189706048e-03,
    -1.59955631084035597520e-05,
    4.96727999609584448412e-08
  };
  private static final double[] J1_S = {
    1.91537599538363460805e-02,
    1.85946785588630915560e-04,
    1.17718464042623683263e-06,
    5.04636257076217042715e-09,
    1.23542274426137913908e-11
  };
  private static final double[] Y1_U = {
    -1.96057090646238940668e-01,
    5.04438716639811282616e-02,
    -1.91256895875763547298e-03,
    2.35252600561610495928e-05,
    -9.19099158039878874504e-08
  };
  private static final double[] Y1_V = {
    1.99167318236649903973e-02,
    2.02552581025135171496e-04,
    1.35608801097516229404e-06,
    6.22741452364621501295e-09,
    1.66559246207992079114e-11
  };

  private Bessel() {}

  static double j0(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x)) {
      return 0;
    }
    x = Math.abs(x);
    if (x >= 2) {
      return BesselAsymptotic.large(0, x, true);
    }
    if (x < 0x1p-13) {
      return x < 0x1p-27 ? 1 : 1 - 0.25 * x * x;
    }
    double z = x * x;
    double q = z * Poly.up(z, J0_R) / Poly.onePlus(z, J0_S);
    if (x < 1) {
      return 1 + z * (-0.25 + q);
    }
    double u = 0.5 * x;
    return (1 + u) * (1 - u) + z * q;
  }

  static double y0(double x) {
    if (x < 0 || Double.isNaN(x)) {
      return Double.NaN;
    }
    if (x == 0 || Double.isInfinite(x)) {
      return x == 0 ? Double.NEGATIVE_INFINITY : 0;
    }
    if (x >= 2) {
      return BesselAsymptotic.large(0, x, false);
    }
    if (x <= 0x1p-27) {
      return Y0_U[0] + (2 / Math.PI) * Exponential.log(x);
    }
    double z = x * x;
    double u = Poly.up(z, Y0_U);
    double v = Poly.onePlus(z, Y0_V);
    return u / v + (2 / Math.PI) * j0(x) * Exponential.log(x);
  }

  static double j1(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x) || x == 0) {
      return 0;
    }
    double a = Math.abs(x);
    double v;
    if (a >= 2) {
      v = BesselAsymptotic.large(1, a, true);
    } else if (a < 0x1p-27) {
      // The sign is lost, in Go as well.
      return 0.5 * a;
    } else {
      double z = a * a;
      double r = z * Poly.up(z, J1_R) * a;
      v = 0.5 * a + r / Poly.onePlus(z, J1_S);
    }
    return x < 0 ? -v : v;
  }

  static double y1(double x) {
    if (x < 0 || Double.isNaN(x)) {
      return Double.NaN;
    }
    if (x == 0 || Double.isInfinite(x)) {
      return x == 0 ? Double.NEGATIVE_INFINITY : 0;
    }
    if (x >= 2) {
      return BesselAsymptotic.large(1, x, false);
    }
    if (x <= 0x1p-54) {
      return -(2 / Math.PI) / x;
    }
    double z = x * x;
    double q = Poly.up(z, Y1_U) / Poly.onePlus(z, Y1_V);
    return x * q + (2 / Math.PI) * (j1(x) * Exponential.log(x) - 1 / x);
  }

  static double jn(long n, double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x)) {
      return 0;
    }
    if (n == 0) {
      return j0(x);
    }
    if (x == 0) {
      return 0;
    }
    if (n < 0) {
      n = -n;
      x = -x;
    }
    if (n == 1) {
      return j1(x);
    }
    boolean negative = x < 0 && (n & 1) == 1;
    x = Math.abs(x);
    double b;
    if (n <= x) {
      b = x >= TWO_302 ? far(n, x, true) : forward(n, x);
    } else {
      b = x < 0x1p-29 ? firstTerm(n, x) : backward(n, x);
    }
    return negative ? -b : b;
  }

  private static double far(long n, double x, boolean first) {
    double s = Trig.sin(x);
    double c = Trig.cos(x);
    double t =
        switch ((int) n & 3) {
          case 0 -> first ? c + s : s - c;
          case 1 -> first ? -c + s : -s - c;
          case 2 -> first ? -c - s : -s + c;
          default -> first ? c - s : s + c;
        };
    return (1 / ROOT_PI) * t / Math.sqrt(x);
  }

  private static double forward(long n, double x) {
    double a = j0(x);
    double b = j1(x);
    for (long i = 1; i < n; i++) {
      double next = b * ((double) (i + i) / x) - a;
      a = b;
      b = next;
    }
    return b;
  }

  /** The first term of the Taylor series, for small x. */
  private static double firstTerm(long n, double x) {
    if (n > 33) {
      return 0;
    }
    double half = x * 0.5;
    double b = half;
    double a = 1;
    for (int i = 2; i <= n; i++) {
      a *= i;
      b *= half;
    }
    return b / a;
  }

  /** A continued fraction, then the recurrence downwards. */
  private static double backward(long n, double x) {
    double w = (double) (n + n) / x;
    double h = 2 / x;
    double q0 = w;
    double z = w + h;
    double q1 = w * z - 1;
    long k = 1;
    while (q1 < 1e9) {
      k++;
      z += h;
      double next = z * q1 - q0;
      q0 = q1;
      q1 = next;
    }
    double t = 0;
    for (long i = 2 * (n + k); i >= n + n; i -= 2) {
      t = 1 / ((double) i / x - t);
    }
    double a = t;
    double b = 1;
    boolean small = n * Exponential.log(Math.abs(2 / x * n)) < 7.09782712893383973096e+02;
    for (long i = n - 1; i > 0; i--) {
      double next = b * (double) (i + i) / x - a;
      a = b;
      b = next;
      if (!small && b > 1e100) {
        a /= b;
        t /= b;
        b = 1;
      }
    }
    return t * j0(x) / b;
  }

  static double yn(long n, double x) {
    if (x < 0 || Double.isNaN(x)) {
      return Double.NaN;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    if (n == 0) {
      return y0(x);
    }
    boolean negative = n < 0 && (n & 1) == 1;
    if (x == 0) {
      return negative ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    n = Math.abs(n);
    double b;
    if (n == 1) {
      b = y1(x);
    } else if (x >= TWO_302) {
      b = far(n, x, false);
    } else {
      double a = y0(x);
      b = y1(x);
      for (long i = 1; i < n && b != Double.NEGATIVE_INFINITY; i++) {
        double next = ((double) (i + i) / x) * b - a;
        a = b;
        b = next;
      }
    }
    return negative ? -b : b;
  }
}
