package dev.gosim.std.hash.maphash;

import dev.gosim.natives.Native;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.Bytes;
import dev.gosim.value.Equal;
import dev.gosim.value.Slice;

/** Natives of hash/maphash: multiplication by odd constants and folding. */
final class MapHash {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private MapHash() {}

  @Native("random")
  static long random(Goroutine g) {
    return g.random64();
  }

  private static long mix(long h, long word) {
    long x = (h ^ word) * FACTOR;
    return x ^ x >>> 32;
  }

  private static long sum(long seed, byte[] b, int off, int len) {
    long h = mix(seed, len);
    int i = off;
    for (int end = off + len - 7; i < end; i += 8) {
      long word = 0;
      for (int k = 0; k < 8; k++) {
        word = word << 8 | b[i + k] & 0xff;
      }
      h = mix(h, word);
    }
    for (; i < off + len; i++) {
      h = mix(h, b[i] & 0xff);
    }
    return mix(h, seed);
  }

  @Native("sum")
  static long sum(long seed, Slice p) {
    return sum(seed, (byte[]) p.array, p.off, p.len);
  }

  @Native("sumString")
  static long sumString(long seed, String s) {
    return sum(seed, Bytes.of(s), 0, s.length());
  }

  /** NaN is not equal to itself: its hash is any. */
  @Native("sumValue")
  static long sumValue(Goroutine g, long seed, Object v) {
    long h = v instanceof Double d && d.isNaN() ? g.random64() : Equal.hashInterface(v);
    return mix(mix(seed, h), seed);
  }
}
