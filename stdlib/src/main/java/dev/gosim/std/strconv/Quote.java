package dev.gosim.std.strconv;

import dev.gosim.std.unicode.Categories;
import dev.gosim.std.unicode.utf8.Decode;

/** Go's quoted literals: writing and reading (package strconv, Quote and Unquote). */
public final class Quote {
  private static final String HEX = "0123456789abcdef";

  /** Which runes are left as they are. */
  public enum Keep {
    PRINTABLE,
    GRAPHIC,
    ASCII
  }

  private Quote() {}

  /** The string between quotes, with escapes where needed. */
  public static String quote(String s, Keep keep) {
    StringBuilder b = new StringBuilder(s.length() + 2).append('"');
    for (int i = 0; i < s.length(); ) {
      long d = Decode.first(s, i, s.length());
      int width = Decode.width(d);
      int r = Decode.rune(d);
      if (width == 1 && r == Decode.RUNE_ERROR) {
        hexByte(b, s.charAt(i));
      } else {
        escape(b, r, '"', keep);
      }
      i += width;
    }
    return b.append('"').toString();
  }

  /** The rune between single quotes. */
  public static String quoteRune(long rune, Keep keep) {
    int r = Decode.valid(rune) ? (int) rune : Decode.RUNE_ERROR;
    StringBuilder b = new StringBuilder(8).append('\'');
    escape(b, r, '\'', keep);
    return b.append('\'').toString();
  }

  private static void escape(StringBuilder b, int r, char quote, Keep keep) {
    if (r == quote || r == '\\') {
      b.append('\\').append((char) r);
      return;
    }
    boolean plain =
        switch (keep) {
          case ASCII -> r < 0x80 && Categories.isPrint(r);
          case PRINTABLE -> Categories.isPrint(r);
          case GRAPHIC -> Categories.isGraphic(r);
        };
    if (plain) {
      Decode.append(b, r);
      return;
    }
    switch (r) {
      case 7 -> b.append("\\a");
      case '\b' -> b.append("\\b");
      case '\f' -> b.append("\\f");
      case '\n' -> b.append("\\n");
      case '\r' -> b.append("\\r");
      case '\t' -> b.append("\\t");
      case 11 -> b.append("\\v");
      default -> {
        if (r < ' ' || r == 0x7f) {
          hexByte(b, r);
        } else if (r < 0x10000) {
          hex(b.append("\\u"), r, 12);
        } else {
          hex(b.append("\\U"), r, 28);
        }
      }
    }
  }

  private static void hexByte(StringBuilder b, int c) {
    hex(b.append("\\x"), c, 4);
  }

  private static void hex(StringBuilder b, int v, int shift) {
    for (; shift >= 0; shift -= 4) {
      b.append(HEX.charAt(v >> shift & 15));
    }
  }

  /** Whether the string can stand between back quotes on one line. */
  public static boolean canBackquote(String s) {
    for (int i = 0; i < s.length(); ) {
      long d = Decode.first(s, i, s.length());
      int r = Decode.rune(d);
      int width = Decode.width(d);
      if (width == 1 && (r == Decode.RUNE_ERROR || r < ' ' && r != '\t' || r == '`' || r == 0x7f)) {
        return false;
      }
      if (r == 0xfeff) {
        return false;
      }
      i += width;
    }
    return true;
  }

  /**
   * A character of a literal: its value, whether it is encoded as UTF-8, and where the next begins.
   */
  record Char(int value, boolean multibyte, int next) {}

  /** The character or escape at s[i]; null if it is none. A bare {@code quote} is none. */
  static Char unquoteChar(String s, int i, int quote) {
    if (i >= s.length()) {
      return null;
    }
    int c = s.charAt(i);
    if (c == quote && (quote == '\'' || quote == '"')) {
      return null;
    }
    if (c >= 0x80) {
      long d = Decode.first(s, i, s.length());
      return new Char(Decode.rune(d), true, i + Decode.width(d));
    }
    if (c != '\\') {
      return new Char(c, false, i + 1);
    }
    if (i + 1 >= s.length()) {
      return null;
    }
    c = s.charAt(i + 1);
    i += 2;
    return switch (c) {
      case 'a' -> new Char(7, false, i);
      case 'b' -> new Char('\b', false, i);
      case 'f' -> new Char('\f', false, i);
      case 'n' -> new Char('\n', false, i);
      case 'r' -> new Char('\r', false, i);
      case 't' -> new Char('\t', false, i);
      case 'v' -> new Char(11, false, i);
      case 'x' -> hexEscape(s, i, 2);
      case 'u' -> hexEscape(s, i, 4);
      case 'U' -> hexEscape(s, i, 8);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octalEscape(s, i - 1);
      case '\\' -> new Char('\\', false, i);
      case '\'', '"' -> c == quote ? new Char(c, false, i) : null;
      default -> null;
    };
  }

  private static Char hexEscape(String s, int i, int n) {
    if (i + n > s.length()) {
      return null;
    }
    long v = 0;
    for (int k = i; k < i + n; k++) {
      int x = s.charAt(k) < 0x80 ? Character.digit(s.charAt(k), 16) : -1;
      if (x < 0) {
        return null;
      }
      v = v << 4 | x;
    }
    if (n == 2) {
      return new Char((int) v, false, i + n);
    }
    return Decode.valid(v) ? new Char((int) v, true, i + n) : null;
  }

  private static Char octalEscape(String s, int i) {
    if (i + 3 > s.length()) {
      return null;
    }
    int v = 0;
    for (int k = i; k < i + 3; k++) {
      int x = s.charAt(k) - '0';
      if (x < 0 || x > 7) {
        return null;
      }
      v = v << 3 | x;
    }
    return v > 255 ? null : new Char(v, false, i + 3);
  }

  /** What a string literal stands for; null if it is none. */
  public static String unquote(String s) {
    StringBuilder out = new StringBuilder(s.length());
    return unquote(s, out) == s.length() ? out.toString() : null;
  }

  /**
   * Reads the quoted literal that s begins with. Returns its end, or -1; appends what it stands for
   * to {@code out}.
   */
  static int unquote(String s, StringBuilder out) {
    if (s.length() < 2) {
      return -1;
    }
    char quote = s.charAt(0);
    if (quote == '`') {
      int end = s.indexOf('`', 1);
      for (int i = 1; i < end; i++) {
        if (s.charAt(i) != '\r') {
          out.append(s.charAt(i));
        }
      }
      return end < 0 ? -1 : end + 1;
    }
    if (quote != '"' && quote != '\'') {
      return -1;
    }
    int i = 1;
    while (i < s.length() && s.charAt(i) != quote) {
      Char c = s.charAt(i) == '\n' ? null : unquoteChar(s, i, quote);
      if (c == null) {
        return -1;
      }
      if (c.value < 0x80 || !c.multibyte) {
        out.append((char) c.value);
      } else {
        Decode.append(out, c.value);
      }
      i = c.next;
      if (quote == '\'') {
        return i < s.length() && s.charAt(i) == quote ? i + 1 : -1;
      }
    }
    // Go takes '' for a literal, too: of nothing.
    return i < s.length() ? i + 1 : -1;
  }
}
