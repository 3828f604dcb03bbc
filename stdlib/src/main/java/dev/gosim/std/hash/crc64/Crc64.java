package dev.gosim.std.hash.crc64;

import dev.gosim.natives.Native;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Slice;

/** Natives of hash/crc64: the division, a byte at a time. */
final class Crc64 {
  private Crc64() {}

  @Native("fill")
  static void fill(ArrayValue table, long poly) {
    long[] t = (long[]) table.array;
    for (int i = 0; i < 256; i++) {
      long crc = i;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ poly;
      }
      t[table.off + i] = crc;
    }
  }

  @Native("update")
  static long update(long crc, ArrayValue table, Slice p) {
    long c = ~crc;
    long[] t = (long[]) table.array;
    byte[] b = (byte[]) p.array;
    for (int i = p.off, end = p.off + p.len; i < end; i++) {
      c = t[table.off + (((int) c ^ b[i]) & 0xff)] ^ c >>> 8;
    }
    return ~c;
  }
}
