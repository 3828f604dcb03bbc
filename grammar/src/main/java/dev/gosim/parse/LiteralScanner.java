package dev.gosim.parse;

/**
 * Numbers, characters and strings (Go spec, "Integer literals" to "String literals"). Each method
 * gets the offset of a literal's first byte and returns the offset after its last one.
 */
final class LiteralScanner {
  private static final int DIGIT = 1;
  private static final int SEPARATOR = 2;

  private final byte[] src;
  private final int end;
  private final Tokens out;

  private int kind;

  // About the number being scanned: what digits() met, and the first digit too big for the base.
  private int met;
  private int badDigit;

  LiteralScanner(byte[] src, int end, Tokens out) {
    this.src = src;
    this.end = end;
    this.out = out;
  }

  private int at(int i) {
    return i < end ? src[i] : 0;
  }

  /** The token type of the number scanned last. */
  int numberKind() {
    return kind;
  }

  // ---- Numbers

  int number(int start) {
    int i = start;
    while (at(i) >= '0' && at(i) <= '9') {
      i++;
    }
    int c = at(i);
    boolean plain = c != '.' && c != '_' && !isLetter(c) && (src[start] != '0' || i == start + 1);
    if (plain && i > start) {
      kind = GoLexer.INT;
      return i;
    }
    return unusualNumber(start);
  }

  private static boolean isLetter(int c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
  }

  private static int lower(int c) {
    return c | 0x20;
  }

  /** Anything but plain decimal digits. At most one mistake is reported per number. */
  private int unusualNumber(int start) {
    int base = 10;
    char prefix = 0;
    int i = start;
    met = 0;
    badDigit = -1;
    if (at(i) == '0') {
      prefix =
          switch (lower(at(i + 1))) {
            case 'x' -> 'x';
            case 'o' -> 'o';
            case 'b' -> 'b';
            default -> '0';
          };
      base = prefix == 'x' ? 16 : prefix == 'b' ? 2 : 8;
      met = prefix == '0' ? DIGIT : 0;
      i += prefix == '0' ? 1 : 2;
    }
    kind = GoLexer.INT;
    String wrong = null;
    int wrongAt = 0;
    i = digits(i, base);
    if (at(i) == '.') {
      if (prefix == 'o' || prefix == 'b') {
        wrong = "invalid radix point in " + baseName(base) + " literal";
        wrongAt = i;
      }
      kind = GoLexer.FLOAT;
      i = digits(i + 1, base);
    }
    if (wrong == null && (met & DIGIT) == 0) {
      wrong = baseName(base) + " literal has no digits";
      wrongAt = i;
    }
    int e = lower(at(i));
    if (e == 'e' || e == 'p') {
      if (wrong == null && (e == 'e' ? prefix != 0 && prefix != '0' : prefix != 'x')) {
        wrong =
            Runes.quote(at(i))
                + " exponent requires "
                + (e == 'e' ? "decimal" : "hexadecimal")
                + " mantissa";
        wrongAt = i;
      }
      i = exponent(i + 1);
      if (wrong == null && (met & DIGIT) == 0) {
        wrong = "exponent has no digits";
        wrongAt = i;
      }
    } else if (wrong == null && prefix == 'x' && kind == GoLexer.FLOAT) {
      wrong = "hexadecimal mantissa requires a 'p' exponent";
      wrongAt = i;
    }
    if (at(i) == 'i') {
      kind = GoLexer.IMAG;
      i++;
    }
    if (wrong != null) {
      out.error(wrongAt, wrong);
    } else {
      checkDigits(start, i, base);
    }
    return i;
  }

  private int exponent(int i) {
    kind = GoLexer.FLOAT;
    if (at(i) == '+' || at(i) == '-') {
      i++;
    }
    int separator = met & SEPARATOR;
    met = 0;
    i = digits(i, 10);
    met |= separator;
    return i;
  }

  private void checkDigits(int start, int to, int base) {
    if (kind == GoLexer.INT && badDigit >= 0) {
      String digit = Runes.quote(src[badDigit]);
      out.error(badDigit, "invalid digit " + digit + " in " + baseName(base) + " literal");
    } else if ((met & SEPARATOR) != 0) {
      int i = misplacedSeparator(start, to);
      if (i >= 0) {
        out.error(i, "'_' must separate successive digits");
      }
    }
  }

  /** Skips digits and separators. Decimal digits are taken whatever the base. */
  private int digits(int i, int base) {
    for (; ; i++) {
      int c = at(i);
      if (c == '_') {
        met |= SEPARATOR;
      } else if (c >= '0' && c <= '9' || base == 16 && isHex(c)) {
        met |= DIGIT;
        if (base <= 8 && c >= '0' + base && badDigit < 0) {
          badDigit = i;
        }
      } else {
        return i;
      }
    }
  }

  private static boolean isHex(int c) {
    return c >= '0' && c <= '9' || lower(c) >= 'a' && lower(c) <= 'f';
  }

  /** A separator is right between two digits; a base prefix counts as one. Else -1. */
  private int misplacedSeparator(int start, int to) {
    int prefix = src[start] == '0' ? lower(at(start + 1)) : 0;
    boolean prefixed = prefix == 'x' || prefix == 'o' || prefix == 'b';
    boolean hex = prefix == 'x';
    for (int i = start; i < to; i++) {
      if (src[i] == '_') {
        boolean after = isDigit(at(i - 1), hex) && i > start || prefixed && i == start + 2;
        if (!after) {
          return i;
        }
        if (i + 1 == to || !isDigit(at(i + 1), hex)) {
          // Two separators in a row: Go blames the second one.
          return at(i + 1) == '_' && i + 1 < to ? i + 1 : i;
        }
      }
    }
    return -1;
  }

  private static boolean isDigit(int c, boolean hex) {
    return c >= '0' && c <= '9' || hex && isHex(c);
  }

  private static String baseName(int base) {
    return switch (base) {
      case 2 -> "binary";
      case 8 -> "octal";
      case 10 -> "decimal";
      default -> "hexadecimal";
    };
  }

  // ---- Characters and strings

  int string(int start) {
    int i = start + 1;
    while (i < end) {
      int c = src[i];
      if (c == '"') {
        return i + 1;
      } else if (c == '\\') {
        i = escape(i + 1, '"', null);
      } else if (c == '\n') {
        out.error(i, "newline in string");
        return i;
      } else {
        i = c > 0 ? i + 1 : oddByte(i);
      }
    }
    out.error(start, "string not terminated");
    return end;
  }

  int rawString(int start) {
    int i = start + 1;
    while (i < end) {
      if (src[i] == '`') {
        return i + 1;
      }
      i = src[i] > 0 ? i + 1 : oddByte(i);
    }
    out.error(start, "string not terminated");
    out.unterminated(start);
    return end;
  }

  int rune(int start) {
    boolean[] wrong = {false};
    int count = 0;
    int i = start + 1;
    for (; i < end; count++) {
      int c = src[i];
      if (c == '\'') {
        if (!wrong[0] && count == 0) {
          out.error(i, "empty rune literal or unescaped '");
        } else if (!wrong[0] && count > 1) {
          out.error(start, "more than one character in rune literal");
        }
        return i + 1;
      } else if (c == '\\') {
        i = escape(i + 1, '\'', wrong);
      } else if (c == '\n') {
        if (!wrong[0]) {
          out.error(i, "newline in rune literal");
        }
        return i;
      } else {
        i = c > 0 ? i + 1 : oddByte(i);
      }
    }
    if (!wrong[0]) {
      out.error(start, "rune literal not terminated");
    }
    return end;
  }

  /**
   * Checks an escape sequence; {@code i} is after the backslash.
   *
   * @param wrong its element is set when the escape is bad (may be null)
   */
  private int escape(int i, char quote, boolean[] wrong) {
    if (i >= end) {
      return end;
    }
    int c = src[i];
    if (c == quote) {
      return i + 1;
    }
    return switch (c) {
      case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\' -> i + 1;
      case '0', '1', '2', '3', '4', '5', '6', '7' -> code(i, 3, 8, 255, wrong);
      case 'x' -> code(i + 1, 2, 16, 255, wrong);
      case 'u' -> code(i + 1, 4, 16, 0x10ffff, wrong);
      case 'U' -> code(i + 1, 8, 16, 0x10ffff, wrong);
      default -> {
        fail(i, "unknown escape", wrong);
        yield i;
      }
    };
  }

  private int code(int i, int digits, int base, long max, boolean[] wrong) {
    long value = 0;
    for (int k = 0; k < digits; k++, i++) {
      if (i >= end) {
        return end;
      }
      int d = Character.digit(src[i], base);
      if (d < 0) {
        int r = Math.max(0, Runes.decode(src, i, end));
        String name = base == 8 ? "octal" : "hexadecimal";
        fail(i, "invalid character " + Runes.quote(r) + " in " + name + " escape", wrong);
        return i;
      }
      value = value * base + d;
    }
    if (value > max && base == 8) {
      fail(i, "octal escape value " + value + " > 255", wrong);
    } else if (value > max || value >= 0xd800 && value < 0xe000) {
      String u =
          value > 0x10ffff
              ? "U+" + Long.toHexString(value).toUpperCase()
              : Runes.unicode((int) value);
      fail(i, "escape is invalid Unicode code point " + u, wrong);
    }
    return i;
  }

  private void fail(int offset, String message, boolean[] wrong) {
    out.error(offset, message);
    if (wrong != null) {
      wrong[0] = true;
    }
  }

  /** Passes one character that is not ASCII, or NUL: text or a mistake. */
  int oddByte(int i) {
    if (src[i] == 0) {
      out.oddByte(i, "invalid NUL character");
      return i + 1;
    }
    int r = Runes.decode(src, i, end);
    if (r == Runes.INVALID) {
      out.oddByte(i, "invalid UTF-8 encoding");
      return i + 1;
    }
    if (r == 0xfeff && i > 0) {
      out.oddByte(i, "invalid BOM in the middle of the file");
    }
    return i + Runes.width(r);
  }
}
