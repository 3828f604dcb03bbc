package dev.gosim.std.hash.crc32;

import dev.gosim.natives.Native;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Slice;

/** Natives of hash/crc32: the division, a byte at a time. */
final class Crc32 {
  private Crc32() {}

  @Native("fill")
  static void fill(ArrayValue table, long poly) {
    int[] t = (int[]) table.array;
    for (int i = 0; i < 256; i++) {
      int crc = i;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ (int) poly;
      }
      t[table.off + i] = crc;
    }
  }

  @Native("update")
  static long update(long crc, ArrayValue table, Slice p) {
    int c = ~(int) crc;
    int[] t = (int[]) table.array;
    byte[] b = (byte[]) p.array;
    for (int i = p.off, end = p.off + p.len; i < end; i++) {
      c = t[table.off + ((c ^ b[i]) & 0xff)] ^ c >>> 8;
    }
    return ~c & 0xffffffffL;
  }
}
