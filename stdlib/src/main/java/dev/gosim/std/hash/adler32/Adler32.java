package dev.gosim.std.hash.adler32;

import dev.gosim.natives.Native;
import dev.gosim.value.Slice;

/** Natives of hash/adler32. */
final class Adler32 {
  private static final int MOD = 65521;

  /** So many bytes can be added before the sum of sums must be reduced (RFC 1950's NMAX). */
  private static final int RUN = 5552;

  private Adler32() {}

  @Native("update")
  static long update(long sum, Slice p) {
    int low = (int) sum & 0xffff;
    long high = sum >>> 16;
    byte[] b = (byte[]) p.array;
    for (int i = p.off, end = p.off + p.len; i < end; ) {
      for (int stop = Math.min(end, i + RUN); i < stop; i++) {
        low += b[i] & 0xff;
        high += low;
      }
      low %= MOD;
      high %= MOD;
    }
    return high << 16 | low;
  }
}
