package dev.gosim.std.math;

/** Polynomials by Horner's rule; the order of the roundings is part of the result. */
final class Poly {
  private Poly() {}

  /** c[0] + z*(c[1] + z*(c[2] + ...)). */
  static double up(double z, double[] c) {
    double v = c[c.length - 1];
    for (int i = c.length - 2; i >= 0; i--) {
      v = c[i] + z * v;
    }
    return v;
  }

  /** 1 + z*(c[0] + z*(c[1] + ...)). */
  static double onePlus(double z, double[] c) {
    return 1 + z * up(z, c);
  }

  /** ((c[0]*z + c[1])*z + c[2])*z + ... */
  static double down(double z, double[] c) {
    double v = c[0];
    for (int i = 1; i < c.length; i++) {
      v = v * z + c[i];
    }
    return v;
  }
}
