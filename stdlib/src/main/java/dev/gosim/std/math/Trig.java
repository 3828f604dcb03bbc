package dev.gosim.std.math;

/**
 * Sine, cosine, tangent and their inverses after Cephes, as Go has them, so that all digits agree.
 * An angle is reduced to an octant and a rest; huge ones with the digits of 4/pi (Payne and Hanek).
 */
final class Trig {
  /** pi/4 in three parts of short mantissa. */
  private static final double PI4A = 7.85398125648498535156e-1;

  private static final double PI4B = 3.77489470793079817668e-8;
  private static final double PI4C = 2.69515142907905952645e-15;

  private static final double[] SIN = {
    1.58962301576546568060e-10,
    -2.50507477628578072866e-8,
    2.75573136213857245213e-6,
    -1.98412698295895385996e-4,
    8.33333333332211858878e-3,
    -1.66666666666666307295e-1
  };
  private static final double[] COS = {
    -1.13585365213876817300e-11,
    2.08757008419747316778e-9,
    -2.75573141792967388112e-7,
    2.48015872888517045348e-5,
    -1.38888888888730564116e-3,
    4.16666666666665929218e-2
  };
  private static final double[] TAN_P = {
    -1.30936939181383777646e4, 1.15351664838587416140e6, -1.79565251976484877988e7
  };
  private static final double[] TAN_Q = {
    1,
    1.36812963470692954678e4,
    -1.32089234440210967447e6,
    2.50083801823357915839e7,
    -5.38695755929454629881e7
  };
  private static final double[] ATAN_P = {
    -8.750608600031904122785e-01,
    -1.615753718733365076637e+01,
    -7.500855792314704667340e+01,
    -1.228866684490136173410e+02,
    -6.485021904942025371773e+01
  };
  private static final double[] ATAN_Q = {
    1,
    +2.485846490142306297962e+01,
    +1.650270098316988542046e+02,
    +4.328810604912902668951e+02,
    +4.853903996359136964868e+02,
    +1.945506571482613964425e+02
  };

  /** The binary digits of 4/pi, 64 at a time. */
  private static final long[] FOUR_OVER_PI = {
    0x0000000000000001L,
    0x45f306dc9c882a53L,
    0xf84eafa3ea69bb81L,
    0xb6c52b3278872083L,
    0xfca2c757bd778ac3L,
    0x6e48dc74849ba5c0L,
    0x0c925dd413a32439L,
    0xfc3bd63962534e7dL,
    0xd1046bea5d768909L,
    0xd338e04d68befc82L,
    0x7323ac7306a673e9L,
    0x3908bf177bf25076L,
    0x3ff12fffbc0b301fL,
    0xde5e2316b414da3eL,
    0xda6cfd9e4f96136eL,
    0x9e8c7ecd3cbfd45aL,
    0xea4f758fd7cbe2f6L,
    0x7a0e73ef14a525d4L,
    0xd7f6bf623f1aba10L,
    0xac06608df8f6d757L
  };

  /** Octant, made even by rounding up, and the rest of an angle. */
  private record Angle(int octant, double rest) {
    static Angle of(double x) {
      if (x >= 1 << 29) {
        return ofHuge(x);
      }
      long j = (long) (x * (4 / Math.PI));
      j += j & 1;
      double y = j;
      return new Angle((int) j & 7, ((x - y * PI4A) - y * PI4B) - y * PI4C);
    }

    private static Angle ofHuge(double x) {
      int exp = Math.getExponent(x) - 52;
      long mant = Double.doubleToRawLongBits(x) & (1L << 52) - 1 | 1L << 52;
      int digit = (exp + 61) / 64;
      int shift = (exp + 61) % 64;
      long z0 = digits(digit, shift);
      long z1 = digits(digit + 1, shift);
      long z2 = digits(digit + 2, shift);
      long mid = z1 * mant;
      long lo = mid + Math.unsignedMultiplyHigh(z2, mant);
      long carry = Long.compareUnsigned(lo, mid) < 0 ? 1 : 0;
      long hi = z0 * mant + Math.unsignedMultiplyHigh(z1, mant) + carry;
      int octant = (int) (hi >>> 61);
      hi = hi << 3 | lo >>> 61;
      int zeros = Long.numberOfLeadingZeros(hi);
      int drop = zeros + 1;
      hi = (drop == 64 ? 0 : hi << drop) | lo >>> 64 - drop;
      double z = Double.longBitsToDouble(hi >>> 12 | (long) (1023 - drop) << 52);
      if ((octant & 1) == 1) {
        octant = octant + 1 & 7;
        z--;
      }
      return new Angle(octant, z * (Math.PI / 4));
    }

    private static long digits(int i, int shift) {
      return shift == 0
          ? FOUR_OVER_PI[i]
          : FOUR_OVER_PI[i] << shift | FOUR_OVER_PI[i + 1] >>> 64 - shift;
    }
  }

  private Trig() {}

  private static double sinSeries(double z) {
    double zz = z * z;
    return z + z * zz * Poly.down(zz, SIN);
  }

  private static double cosSeries(double z) {
    double zz = z * z;
    return 1.0 - 0.5 * zz + zz * zz * Poly.down(zz, COS);
  }

  static double sin(double x) {
    if (x == 0 || Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x)) {
      return Double.NaN;
    }
    Angle a = Angle.of(Math.abs(x));
    double y = (a.octant & 3) == 2 ? cosSeries(a.rest) : sinSeries(a.rest);
    return x < 0 != a.octant > 3 ? -y : y;
  }

  static double cos(double x) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return Double.NaN;
    }
    Angle a = Angle.of(Math.abs(x));
    double y = (a.octant & 3) == 2 ? sinSeries(a.rest) : cosSeries(a.rest);
    return a.octant == 2 || a.octant == 4 ? -y : y;
  }

  static double tan(double x) {
    if (x == 0 || Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x)) {
      return Double.NaN;
    }
    Angle a = Angle.of(Math.abs(x));
    double z = a.rest;
    double zz = z * z;
    double y = zz > 1e-14 ? z + z * (zz * Poly.down(zz, TAN_P) / Poly.down(zz, TAN_Q)) : z;
    if ((a.octant & 2) != 0) {
      y = -1 / y;
    }
    return x < 0 ? -y : y;
  }

  /** For arguments up to 0.66. */
  private static double atanSeries(double x) {
    double z = x * x;
    z = z * Poly.down(z, ATAN_P) / Poly.down(z, ATAN_Q);
    return x * z + x;
  }

  private static double atanPositive(double x) {
    double morebits = 6.123233995736765886130e-17;
    if (x <= 0.66) {
      return atanSeries(x);
    }
    if (x > 2.41421356237309504880) {
      return Math.PI / 2 - atanSeries(1 / x) + morebits;
    }
    return Math.PI / 4 + atanSeries((x - 1) / (x + 1)) + 0.5 * morebits;
  }

  static double atan(double x) {
    if (x == 0) {
      return x;
    }
    return x > 0 ? atanPositive(x) : -atanPositive(-x);
  }

  static double asin(double x) {
    if (x == 0) {
      return x;
    }
    double a = Math.abs(x);
    if (a > 1) {
      return Double.NaN;
    }
    double t = Math.sqrt(1 - a * a);
    t = a > 0.7 ? Math.PI / 2 - atanPositive(t / a) : atanPositive(a / t);
    return x < 0 ? -t : t;
  }

  static double acos(double x) {
    return Math.PI / 2 - asin(x);
  }

  static double atan2(double y, double x) {
    if (Double.isNaN(y) || Double.isNaN(x)) {
      return Double.NaN;
    }
    if (y == 0) {
      return Math.copySign(x >= 0 && !Parts.signbit(x) ? 0 : Math.PI, y);
    }
    if (x == 0) {
      return Math.copySign(Math.PI / 2, y);
    }
    if (Double.isInfinite(x)) {
      double q = Double.isInfinite(y) ? Math.PI / 4 : 0;
      return Math.copySign(x > 0 ? q : q == 0 ? Math.PI : 3 * Math.PI / 4, y);
    }
    if (Double.isInfinite(y)) {
      return Math.copySign(Math.PI / 2, y);
    }
    double q = atan(y / x);
    return x >= 0 ? q : q <= 0 ? q + Math.PI : q - Math.PI;
  }
}
