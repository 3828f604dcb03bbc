package dev.gosim.std.math;

/** The gamma function after Cephes, its logarithm after FreeBSD's msun, as Go has them. */
final class GammaFunction {
  private static final double[] GAM_P = {
    1.60119522476751861407e-04,
    1.19135147006586384913e-03,
    1.04213797561761569935e-02,
    4.76367800457137231464e-02,
    2.07448227648435975150e-01,
    4.94214826801497100753e-01,
    9.99999999999999996796e-01
  };
  private static final double[] GAM_Q = {
    -2.31581873324120129819e-05,
    5.39605580493303397842e-04,
    -4.45641913851797240494e-03,
    1.18139785222060435552e-02,
    3.58236398605498653373e-02,
    -2.34591795718243348568e-01,
    7.14304917030273074085e-02,
    1.00000000000000000320e+00
  };
  private static final double[] GAM_S = {
    7.87311395793093628397e-04,
    -2.29549961613378126380e-04,
    -2.68132617805781232825e-03,
    3.47222221605458667310e-03,
    8.33333333333482257126e-02
  };
  private static final double[] A_EVEN = {
    7.72156649015328655494e-02,
    6.73523010531292681824e-02,
    7.38555086081402883957e-03,
    1.19270763183362067845e-03,
    2.20862790713908385557e-04,
    2.52144565451257326939e-05
  };
  private static final double[] A_ODD = {
    3.22467033424113591611e-01,
    2.05808084325167332806e-02,
    2.89051383673415629091e-03,
    5.10069792153511336608e-04,
    1.08011567247583939954e-04,
    4.48640949618915160150e-05
  };
  private static final double[] T_0 = {
    4.83836122723810047042e-01,
    -3.27885410759859649565e-02,
    6.10053870246291332635e-03,
    -1.40346469989232843813e-03,
    3.15632070903625950361e-04
  };
  private static final double[] T_1 = {
    -1.47587722994593911752e-01,
    1.79706750811820387126e-02,
    -3.68452016781138256760e-03,
    8.81081882437654011382e-04,
    -3.12754168375120860518e-04
  };
  private static final double[] T_2 = {
    6.46249402391333854778e-02,
    -1.03142241298341437450e-02,
    2.25964780900612472250e-03,
    -5.38595305356740546715e-04,
    3.35529192635519073543e-04
  };
  private static final double[] U = {
    -7.72156649015328655494e-02,
    6.32827064025093366517e-01,
    1.45492250137234768737e+00,
    9.77717527963372745603e-01,
    2.28963728064692451092e-01,
    1.33810918536787660377e-02
  };
  private static final double[] V = {
    2.45597793713041134822e+00,
    2.12848976379893395361e+00,
    7.69285150456672783825e-01,
    1.04222645593369134254e-01,
    3.21709242282423911810e-03
  };
  private static final double[] S = {
    -7.72156649015328655494e-02,
    2.14982415960608852501e-01,
    3.25778796408930981787e-01,
    1.46350472652464452805e-01,
    2.66422703033638609560e-02,
    1.84028451407337715652e-03,
    3.19475326584100867617e-05
  };
  private static final double[] R = {
    1.39200533467621045958e+00,
    7.21935547567138069525e-01,
    1.71933865632803078993e-01,
    1.86459191715652901344e-02,
    7.77942496381893596434e-04,
    7.32668430744625636189e-06
  };
  private static final double[] W = {
    4.18938533204672725052e-01,
    8.33333333333329678849e-02,
    -2.77777777728775536470e-03,
    7.93650558643019558500e-04,
    -5.95187557450339963135e-04,
    8.36339918996282139126e-04,
    -1.63092934096575273989e-03
  };

  private GammaFunction() {}

  private static boolean isNegativeInteger(double x) {
    return x < 0 && Parts.trunc(x) == x;
  }

  static double gamma(double x) {
    if (isNegativeInteger(x) || x == Double.NEGATIVE_INFINITY || Double.isNaN(x)) {
      return Double.NaN;
    }
    if (x == Double.POSITIVE_INFINITY || x == 0) {
      return 1 / x == 0 ? x : 1 / x;
    }
    if (Math.abs(x) > 33) {
      return x >= 0 ? stirling(x)[0] * stirling(x)[1] : reflected(x);
    }
    double z = 1;
    while (x >= 3) {
      x--;
      z *= x;
    }
    while (x < 0) {
      if (x > -1e-09) {
        return small(z, x);
      }
      z /= x;
      x++;
    }
    while (x < 2) {
      if (x < 1e-09) {
        return small(z, x);
      }
      z /= x;
      x++;
    }
    if (x == 2) {
      return z;
    }
    x -= 2;
    return z * Poly.down(x, GAM_P) / Poly.down(x, GAM_Q);
  }

  private static double small(double z, double x) {
    if (x == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return z / ((1 + 0.57721566490153286060651209008240243104215933593992 * x) * x);
  }

  /** Stirling's formula as two factors, of which the product might overflow. */
  private static double[] stirling(double x) {
    if (x > 200) {
      return new double[] {Double.POSITIVE_INFINITY, 1};
    }
    double w = 1 / x;
    w = 1 + w * Poly.down(w, GAM_S);
    double e = Exponential.exp(x);
    double y1;
    double y2 = 1;
    if (x > 143.01608) {
      double v = Exponential.pow(x, 0.5 * x - 0.25);
      y1 = v;
      y2 = v / e;
    } else {
      y1 = Exponential.pow(x, x - 0.5) / e;
    }
    return new double[] {y1, 2.506628274631000502417 * w * y2};
  }

  /** For x below -33, from gamma(-x). */
  private static double reflected(double x) {
    double q = Math.abs(x);
    double p = Math.floor(q);
    int sign = ((long) p & 1) == 0 ? -1 : 1;
    double z = q - p;
    if (z > 0.5) {
      p++;
      z = q - p;
    }
    z = q * Trig.sin(Math.PI * z);
    if (z == 0) {
      return sign * Double.POSITIVE_INFINITY;
    }
    double[] s = stirling(q);
    double abs = Math.abs(z);
    double d = abs * s[0] * s[1];
    return sign * (Double.isInfinite(d) ? Math.PI / abs / s[0] / s[1] : Math.PI / d);
  }

  /** The sign of gamma(x) that Lgamma reports. */
  static long sign(double x) {
    if (!(x < 0) || Double.isInfinite(x)) {
      return 1;
    }
    double a = -x;
    if (a < 0x1p-70) {
      return -1;
    }
    return a < 0x1p52 && sinPi(a) < 0 ? -1 : 1;
  }

  static double lgamma(double x) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return x;
    }
    double a = Math.abs(x);
    if (x == 0) {
      return Double.POSITIVE_INFINITY;
    }
    if (a < 0x1p-70) {
      return -Exponential.log(a);
    }
    if (x > 0) {
      return positive(a);
    }
    double t = a >= 0x1p52 ? 0 : sinPi(a);
    if (t == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return Exponential.log(Math.PI / Math.abs(t * a)) - positive(a);
  }

  private static double positive(double x) {
    if (x == 1 || x == 2) {
      return 0;
    }
    if (x < 2) {
      return below2(x);
    }
    if (x < 8) {
      int i = (int) x;
      double y = x - i;
      double v = 0.5 * y + y * Poly.up(y, S) / Poly.onePlus(y, R);
      double z = 1;
      for (int k = i - 1; k >= 2; k--) {
        z *= y + k;
      }
      return i > 2 ? v + Exponential.log(z) : v;
    }
    if (x < 0x1p58) {
      double t = Exponential.log(x);
      double z = 1 / x;
      double y = z * z;
      double w = W[6];
      for (int i = 5; i >= 1; i--) {
        w = W[i] + y * w;
      }
      return (x - 0.5) * (t - 1) + (W[0] + z * w);
    }
    return x * (Exponential.log(x) - 1);
  }

  private static double below2(double x) {
    double min = 1.461632144968362245;
    double tc = 1.46163214496836224576e+00;
    boolean low = x <= 0.9;
    double v = low ? -Exponential.log(x) : 0;
    double shift = low ? 1 : 0;
    if (x >= min - shift + 0.27) {
      double y = low ? 1 - x : 2 - x;
      double z = y * y;
      double p = y * Poly.up(z, A_EVEN) + z * Poly.up(z, A_ODD);
      return v + (p - 0.5 * y);
    }
    if (x >= min - shift - 0.27) {
      double y = x - (tc - shift);
      double z = y * y;
      double w = z * y;
      double p =
          z * Poly.up(w, T_0)
              - (-3.63867699703950536541e-18 - w * (Poly.up(w, T_1) + y * Poly.up(w, T_2)));
      return v + (-1.21486290535849611461e-01 + p);
    }
    double y = low ? x : x - 1;
    return v + (-0.5 * y + y * Poly.up(y, U) / Poly.onePlus(y, V));
  }

  /** -sin(pi*x), x reduced first. */
  private static double sinPi(double x) {
    if (x < 0.25) {
      return -Trig.sin(Math.PI * x);
    }
    int n;
    if (Math.floor(x) != x) {
      x %= 2;
      n = (int) (x * 4);
    } else {
      x = x >= 0x1p53 ? 0 : (long) x & 1;
      n = (int) x << 2;
    }
    return -switch (n) {
      case 0 -> Trig.sin(Math.PI * x);
      case 1, 2 -> Trig.cos(Math.PI * (0.5 - x));
      case 3, 4 -> Trig.sin(Math.PI * (1 - x));
      case 5, 6 -> -Trig.cos(Math.PI * (x - 1.5));
      default -> Trig.sin(Math.PI * (x - 2));
    };
  }
}
