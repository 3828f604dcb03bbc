package dev.gosim.std.unicode.utf8;

/**
 * UTF-8 over Go strings (one char per byte) and byte arrays. A decoded rune comes with its width in
 * one long: {@code width << 32 | rune}; invalid encodings are RuneError with width 1, the empty
 * string RuneError with width 0 (package unicode/utf8).
 */
public final class Decode {
  public static final int RUNE_ERROR = 0xfffd;
  public static final int MAX_RUNE = 0x10ffff;

  private Decode() {}

  public static int rune(long decoded) {
    return (int) decoded;
  }

  public static int width(long decoded) {
    return (int) (decoded >>> 32);
  }

  private static long pack(int rune, int width) {
    return (long) width << 32 | rune;
  }

  /** The first rune of s[i:end]. */
  public static long first(String s, int i, int end) {
    if (i >= end) {
      return RUNE_ERROR;
    }
    int b = s.charAt(i);
    if (b < 0x80) {
      return pack(b, 1);
    }
    int n = end - i;
    return multi(
        b, n > 1 ? s.charAt(i + 1) : 0, n > 2 ? s.charAt(i + 2) : 0, n > 3 ? s.charAt(i + 3) : 0);
  }

  /** The first rune of b[i:end]. */
  public static long first(byte[] s, int i, int end) {
    if (i >= end) {
      return RUNE_ERROR;
    }
    int b = s[i] & 0xff;
    if (b < 0x80) {
      return pack(b, 1);
    }
    int n = end - i;
    return multi(
        b, n > 1 ? s[i + 1] & 0xff : 0, n > 2 ? s[i + 2] & 0xff : 0, n > 3 ? s[i + 3] & 0xff : 0);
  }

  /** Bytes that are missing are given as 0, which continues nothing. */
  private static long multi(int b0, int b1, int b2, int b3) {
    if (b0 < 0xc2 || b0 > 0xf4 || !continues(b1)) {
      return pack(RUNE_ERROR, 1);
    }
    if (b0 < 0xe0) {
      return pack((b0 & 0x1f) << 6 | b1 & 0x3f, 2);
    }
    if (!continues(b2)) {
      return pack(RUNE_ERROR, 1);
    }
    if (b0 < 0xf0) {
      int r = (b0 & 0xf) << 12 | (b1 & 0x3f) << 6 | b2 & 0x3f;
      return r < 0x800 || r >= 0xd800 && r < 0xe000 ? pack(RUNE_ERROR, 1) : pack(r, 3);
    }
    int r = (b0 & 7) << 18 | (b1 & 0x3f) << 12 | (b2 & 0x3f) << 6 | b3 & 0x3f;
    if (!continues(b3) || r < 0x10000 || r > MAX_RUNE) {
      return pack(RUNE_ERROR, 1);
    }
    return pack(r, 4);
  }

  private static boolean continues(int b) {
    return (b & 0xc0) == 0x80;
  }

  /** The last rune of s[start:end]. */
  public static long last(String s, int start, int end) {
    if (end <= start) {
      return RUNE_ERROR;
    }
    int from = end - 1;
    if (s.charAt(from) < 0x80) {
      return pack(s.charAt(from), 1);
    }
    int limit = Math.max(start, end - 4);
    while (from > limit && continues(s.charAt(from))) {
      from--;
    }
    long d = first(s, from, end);
    return from + width(d) == end ? d : pack(RUNE_ERROR, 1);
  }

  /** The last rune of b[start:end]. */
  public static long last(byte[] b, int start, int end) {
    if (end <= start) {
      return RUNE_ERROR;
    }
    int from = end - 1;
    if (b[from] >= 0) {
      return pack(b[from], 1);
    }
    int limit = Math.max(start, end - 4);
    while (from > limit && continues(b[from] & 0xff)) {
      from--;
    }
    long d = first(b, from, end);
    return from + width(d) == end ? d : pack(RUNE_ERROR, 1);
  }

  /** Whether s[i:end] begins with a whole encoding (an invalid one is whole). */
  public static boolean full(String s, int i, int end) {
    int n = end - i;
    if (n == 0) {
      return false;
    }
    int b0 = s.charAt(i);
    int need = b0 < 0xc2 || b0 > 0xf4 ? 1 : b0 < 0xe0 ? 2 : b0 < 0xf0 ? 3 : 4;
    if (n >= need) {
      return true;
    }
    // What is there must be able to begin a valid encoding.
    if (n > 1) {
      int b1 = s.charAt(i + 1);
      int lo = b0 == 0xe0 ? 0xa0 : b0 == 0xf0 ? 0x90 : 0x80;
      int hi = b0 == 0xed ? 0x9f : b0 == 0xf4 ? 0x8f : 0xbf;
      if (b1 < lo || b1 > hi) {
        return true;
      }
    }
    return n > 2 && !continues(s.charAt(i + 2));
  }

  /** Number of runes in s[from:to]. */
  public static int count(String s, int from, int to) {
    int n = 0;
    for (int i = from; i < to; n++) {
      i += s.charAt(i) < 0x80 ? 1 : width(first(s, i, to));
    }
    return n;
  }

  /** Number of runes in b[from:to]. */
  public static int count(byte[] b, int from, int to) {
    int n = 0;
    for (int i = from; i < to; n++) {
      i += b[i] >= 0 ? 1 : width(first(b, i, to));
    }
    return n;
  }

  /** Index of the first invalid byte of s, or -1. */
  public static int invalid(String s) {
    for (int i = 0; i < s.length(); ) {
      if (s.charAt(i) < 0x80) {
        i++;
        continue;
      }
      long d = first(s, i, s.length());
      if (width(d) == 1) {
        return i;
      }
      i += width(d);
    }
    return -1;
  }

  /** Whether s holds bytes beyond ASCII. */
  public static boolean ascii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Whether a number is a code point that can be encoded. */
  public static boolean valid(long r) {
    return r >= 0 && r < 0xd800 || r >= 0xe000 && r <= MAX_RUNE;
  }

  /** The encoding of a rune, that of RuneError if it has none. */
  public static String encode(long r) {
    if (r >= 0 && r < 0x80) {
      return String.valueOf((char) r);
    }
    StringBuilder b = new StringBuilder(4);
    append(b, r);
    return b.toString();
  }

  /** Appends the encoding of a rune. */
  public static void append(StringBuilder b, long rune) {
    int r = valid(rune) ? (int) rune : RUNE_ERROR;
    if (r < 0x80) {
      b.append((char) r);
    } else if (r < 0x800) {
      b.append((char) (0xc0 | r >> 6)).append((char) (0x80 | r & 0x3f));
    } else if (r < 0x10000) {
      b.append((char) (0xe0 | r >> 12))
          .append((char) (0x80 | r >> 6 & 0x3f))
          .append((char) (0x80 | r & 0x3f));
    } else {
      b.append((char) (0xf0 | r >> 18))
          .append((char) (0x80 | r >> 12 & 0x3f))
          .append((char) (0x80 | r >> 6 & 0x3f))
          .append((char) (0x80 | r & 0x3f));
    }
  }

  /** Bytes of a rune's encoding, -1 if it has none. */
  public static int length(long r) {
    if (!valid(r)) {
      return -1;
    }
    return r < 0x80 ? 1 : r < 0x800 ? 2 : r < 0x10000 ? 3 : 4;
  }
}
