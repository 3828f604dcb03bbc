package dev.gosim.parse;

/**
 * Characters in a text of bytes: UTF-8 decoding as Go's {@code unicode/utf8} does it, and how Go's
 * {@code fmt} shows a character in a message.
 */
final class Runes {
  /** What an invalid byte decodes to, with width 1. */
  static final int INVALID = -1;

  private Runes() {}

  /** The character at {@code i}, or {@link #INVALID}. */
  static int decode(byte[] b, int i, int end) {
    int c = b[i] & 0xff;
    if (c < 0x80) {
      return c;
    }
    int n = c < 0xc2 ? 0 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : c < 0xf5 ? 3 : 0;
    if (n == 0 || i + n >= end) {
      return INVALID;
    }
    int r = c & (0x3f >> n);
    for (int k = 1; k <= n; k++) {
      int d = b[i + k] & 0xff;
      if ((d & 0xc0) != 0x80) {
        return INVALID;
      }
      r = r << 6 | (d & 0x3f);
    }
    boolean overlong = n == 2 && r < 0x800 || n == 3 && r < 0x10000;
    boolean surrogate = r >= 0xd800 && r < 0xe000;
    return overlong || surrogate || r > 0x10ffff ? INVALID : r;
  }

  /** How many bytes a character takes ({@link #INVALID}: 1). */
  static int width(int rune) {
    return rune < 0x80 ? 1 : rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
  }

  /** The character's UTF-8 bytes, one char each. */
  static String encode(int rune) {
    byte[] utf8 = Character.toString(rune).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new String(utf8, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  static boolean isLetter(int rune) {
    return Character.isLetter(rune);
  }

  static boolean isDigit(int rune) {
    return Character.isDigit(rune);
  }

  /** Go's {@code %#U}: {@code U+201C '“'}. */
  static String unicode(int rune) {
    String hex = Integer.toHexString(rune).toUpperCase();
    String u = "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    return isPrint(rune) ? u + " '" + encode(rune) + "'" : u;
  }

  /** Go's {@code %q} of a character: {@code 'x'}. */
  static String quote(int rune) {
    return switch (rune) {
      case 7 -> "'\\a'";
      case '\b' -> "'\\b'";
      case '\f' -> "'\\f'";
      case '\n' -> "'\\n'";
      case '\r' -> "'\\r'";
      case '\t' -> "'\\t'";
      case 11 -> "'\\v'";
      case '\'' -> "'\\''";
      case '\\' -> "'\\\\'";
      default -> {
        if (isPrint(rune)) {
          yield "'" + encode(rune) + "'";
        }
        yield rune < 0x80
            ? "'\\x" + hex(rune, 2) + "'"
            : rune < 0x10000 ? "'\\u" + hex(rune, 4) + "'" : "'\\U" + hex(rune, 8) + "'";
      }
    };
  }

  private static String hex(int value, int digits) {
    String s = Integer.toHexString(value);
    return "0".repeat(digits - s.length()) + s;
  }

  private static boolean isPrint(int rune) {
    if (rune == ' ') {
      return true;
    }
    return switch (Character.getType(rune)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> rune >= 0;
    };
  }
}
