package dev.gosim.std.encoding.base32;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import java.util.Arrays;

/** Natives of encoding/base32: any alphabet, any padding. */
final class Base32 {
  private Base32() {}

  record Decoded(long n, long bad) implements Results {}

  @Native("encode")
  static void encode(Slice dst, Slice src, String alphabet, long padding) {
    byte[] d = (byte[]) dst.array;
    byte[] s = (byte[]) src.array;
    int at = dst.off;
    for (int i = src.off, end = src.off + src.len; i < end; i += 5) {
      int left = Math.min(5, end - i);
      long bits = 0;
      for (int k = 0; k < 5; k++) {
        bits = bits << 8 | (k < left ? s[i + k] & 0xff : 0);
      }
      int chars = (left * 8 + 4) / 5;
      for (int k = 0; k < 8; k++) {
        if (k < chars) {
          d[at++] = (byte) alphabet.charAt((int) (bits >> 35 - 5 * k) & 31);
        } else if (padding >= 0) {
          d[at++] = (byte) padding;
        }
      }
    }
  }

  @Native("decode")
  static Decoded decode(Slice dst, Slice src, String alphabet, long padding) {
    byte[] text = new byte[src.len];
    int len = 0;
    for (int i = 0; i < src.len; i++) {
      byte c = ((byte[]) src.array)[src.off + i];
      if (c != '\n' && c != '\r') {
        text[len++] = c;
      }
    }
    byte[] values = new byte[256];
    Arrays.fill(values, (byte) -1);
    for (int c = 0; c < alphabet.length(); c++) {
      values[alphabet.charAt(c)] = (byte) c;
    }
    int n = 0;
    for (int i = 0; i < len; i += 8) {
      long bits = 0;
      int k = 0;
      boolean padded = false;
      for (; k < 8 && !padded; k++) {
        if (i + k == len) {
          if (padding >= 0) {
            return new Decoded(n, i);
          }
          break;
        }
        int c = text[i + k] & 0xff;
        if (c == padding && k >= 2 && len - i - k <= 8) {
          int bad = badPadding(text, i, k, len, (int) padding);
          if (bad >= 0) {
            return new Decoded(n, bad);
          }
          padded = true;
          break;
        }
        if (values[c] < 0) {
          return new Decoded(n, i + k);
        }
        bits |= (long) values[c] << 35 - 5 * k;
      }
      int bytes = k * 5 / 8;
      if (n + bytes > dst.len) {
        throw GoPanic.index(n + bytes - 1, dst.len);
      }
      for (int b = 0; b < bytes; b++) {
        ((byte[]) dst.array)[dst.off + n++] = (byte) (bits >> 32 - 8 * b);
      }
      if (padded) {
        break;
      }
    }
    return new Decoded(n, -1);
  }

  /** What is wrong with padding that begins at character k of a group, or -1. */
  private static int badPadding(byte[] text, int group, int k, int len, int padding) {
    if (len - group < 8) {
      return len;
    }
    for (int i = k + 1; i < 8; i++) {
      if ((text[group + i] & 0xff) != padding) {
        return group + i - 1;
      }
    }
    return k == 3 || k == 6 ? group + k : -1;
  }
}
