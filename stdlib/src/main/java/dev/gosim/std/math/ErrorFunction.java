package dev.gosim.std.math;

/**
 * The error function, its complement and their inverses, after FreeBSD's msun and AS 241 as Go has
 * them.
 */
final class ErrorFunction {
  private static final double ERX = 8.45062911510467529297e-01;
  private static final double EFX = 1.28379167095512586316e-01;
  private static final double EFX8 = 1.02703333676410069053e+00;
  private static final double[] PP = {
    1.28379167095512558561e-01,
    -3.25042107247001499370e-01,
    -2.84817495755985104766e-02,
    -5.77027029648944159157e-03,
    -2.37630166566501626084e-05
  };
  private static final double[] QQ = {
    3.97917223959155352819e-01,
    6.50222499887672944485e-02,
    5.08130628187576562776e-03,
    1.32494738004321644526e-04,
    -3.96022827877536812320e-06
  };
  private static final double[] PA = {
    -2.36211856075265944077e-03,
    4.14856118683748331666e-01,
    -3.72207876035701323847e-01,
    3.18346619901161753674e-01,
    -1.10894694282396677476e-01,
    3.54783043256182359371e-02,
    -2.16637559486879084300e-03
  };
  private static final double[] QA = {
    1.06420880400844228286e-01,
    5.40397917702171048937e-01,
    7.18286544141962662868e-02,
    1.26171219808761642112e-01,
    1.36370839120290507362e-02,
    1.19844998467991074170e-02
  };
  private static final double[] RA = {
    -9.86494403484714822705e-03,
    -6.93858572707181764372e-01,
    -1.05586262253232909814e+01,
    -6.23753324503260060396e+01,
    -1.62396669462573470355e+02,
    -1.84605092906711035994e+02,
    -8.12874355063065934246e+01,
    -9.81432934416914548592e+00
  };
  private static final double[] SA = {
    1.96512716674392571292e+01,
    1.37657754143519042600e+02,
    4.34565877475229228821e+02,
    6.45387271733267880336e+02,
    4.29008140027567833386e+02,
    1.08635005541779435134e+02,
    6.57024977031928170135e+00,
    -6.04244152148580987438e-02
  };
  private static final double[] RB = {
    -9.86494292470009928597e-03,
    -7.99283237680523006574e-01,
    -1.77579549177547519889e+01,
    -1.60636384855821916062e+02,
    -6.37566443368389627722e+02,
    -1.02509513161107724954e+03,
    -4.83519191608651397019e+02
  };
  private static final double[] SB = {
    3.03380607434824582924e+01,
    3.25792512996573918826e+02,
    1.53672958608443695994e+03,
    3.19985821950859553908e+03,
    2.55305040643316442583e+03,
    4.74528541206955367215e+02,
    -2.24409524465858183362e+01
  };
  private static final double[] INV_A = {
    8.8709406962545514830200e2,
    1.1819493347062294404278e4,
    2.3782041382114385731252e4,
    1.6235862515167575384252e4,
    4.8548868893843886794648e3,
    6.9706266534389598238465e2,
    4.7072688112383978012285e1,
    1.1975323115670912564578e0
  };
  private static final double[] INV_B = {
    5.2264952788528545610e3,
    2.8729085735721942674e4,
    3.9307895800092710610e4,
    2.1213794301586595867e4,
    5.3941960214247511077e3,
    6.8718700749205790830e2,
    4.2313330701600911252e1,
    1.0000000000000000000e0
  };
  private static final double[] INV_C = {
    7.74545014278341407640e-4,
    2.27238449892691845833e-2,
    2.41780725177450611770e-1,
    1.27045825245236838258e0,
    3.64784832476320460504e0,
    5.76949722146069140550e0,
    4.63033784615654529590e0,
    1.42343711074968357734e0
  };
  private static final double[] INV_D = {
    1.4859850019840355905497876e-9,
    7.7441459065157709165577218e-4,
    2.1494160384252876777097297e-2,
    2.0945065210512749128288442e-1,
    9.7547832001787427186894837e-1,
    2.3707661626024532365971225e0,
    2.9036514445419946173133295e0,
    1.4142135623730950488016887e0
  };
  private static final double[] INV_E = {
    2.01033439929228813265e-7,
    2.71155556874348757815e-5,
    1.24266094738807843860e-3,
    2.65321895265761230930e-2,
    2.96560571828504891230e-1,
    1.78482653991729133580e0,
    5.46378491116411436990e0,
    6.65790464350110377720e0
  };
  private static final double[] INV_F = {
    2.891024605872965461538222e-15,
    2.010321207683943062279931e-7,
    2.611088405080593625138020e-5,
    1.112800997078859844711555e-3,
    2.103693768272068968719679e-2,
    1.936480946950659106176712e-1,
    8.482908416595164588112026e-1,
    1.414213562373095048801689e0
  };

  private ErrorFunction() {}

  private static double nearZero(double x) {
    double z = x * x;
    return Poly.up(z, PP) / Poly.onePlus(z, QQ);
  }

  private static double nearOne(double x) {
    double s = x - 1;
    return Poly.up(s, PA) / Poly.onePlus(s, QA);
  }

  /** erfc(x) * x for x of 1.25 and more. */
  private static double tail(double x) {
    double s = 1 / (x * x);
    boolean near = x < 1 / 0.35;
    double r = Poly.up(s, near ? RA : RB);
    double d = Poly.onePlus(s, near ? SA : SB);
    double z = Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xffffffff00000000L);
    return Exponential.exp(-z * z - 0.5625) * Exponential.exp((z - x) * (z + x) + r / d);
  }

  static double erf(double x) {
    if (Double.isNaN(x)) {
      return Double.NaN;
    }
    double a = Math.abs(x);
    double v;
    if (a < 0.84375) {
      if (a < 2.848094538889218e-306) {
        v = 0.125 * (8.0 * a + EFX8 * a);
      } else if (a < 0x1p-28) {
        v = a + EFX * a;
      } else {
        v = a + a * nearZero(a);
      }
    } else if (a < 1.25) {
      v = ERX + nearOne(a);
    } else {
      v = a >= 6 ? 1 : 1 - tail(a) / a;
    }
    return Math.copySign(v, x);
  }

  static double erfc(double x) {
    if (Double.isNaN(x)) {
      return Double.NaN;
    }
    boolean negative = x < 0;
    x = Math.abs(x);
    if (x < 0.84375) {
      double v;
      if (x < 0x1p-56) {
        v = x;
      } else {
        double y = nearZero(x);
        v = x < 0.25 ? x + x * y : 0.5 + (x * y + (x - 0.5));
      }
      return negative ? 1 + v : 1 - v;
    }
    if (x < 1.25) {
      double q = nearOne(x);
      return negative ? 1 + ERX + q : 1 - ERX - q;
    }
    if (x >= 28 || negative && x > 6) {
      return negative ? 2 : 0;
    }
    double v = tail(x) / x;
    return negative ? 2 - v : v;
  }

  static double erfinv(double x) {
    double a = Math.abs(x);
    if (Double.isNaN(x) || a > 1) {
      return Double.NaN;
    }
    if (a == 1) {
      return Math.copySign(Double.POSITIVE_INFINITY, x);
    }
    double v;
    if (a <= 0.85) {
      double r = 0.180625 - 0.25 * a * a;
      v = a * Poly.down(r, INV_A) / Poly.down(r, INV_B);
    } else {
      double r = Math.sqrt(0.693147180559945309417232121458176568 - Exponential.log(1.0 - a));
      boolean near = r <= 5.0;
      r -= near ? 1.6 : 5.0;
      v = Poly.down(r, near ? INV_C : INV_E) / Poly.down(r, near ? INV_D : INV_F);
    }
    return Math.copySign(v, x);
  }
}
