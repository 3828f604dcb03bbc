package dev.gosim.format;

import java.util.Locale;

/** Where numbers, strings and runes end, and what go/scanner has to say about them. */
final class Literals {
  private final Source source;
  private final String src;
  private Tok kind;

  Literals(Source source) {
    this.source = source;
    src = source.text;
  }

  private int at(int i) {
    return i < src.length() ? src.charAt(i) : -1;
  }

  /** Passes over one character, which may be one that no Go text has. */
  int pass(int i) {
    int c = at(i);
    if (c == 0) {
      source.error(i, "illegal character NUL");
    } else if (c >= 0x80) {
      int r = Utf8.decode(src, i);
      if (r == Utf8.INVALID) {
        source.error(i, "illegal UTF-8 encoding");
      } else if (r == 0xfeff && i > 0) {
        source.error(i, "illegal byte order mark");
      }
      return i + Utf8.width(src, i);
    }
    return i + 1;
  }

  /** As %#U shows a character. */
  static String unicode(int r) {
    String code = String.format(Locale.ROOT, "U+%04X", r);
    int type = r < 0 ? Character.UNASSIGNED : Character.getType(r);
    boolean shown =
        switch (type) {
          case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
          case Character.PRIVATE_USE, Character.UNASSIGNED -> false;
          case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
          case Character.SPACE_SEPARATOR -> r == ' ';
          default -> true;
        };
    return shown ? code + " '" + Utf8.encode(Character.toString(r)) + "'" : code;
  }

  /** INT, FLOAT or IMAG: what the last number was. */
  Tok kind() {
    return kind;
  }

  // ---- Numbers

  private static int lower(int c) {
    return c | 0x20;
  }

  private static boolean isHex(int c) {
    return c >= '0' && c <= '9' || lower(c) >= 'a' && lower(c) <= 'f';
  }

  private int digits(int i, boolean hex) {
    while (at(i) == '_' || (hex ? isHex(at(i)) : at(i) >= '0' && at(i) <= '9')) {
      i++;
    }
    return i;
  }

  private boolean hasDigit(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isHex(src.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String name(char prefix) {
    return switch (prefix) {
      case 'x' -> "hexadecimal literal";
      case 'o', '0' -> "octal literal";
      case 'b' -> "binary literal";
      default -> "decimal literal";
    };
  }

  /** Where the number ends that begins at {@code from}. */
  int number(int from) {
    char prefix = prefix(from);
    boolean marked = prefix == 'x' || prefix == 'o' || prefix == 'b';
    int digits = from + (marked ? 2 : 0);
    kind = Tok.INT;
    int i = digits(digits, prefix == 'x');
    int wholeEnd = i;
    if (at(i) == '.') {
      kind = Tok.FLOAT;
      if (prefix == 'o' || prefix == 'b') {
        source.error(i, "invalid radix point in " + name(prefix));
      }
      i = digits(i + 1, prefix == 'x');
    }
    if (!hasDigit(digits, i)) {
      source.error(i, name(prefix) + " has no digits");
    }
    i = exponent(i, prefix);
    if (at(i) == 'i') {
      kind = Tok.IMAG;
      i++;
    }
    if (kind == Tok.INT) {
      wrongDigit(digits, wholeEnd, prefix);
    }
    separators(from, i, prefix);
    return i;
  }

  private char prefix(int from) {
    if (at(from) != '0') {
      return 0;
    }
    int c = lower(at(from + 1));
    return c == 'x' || c == 'o' || c == 'b' ? (char) c : '0';
  }

  private int exponent(int from, char prefix) {
    int e = lower(at(from));
    if (at(from) < 0 || e != 'e' && e != 'p') {
      if (prefix == 'x' && kind == Tok.FLOAT) {
        source.error(from, "hexadecimal mantissa requires a 'p' exponent");
      }
      return from;
    }
    String quoted = "'" + src.charAt(from) + "'";
    if (e == 'e' && prefix != 0 && prefix != '0') {
      source.error(from, quoted + " exponent requires decimal mantissa");
    } else if (e == 'p' && prefix != 'x') {
      source.error(from, quoted + " exponent requires hexadecimal mantissa");
    }
    kind = Tok.FLOAT;
    int i = from + 1;
    if (at(i) == '+' || at(i) == '-') {
      i++;
    }
    int to = digits(i, false);
    if (!hasDigit(i, to)) {
      source.error(to, "exponent has no digits");
    }
    return to;
  }

  private void wrongDigit(int from, int to, char prefix) {
    int max = prefix == 'b' ? '1' : prefix == 'o' || prefix == '0' ? '7' : 'z';
    for (int i = from; i < to; i++) {
      if (src.charAt(i) > max && src.charAt(i) != '_') {
        source.error(i, "invalid digit '" + src.charAt(i) + "' in " + name(prefix));
        return;
      }
    }
  }

  /** An underscore stands between digits, or between a prefix and a digit. */
  private void separators(int from, int to, char prefix) {
    boolean marked = prefix == 'x' || prefix == 'o' || prefix == 'b';
    boolean digitBefore = marked;
    for (int i = from + (marked ? 2 : 0); i < to; i++) {
      int c = src.charAt(i);
      boolean digit = c >= '0' && c <= '9' || prefix == 'x' && isHex(c);
      if (c == '_') {
        int next = i + 1 < to ? src.charAt(i + 1) : -1;
        boolean digitAfter =
            next == '_' || next >= '0' && next <= '9' || prefix == 'x' && isHex(next);
        if (!digitBefore || !digitAfter) {
          source.error(i, "'_' must separate successive digits");
          return;
        }
      }
      digitBefore = digit;
    }
  }

  // ---- Strings and runes

  int raw(int from) {
    int i = from + 1;
    while (at(i) >= 0) {
      if (at(i) == '`') {
        return i + 1;
      }
      i = pass(i);
    }
    source.error(from, "raw string literal not terminated");
    return i;
  }

  int string(int from) {
    int i = from + 1;
    while (true) {
      int c = at(i);
      if (c == '\n' || c < 0) {
        source.error(from, "string literal not terminated");
        return i;
      }
      i = pass(i);
      if (c == '"') {
        return i;
      }
      if (c == '\\') {
        int to = escape(i, '"');
        i = Math.abs(to);
      }
    }
  }

  int rune(int from) {
    int i = from + 1;
    boolean right = true;
    int n = 0;
    while (true) {
      int c = at(i);
      if (c == '\n' || c < 0) {
        if (right) {
          source.error(from, "rune literal not terminated");
        }
        return i;
      }
      i = pass(i);
      if (c == '\'') {
        break;
      }
      n++;
      if (c == '\\') {
        int to = escape(i, '\'');
        right &= to >= 0;
        i = Math.abs(to);
      }
    }
    if (right && n != 1) {
      source.error(from, "illegal rune literal");
    }
    return i;
  }

  /** Where an escape ends whose backslash stands before {@code from}; negative if it is wrong. */
  private int escape(int from, char quote) {
    int c = at(from);
    if (c == quote || c > 0 && "abfnrtv\\".indexOf(c) >= 0) {
      return from + 1;
    }
    boolean octal = c >= '0' && c <= '7';
    int n = octal ? 3 : c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (n == 0) {
      String what = c < 0 ? "escape sequence not terminated" : "unknown escape sequence";
      source.error(from, what);
      return -from;
    }
    int i = octal ? from : from + 1;
    long x = 0;
    for (int to = i + n; i < to; i++) {
      int d = at(i) < 0 ? -1 : Character.digit(at(i) < 0x80 ? at(i) : 'z', octal ? 8 : 16);
      if (d < 0) {
        String what =
            at(i) < 0
                ? "escape sequence not terminated"
                : "illegal character " + unicode(Utf8.decode(src, i)) + " in escape sequence";
        source.error(i, what);
        return -i;
      }
      x = x * (octal ? 8 : 16) + d;
    }
    long max = octal || c == 'x' ? 255 : 0x10ffff;
    if (x > max || x >= 0xd800 && x < 0xe000) {
      source.error(from, "escape sequence is invalid Unicode code point");
      return -i;
    }
    return i;
  }
}
