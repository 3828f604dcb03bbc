package dev.gosim.std.encoding.hex;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;

/** Natives of encoding/hex. */
final class Hex {
  private static final byte[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private Hex() {}

  record Decoded(long n, long bad) implements Results {}

  @Native("encode")
  static long encode(Slice dst, Slice src) {
    if (dst.len < 2L * src.len) {
      throw GoPanic.index(dst.len, dst.len);
    }
    byte[] d = (byte[]) dst.array;
    byte[] s = (byte[]) src.array;
    for (int i = 0, at = dst.off; i < src.len; i++) {
      int c = s[src.off + i];
      d[at++] = DIGITS[c >> 4 & 15];
      d[at++] = DIGITS[c & 15];
    }
    return 2L * src.len;
  }

  private static int digit(byte c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  /** A last single digit is looked at, too: that it is none is the earlier error. */
  @Native("decode")
  static Decoded decode(Slice dst, Slice src) {
    byte[] d = (byte[]) dst.array;
    byte[] s = (byte[]) src.array;
    int n = 0;
    for (int i = 0; i < src.len; i += 2) {
      int high = digit(s[src.off + i]);
      if (high < 0) {
        return new Decoded(n, i);
      }
      if (i + 1 == src.len) {
        break;
      }
      int low = digit(s[src.off + i + 1]);
      if (low < 0) {
        return new Decoded(n, i + 1);
      }
      if (n >= dst.len) {
        throw GoPanic.index(n, dst.len);
      }
      d[dst.off + n++] = (byte) (high << 4 | low);
    }
    return new Decoded(n, -1);
  }
}
