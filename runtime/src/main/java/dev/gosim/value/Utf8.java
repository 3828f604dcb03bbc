package dev.gosim.value;

/** UTF-8 in strings of bytes (spec, "String types", "For statements with range clause"). */
public final class Utf8 {
  /** U+FFFD. */
  public static final int RUNE_ERROR = 0xFFFD;

  private Utf8() {}

  /** Rune and width at byte i, packed for {@link #rune} and {@link #width}; invalid: U+FFFD, 1. */
  public static long decode(String s, int i) {
    int n = s.length() - i;
    int c0 = s.charAt(i);
    if (c0 < 0x80) {
      return pack(c0, 1);
    }
    if (c0 < 0xC2 || c0 > 0xF4 || n < 2) {
      return pack(RUNE_ERROR, 1);
    }
    int c1 = s.charAt(i + 1);
    if (!secondOk(c0, c1)) {
      return pack(RUNE_ERROR, 1);
    }
    if (c0 < 0xE0) {
      return pack((c0 & 0x1F) << 6 | c1 & 0x3F, 2);
    }
    if (n < 3 || (s.charAt(i + 2) & 0xC0) != 0x80) {
      return pack(RUNE_ERROR, 1);
    }
    int c2 = s.charAt(i + 2);
    if (c0 < 0xF0) {
      return pack((c0 & 0x0F) << 12 | (c1 & 0x3F) << 6 | c2 & 0x3F, 3);
    }
    if (n < 4 || (s.charAt(i + 3) & 0xC0) != 0x80) {
      return pack(RUNE_ERROR, 1);
    }
    int c3 = s.charAt(i + 3);
    return pack((c0 & 0x07) << 18 | (c1 & 0x3F) << 12 | (c2 & 0x3F) << 6 | c3 & 0x3F, 4);
  }

  /** Whether the second byte is right: no overlong forms, surrogates or runes above U+10FFFF. */
  private static boolean secondOk(int c0, int c1) {
    int lo = c0 == 0xE0 ? 0xA0 : c0 == 0xF0 ? 0x90 : 0x80;
    int hi = c0 == 0xED ? 0x9F : c0 == 0xF4 ? 0x8F : 0xBF;
    return c1 >= lo && c1 <= hi;
  }

  private static long pack(int rune, int width) {
    return (long) width << 32 | rune;
  }

  public static int rune(long decoded) {
    return (int) decoded;
  }

  public static int width(long decoded) {
    return (int) (decoded >>> 32);
  }

  /** Appends a rune's bytes; invalid runes become U+FFFD. */
  public static void append(StringBuilder out, long rune) {
    if (rune < 0 || rune > 0x10FFFF || rune >= 0xD800 && rune <= 0xDFFF) {
      rune = RUNE_ERROR;
    }
    int r = (int) rune;
    if (r < 0x80) {
      out.append((char) r);
    } else if (r < 0x800) {
      out.append((char) (0xC0 | r >> 6)).append((char) (0x80 | r & 0x3F));
    } else if (r < 0x10000) {
      out.append((char) (0xE0 | r >> 12))
          .append((char) (0x80 | r >> 6 & 0x3F))
          .append((char) (0x80 | r & 0x3F));
    } else {
      out.append((char) (0xF0 | r >> 18))
          .append((char) (0x80 | r >> 12 & 0x3F))
          .append((char) (0x80 | r >> 6 & 0x3F))
          .append((char) (0x80 | r & 0x3F));
    }
  }

  /** string(rune). */
  public static String encode(long rune) {
    StringBuilder b = new StringBuilder(4);
    append(b, rune);
    return b.toString();
  }
}
