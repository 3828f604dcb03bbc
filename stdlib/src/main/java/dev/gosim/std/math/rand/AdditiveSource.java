package dev.gosim.std.math.rand;

import dev.gosim.natives.Native;
import dev.gosim.types.Type;
import dev.gosim.value.StructValue;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What NewSource makes: the additive lagged Fibonacci generator of D. P. Mitchell and J. A. Reeds,
 * {@code x[n] = x[n-607] + x[n-273]}, in a register that is walked downward. A seed sets it to
 * numbers of a Lehmer generator, mixed with fixed ones (stdlib/tools/cooked.go computes them).
 */
public final class AdditiveSource extends StructValue implements Source {
  private static final int LENGTH = 607;
  private static final int TAP = 273;
  private static final long LEHMER_MODULUS = (1L << 31) - 1;
  private static final int DISCARDED = 20;
  private static final long[] COOKED = cooked();

  private final long[] register = new long[LENGTH];
  private int tap;
  private int feed;

  public AdditiveSource(Type type) {
    super(type);
  }

  private static long[] cooked() {
    try (DataInputStream in =
        new DataInputStream(AdditiveSource.class.getResourceAsStream("cooked"))) {
      long[] c = new long[LENGTH];
      for (int i = 0; i < LENGTH; i++) {
        c[i] = in.readLong();
      }
      return c;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lehmer(long x) {
    return 48271 * x % LEHMER_MODULUS;
  }

  @Native("(*rngSource).Seed")
  static void seed(AdditiveSource s, long seed) {
    long x = Math.floorMod(seed, LEHMER_MODULUS);
    if (x == 0) {
      x = 89482311;
    }
    for (int i = 0; i < DISCARDED; i++) {
      x = lehmer(x);
    }
    for (int i = 0; i < LENGTH; i++) {
      long a = lehmer(x);
      long b = lehmer(a);
      x = lehmer(b);
      s.register[i] = a << 40 ^ b << 20 ^ x ^ COOKED[i];
    }
    s.tap = 0;
    s.feed = LENGTH - TAP;
  }

  @Native("(*rngSource).Int63")
  static long int63(AdditiveSource s) {
    return s.int63();
  }

  @Native("(*rngSource).Uint64")
  static long uint64(AdditiveSource s) {
    return s.uint64();
  }

  @Override
  public long int63() {
    return uint64() & Long.MAX_VALUE;
  }

  /** The indices wrap so that goroutines sharing a source, which Go forbids, stay inside it. */
  @Override
  public long uint64() {
    int t = tap == 0 ? LENGTH - 1 : tap - 1;
    int f = feed == 0 ? LENGTH - 1 : feed - 1;
    tap = t;
    feed = f;
    long x = register[f] + register[t];
    register[f] = x;
    return x;
  }
}
