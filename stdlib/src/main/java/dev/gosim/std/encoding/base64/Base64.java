package dev.gosim.std.encoding.base64;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import java.util.Arrays;

/** Natives of encoding/base64: any alphabet, any padding. */
final class Base64 {
  private Base64() {}

  record Decoded(long n, long bad) implements Results {}

  @Native("encode")
  static void encode(Slice dst, Slice src, String alphabet, long padding) {
    byte[] d = (byte[]) dst.array;
    byte[] s = (byte[]) src.array;
    int at = dst.off;
    for (int i = src.off, end = src.off + src.len; i < end; i += 3) {
      int left = end - i;
      int bits =
          (s[i] & 0xff) << 16
              | (left > 1 ? (s[i + 1] & 0xff) << 8 : 0)
              | (left > 2 ? s[i + 2] & 0xff : 0);
      for (int k = 0; k < 4; k++) {
        if (k <= left) {
          d[at++] = (byte) alphabet.charAt(bits >> 18 - 6 * k & 63);
        } else if (padding >= 0) {
          d[at++] = (byte) padding;
        }
      }
    }
  }

  @Native("decode")
  static Decoded decode(Slice dst, Slice src, String alphabet, long padding, boolean strict) {
    return new Decoding(dst, src, alphabet, (int) padding, strict).run();
  }

  /** One pass over the input, a quantum of four characters after the other. */
  private static final class Decoding {
    private final byte[] values = new byte[256];
    private final Slice dst;
    private final byte[] in;
    private final int from;
    private final int len;
    private final int padding;
    private final boolean strict;

    /** Index in the input, and how many bytes have been written. */
    private int i;

    private int n;

    Decoding(Slice dst, Slice src, String alphabet, int padding, boolean strict) {
      this.dst = dst;
      this.in = (byte[]) src.array;
      this.from = src.off;
      this.len = src.len;
      this.padding = padding;
      this.strict = strict;
      Arrays.fill(values, (byte) -1);
      for (int c = 0; c < alphabet.length(); c++) {
        values[alphabet.charAt(c)] = (byte) c;
      }
    }

    private int at(int k) {
      return in[from + k] & 0xff;
    }

    private boolean newline(int c) {
      return c == '\n' || c == '\r';
    }

    private void skipNewlines() {
      while (i < len && newline(at(i))) {
        i++;
      }
    }

    Decoded run() {
      while (i < len) {
        int bad = quantum();
        if (bad >= 0) {
          return new Decoded(n, bad);
        }
      }
      return new Decoded(n, -1);
    }

    /** Decodes a quantum; the index of what is wrong, or -1. */
    private int quantum() {
      int bits = 0;
      int k = 0;
      int after = -1;
      while (k < 4) {
        if (i == len) {
          if (k == 0) {
            return -1;
          }
          if (k == 1 || padding >= 0) {
            return i - k;
          }
          break;
        }
        int c = at(i++);
        int v = values[c];
        if (v >= 0) {
          bits |= v << 18 - 6 * k++;
          continue;
        }
        if (newline(c)) {
          continue;
        }
        if (c != padding || k < 2) {
          return i - 1;
        }
        if (k == 2) {
          skipNewlines();
          if (i == len) {
            return len;
          }
          if (at(i) != padding) {
            return i - 1;
          }
          i++;
        }
        skipNewlines();
        after = i < len ? i : -1;
        break;
      }
      int bad = store(bits, k);
      return bad >= 0 ? bad : after;
    }

    private int store(int bits, int chars) {
      int bytes = chars - 1;
      if (strict && (bits & (1 << 24 - 8 * bytes) - 1) != 0) {
        return chars == 3 ? i - 1 : i - 2;
      }
      if (n + bytes > dst.len) {
        throw GoPanic.index(n + bytes - 1, dst.len);
      }
      for (int k = 0; k < bytes; k++) {
        ((byte[]) dst.array)[dst.off + n++] = (byte) (bits >> 16 - 8 * k);
      }
      return -1;
    }
  }
}
