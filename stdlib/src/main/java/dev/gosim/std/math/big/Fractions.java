package dev.gosim.std.math.big;

import java.math.BigInteger;

/** Fractions as floating-point numbers, rounded once, to the nearest and then to even. */
final class Fractions {
  private static final int DOUBLE_DIGITS = 53;
  private static final int DOUBLE_LEAST = -1074;
  private static final int FLOAT_DIGITS = 24;
  private static final int FLOAT_LEAST = -149;

  private Fractions() {}

  static double doubleOf(BigInteger a, BigInteger b) {
    return nearest(a, b, DOUBLE_DIGITS, DOUBLE_LEAST);
  }

  static float floatOf(BigInteger a, BigInteger b) {
    return (float) nearest(a, b, FLOAT_DIGITS, FLOAT_LEAST);
  }

  /** a / b with so many binary digits, of which none stands for less than 2 ** least. */
  private static double nearest(BigInteger a, BigInteger b, int digits, int least) {
    if (a.signum() == 0) {
      return 0;
    }
    // The quotient of a / 2**exp and b has one digit or two too many.
    int exp = Math.max(a.bitLength() - b.bitLength() - digits, least);
    BigInteger[] q = divide(a, b, exp);
    if (q[0].bitLength() > digits) {
      q = divide(a, b, ++exp);
    }
    BigInteger scaled = exp > 0 ? b.shiftLeft(exp) : b;
    int half = q[1].shiftLeft(1).compareTo(scaled);
    BigInteger m = half > 0 || half == 0 && q[0].testBit(0) ? q[0].add(BigInteger.ONE) : q[0];
    return Math.scalb(m.doubleValue(), exp);
  }

  private static BigInteger[] divide(BigInteger a, BigInteger b, int exp) {
    return exp < 0
        ? a.shiftLeft(-exp).divideAndRemainder(b)
        : a.divideAndRemainder(b.shiftLeft(exp));
  }
}
