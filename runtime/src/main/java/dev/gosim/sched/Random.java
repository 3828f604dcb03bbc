package dev.gosim.sched;

/**
 * A small generator for scheduling choices (select order, victims of stealing). Each processor has
 * its own, drawn from the scheduler's seed, so one processor repeats its choices under one seed.
 */
final class Random {
  private long state;

  Random(long seed) {
    state = seed;
  }

  /** Splitmix64: also good at making seeds of further generators. */
  long next() {
    long z = state += 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** In [0, n), n > 0. */
  int below(int n) {
    return below(next(), n);
  }

  /** The choice in [0, n) that 64 random bits make. */
  static int below(long bits, int n) {
    return (int) (((bits >>> 32) * n) >>> 32);
  }
}
