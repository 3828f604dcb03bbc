package dev.gosim.std.math.rand;

/** What the samplers of both packages draw from. */
public interface Draws {
  /**
   * One draw for a sampler of strips: a random number of 32 bits in the low half, the strip in the
   * low bits of the high half.
   */
  long strip();

  /** Uniform in [0, 1). */
  double float64();
}
