package dev.gosim.format;

import java.nio.charset.StandardCharsets;

/** Characters in texts that have one char per byte. */
final class Utf8 {
  static final int INVALID = -1;

  private Utf8() {}

  /** The code point that begins at {@code i}, or {@link #INVALID}. */
  static int decode(String s, int i) {
    int b = s.charAt(i);
    if (b < 0x80) {
      return b;
    }
    int n = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
    if (b < 0xc2 || b > 0xf4 || i + n > s.length()) {
      return INVALID;
    }
    int r = b & (0xff >> (n + 1));
    for (int k = 1; k < n; k++) {
      int c = s.charAt(i + k);
      if ((c & 0xc0) != 0x80) {
        return INVALID;
      }
      r = r << 6 | c & 0x3f;
    }
    boolean overlong = n == 3 && r < 0x800 || n == 4 && r < 0x10000;
    boolean surrogate = r >= 0xd800 && r < 0xe000;
    return overlong || surrogate || r > 0x10ffff ? INVALID : r;
  }

  /** How many bytes the character takes that begins at {@code i}; a wrong byte is one. */
  static int width(String s, int i) {
    int r = decode(s, i);
    return r < 0x80 ? 1 : r < 0x800 ? 2 : r < 0x10000 ? 3 : 4;
  }

  /** The code point that ends at {@code end}. */
  static int decodeLast(String s, int end) {
    for (int i = Math.max(0, end - 4); i < end; i++) {
      if (i + width(s, i) == end && decode(s, i) != INVALID) {
        return decode(s, i);
      }
    }
    return INVALID;
  }

  static int count(String s) {
    int n = 0;
    for (int i = 0; i < s.length(); i += width(s, i)) {
      n++;
    }
    return n;
  }

  static String encode(String s) {
    return new String(s.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  static String decode(String s) {
    return new String(s.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** unicode.IsSpace. */
  static boolean isSpace(int r) {
    return switch (r) {
      case '\t', '\n', 0x0b, '\f', '\r', ' ', 0x85, 0xa0 -> true;
      case 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> true;
      default -> r >= 0x2000 && r <= 0x200a;
    };
  }

  static String trimRight(String s) {
    int end = s.length();
    while (end > 0) {
      int r = s.charAt(end - 1) < 0x80 ? s.charAt(end - 1) : decodeLast(s, end);
      if (!isSpace(r)) {
        break;
      }
      end -= r < 0x80 ? 1 : r < 0x800 ? 2 : 3;
    }
    return s.substring(0, end);
  }

  static String trim(String s) {
    int from = 0;
    while (from < s.length() && isSpace(decode(s, from))) {
      from += width(s, from);
    }
    return trimRight(s.substring(from));
  }
}
