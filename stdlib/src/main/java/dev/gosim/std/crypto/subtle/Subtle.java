package dev.gosim.std.crypto.subtle;

import dev.gosim.natives.Native;
import dev.gosim.value.Slice;

/** Natives of crypto/subtle. */
final class Subtle {
  private Subtle() {}

  @Native("ConstantTimeCompare")
  static long compare(Slice x, Slice y) {
    if (x.len != y.len) {
      return 0;
    }
    byte[] a = (byte[]) x.array;
    byte[] b = (byte[]) y.array;
    int different = 0;
    for (int i = 0; i < x.len; i++) {
      different |= a[x.off + i] ^ b[y.off + i];
    }
    return (different & 0xff) - 1 >>> 31;
  }

  @Native("overlaps")
  static boolean overlaps(Slice a, Slice b) {
    return a.array == b.array && a.off != b.off && Math.abs(a.off - b.off) < a.len;
  }

  @Native("xor")
  static void xor(Slice dst, Slice x, Slice y, long n) {
    byte[] d = (byte[]) dst.array;
    byte[] a = (byte[]) x.array;
    byte[] b = (byte[]) y.array;
    for (int i = 0; i < n; i++) {
      d[dst.off + i] = (byte) (a[x.off + i] ^ b[y.off + i]);
    }
  }
}
