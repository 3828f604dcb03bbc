package dev.gosim.std.hash.fnv;

import dev.gosim.natives.Native;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Slice;

/**
 * Natives of hash/fnv: a byte is xored in after the multiplication by the FNV prime, in the
 * alternate form before it.
 */
final class Fnv {
  private static final int PRIME_32 = 0x01000193;
  private static final long PRIME_64 = 0x100000001b3L;

  /** The prime of 128 bits is this plus 1 shifted by 88. */
  private static final long PRIME_128_LOW = 0x13b;

  private static final int PRIME_128_SHIFT = 88 - 64;

  private Fnv() {}

  @Native("update32")
  static long update32(long hash, Slice p, boolean alternate) {
    int h = (int) hash;
    byte[] b = (byte[]) p.array;
    for (int i = p.off, end = p.off + p.len; i < end; i++) {
      int c = b[i] & 0xff;
      h = alternate ? (h ^ c) * PRIME_32 : h * PRIME_32 ^ c;
    }
    return h & 0xffffffffL;
  }

  @Native("update64")
  static long update64(long hash, Slice p, boolean alternate) {
    long h = hash;
    byte[] b = (byte[]) p.array;
    for (int i = p.off, end = p.off + p.len; i < end; i++) {
      int c = b[i] & 0xff;
      h = alternate ? (h ^ c) * PRIME_64 : h * PRIME_64 ^ c;
    }
    return h;
  }

  @Native("update128")
  static void update128(ArrayValue hash, Slice p, boolean alternate) {
    long[] halves = (long[]) hash.array;
    long high = halves[hash.off];
    long low = halves[hash.off + 1];
    byte[] b = (byte[]) p.array;
    for (int i = p.off, end = p.off + p.len; i < end; i++) {
      int c = b[i] & 0xff;
      if (alternate) {
        low ^= c;
      }
      high =
          Math.unsignedMultiplyHigh(low, PRIME_128_LOW)
              + high * PRIME_128_LOW
              + (low << PRIME_128_SHIFT);
      low *= PRIME_128_LOW;
      if (!alternate) {
        low ^= c;
      }
    }
    halves[hash.off] = high;
    halves[hash.off + 1] = low;
  }
}
