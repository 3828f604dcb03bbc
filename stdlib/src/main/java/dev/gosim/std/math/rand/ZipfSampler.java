package dev.gosim.std.math.rand;

import dev.gosim.std.math.Exponential;
import dev.gosim.value.GoPanic;
import dev.gosim.value.StructValue;

/**
 * Zipf of both packages: rejection-inversion (W. Hörmann, G. Derflinger, "Rejection-Inversion to
 * Generate Variates from Monotone Discrete Distributions", 1996). The Go struct's float fields are,
 * in order: v, q, 1-q, 1/(1-q), s, H at the largest value, and the width of H.
 */
public final class ZipfSampler {
  private static final int V = 0;
  private static final int Q = 1;
  private static final int RANGE_FROM = 5;
  private static final int RANGE = 6;
  private static final int S = 4;

  private ZipfSampler() {}

  /** The fields of NewZipf's result; the first field, r, is the caller's. */
  public static void init(StructValue z, double s, double v, double max) {
    set(z, V, v);
    set(z, Q, s);
    set(z, 2, 1.0 - s);
    set(z, 3, 1.0 / (1.0 - s));
    double from = h(z, max + 0.5);
    set(z, RANGE_FROM, from);
    set(z, RANGE, h(z, 0.5) - Exponential.exp(Exponential.log(v) * -s) - from);
    set(z, S, 1 - inverse(z, h(z, 1.5) - Exponential.exp(-s * Exponential.log(v + 1.0))));
  }

  /** Uint64. */
  public static long next(StructValue z, Draws d) {
    double v = get(z, V);
    double q = get(z, Q);
    while (true) {
      double u = get(z, RANGE_FROM) + d.float64() * get(z, RANGE);
      double x = inverse(z, u);
      double k = Math.floor(x + 0.5);
      if (k - x <= get(z, S) || u >= h(z, k + 0.5) - Exponential.exp(-Exponential.log(k + v) * q)) {
        return unsigned(k);
      }
    }
  }

  /** A method of a nil *Zipf. */
  public static void check(StructValue z) {
    if (z == null) {
      throw GoPanic.string("rand: nil Zipf");
    }
  }

  private static double h(StructValue z, double x) {
    return Exponential.exp(get(z, 2) * Exponential.log(get(z, V) + x)) * get(z, 3);
  }

  private static double inverse(StructValue z, double x) {
    return Exponential.exp(get(z, 3) * Exponential.log(get(z, 2) * x)) - get(z, V);
  }

  private static long unsigned(double k) {
    return k < 0x1p63 ? (long) k : (long) (k - 0x1p63) ^ Long.MIN_VALUE;
  }

  private static double get(StructValue z, int i) {
    return Double.longBitsToDouble(z.longs[i]);
  }

  private static void set(StructValue z, int i, double x) {
    z.longs[i] = Double.doubleToRawLongBits(x);
  }
}
