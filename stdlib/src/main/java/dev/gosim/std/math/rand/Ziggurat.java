package dev.gosim.std.math.rand;

import dev.gosim.std.math.Exponential;

/**
 * Normally and exponentially distributed numbers by the ziggurat method (G. Marsaglia, W. W. Tsang,
 * "The Ziggurat Method for Generating Random Variables", 2000), with tables made by the paper's
 * formulas. Strip i lies under the density at x[i]; {@code inside} says below which draw a point of
 * the strip is surely under the curve, {@code scale} makes a draw an x, {@code height} is the
 * density. The tables hold 32-bit floats, as Go's do.
 */
public final class Ziggurat {
  private static final long LOW = 0xffffffffL;

  /** Where the tail of the normal distribution begins, and the area of a strip. */
  private static final double NORMAL_TAIL = 3.442619855899;

  private static final double NORMAL_AREA = 9.91256303526217e-3;

  /** The same of the exponential distribution. */
  private static final double EXP_TAIL = 7.69711747013104972;

  private static final double EXP_AREA = 3.949659822581572e-3;

  private static final Ziggurat NORMAL = new Ziggurat(true, 128, 0x1p31);
  private static final Ziggurat EXP = new Ziggurat(false, 256, 0x1p32);

  private final long[] inside;
  private final float[] scale;
  private final float[] height;

  private Ziggurat(boolean normal, int strips, double range) {
    inside = new long[strips];
    scale = new float[strips];
    height = new float[strips];
    double area = normal ? NORMAL_AREA : EXP_AREA;
    double x = normal ? NORMAL_TAIL : EXP_TAIL;
    double base = area / density(normal, x);
    int last = strips - 1;
    inside[0] = (long) (x / base * range);
    scale[0] = (float) (base / range);
    height[0] = 1;
    scale[last] = (float) (x / range);
    height[last] = (float) density(normal, x);
    for (int i = last - 1; i >= 1; i--) {
      double outer = x;
      double h = area / x + density(normal, x);
      x = normal ? Math.sqrt(-2 * Exponential.log(h)) : -Exponential.log(h);
      inside[i + 1] = (long) (x / outer * range);
      scale[i] = (float) (x / range);
      height[i] = (float) density(normal, x);
    }
  }

  private static double density(boolean normal, double x) {
    return Exponential.exp(normal ? -0.5 * x * x : -x);
  }

  /** Whether a point of strip i (not the base) at x is under the curve. */
  private boolean under(int i, double u, double density) {
    return height[i] + (float) u * (height[i - 1] - height[i]) < (float) density;
  }

  /** NormFloat64. */
  public static double normal(Draws d) {
    Ziggurat z = NORMAL;
    while (true) {
      long draw = d.strip();
      int j = (int) draw;
      int i = (int) (draw >>> 32) & 0x7f;
      double x = j * (double) z.scale[i];
      if (Math.abs((long) j) < z.inside[i]) {
        return x;
      }
      if (i == 0) {
        double tail = normalTail(d);
        return j > 0 ? NORMAL_TAIL + tail : -NORMAL_TAIL - tail;
      }
      if (z.under(i, d.float64(), Exponential.exp(-.5 * x * x))) {
        return x;
      }
    }
  }

  private static double normalTail(Draws d) {
    while (true) {
      double x = -Exponential.log(d.float64()) * (1.0 / NORMAL_TAIL);
      double y = -Exponential.log(d.float64());
      if (y + y >= x * x) {
        return x;
      }
    }
  }

  /** ExpFloat64. */
  public static double exponential(Draws d) {
    Ziggurat z = EXP;
    while (true) {
      long draw = d.strip();
      long j = draw & LOW;
      int i = (int) (draw >>> 32) & 0xff;
      double x = j * (double) z.scale[i];
      if (j < z.inside[i]) {
        return x;
      }
      if (i == 0) {
        return EXP_TAIL - Exponential.log(d.float64());
      }
      if (z.under(i, d.float64(), Exponential.exp(-x))) {
        return x;
      }
    }
  }
}
