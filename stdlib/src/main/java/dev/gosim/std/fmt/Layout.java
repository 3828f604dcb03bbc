package dev.gosim.std.fmt;

import dev.gosim.std.strconv.FloatFormat;
import dev.gosim.std.strconv.Quote;
import dev.gosim.std.unicode.Categories;
import dev.gosim.std.unicode.utf8.Decode;

/**
 * The flags, width and precision of a verb, and the formatting of numbers and strings by them
 * (package fmt, format.go).
 */
final class Layout {
  static final String LOWER = "0123456789abcdefx";
  static final String UPPER = "0123456789ABCDEFX";

  final Text out;

  boolean widthGiven;
  boolean precGiven;
  boolean minus;
  boolean plus;
  boolean sharp;
  boolean space;
  boolean zero;

  /** {@code %+v} and {@code %#v}: plus and sharp mean something else there. */
  boolean plusV;

  boolean sharpV;

  int width;
  int prec;

  Layout(Text out) {
    this.out = out;
  }

  void clear() {
    widthGiven = false;
    precGiven = false;
    minus = false;
    plus = false;
    sharp = false;
    space = false;
    zero = false;
    plusV = false;
    sharpV = false;
    width = 0;
    prec = 0;
  }

  /** Flags, width and precision as they are now, to be put back later. */
  Layout saved() {
    Layout l = new Layout(out);
    l.restore(this);
    return l;
  }

  void restore(Layout l) {
    widthGiven = l.widthGiven;
    precGiven = l.precGiven;
    minus = l.minus;
    plus = l.plus;
    sharp = l.sharp;
    space = l.space;
    zero = l.zero;
    plusV = l.plusV;
    sharpV = l.sharpV;
    width = l.width;
    prec = l.prec;
  }

  private void padding(int n) {
    out.fill(zero && !minus ? '0' : ' ', n);
  }

  /** Padded to the width, in runes. */
  void pad(String s) {
    if (!widthGiven || width == 0) {
      out.add(s);
      return;
    }
    int n = width - Decode.count(s, 0, s.length());
    if (minus) {
      out.add(s);
      padding(n);
    } else {
      padding(n);
      out.add(s);
    }
  }

  private void padWithBlanks(String s) {
    boolean z = zero;
    zero = false;
    pad(s);
    zero = z;
  }

  void bool(boolean v) {
    pad(v ? "true" : "false");
  }

  /** A number in base 2, 8, 10 or 16; {@code u} is the magnitude's bits if unsigned. */
  void integer(long v, int base, boolean signed, int verb, String digits) {
    if (base == 10 && signed && !widthGiven && !precGiven && !plus && !space) {
      out.addDecimal(v);
      return;
    }
    boolean negative = signed && v < 0;
    long u = negative ? -v : v;
    int want = 0;
    if (precGiven) {
      want = prec;
      if (want == 0 && u == 0) {
        out.fill(' ', width);
        return;
      }
    } else if (zero && !minus && widthGiven) {
      want = negative || plus || space ? width - 1 : width;
    }
    String number = Long.toUnsignedString(u, base);
    if (digits == UPPER && base == 16) {
      number = number.toUpperCase(java.util.Locale.ROOT);
    }
    StringBuilder b = new StringBuilder(number.length() + 4);
    b.append(negative ? "-" : plus ? "+" : space ? " " : "");
    if (verb == 'O') {
      b.append("0o");
    }
    boolean zeros = want > number.length();
    if (sharp) {
      b.append(
          switch (base) {
            case 2 -> "0b";
            case 8 -> zeros || number.charAt(0) == '0' ? "" : "0";
            case 16 -> digits == UPPER ? "0X" : "0x";
            default -> "";
          });
    }
    if (zeros) {
      b.repeat('0', want - number.length());
    }
    padWithBlanks(b.append(number).toString());
  }

  /** {@code 0x...}, with the prefix only if asked for. */
  void hex64(long v, boolean leading0x) {
    boolean s = sharp;
    sharp = leading0x;
    integer(v, 16, false, 'v', LOWER);
    sharp = s;
  }

  /** {@code %U}. */
  void unicode(long u) {
    StringBuilder b = new StringBuilder("U+");
    String hex = Long.toUnsignedString(u, 16).toUpperCase(java.util.Locale.ROOT);
    int digits = precGiven && prec > 4 ? prec : 4;
    if (hex.length() < digits) {
      b.repeat('0', digits - hex.length());
    }
    b.append(hex);
    if (sharp && u >= 0 && u <= Decode.MAX_RUNE && Categories.isPrint(u)) {
      Decode.append(b.append(" '"), u);
      b.append('\'');
    }
    padWithBlanks(b.toString());
  }

  /** {@code %c}. */
  void character(long c) {
    pad(Decode.encode(rune(c)));
  }

  /** {@code %q} of a number. */
  void quotedCharacter(long c) {
    pad(Quote.quoteRune(rune(c), plus ? Quote.Keep.ASCII : Quote.Keep.PRINTABLE));
  }

  private static long rune(long c) {
    return c < 0 || c > Decode.MAX_RUNE ? Decode.RUNE_ERROR : c;
  }

  /** The first {@code prec} runes. */
  private String truncated(String s) {
    if (!precGiven) {
      return s;
    }
    int i = 0;
    for (int n = 0; i < s.length(); n++) {
      if (n == prec) {
        return s.substring(0, i);
      }
      i += Decode.width(Decode.first(s, i, s.length()));
    }
    return s;
  }

  /** {@code %s}. */
  void string(String s) {
    pad(truncated(s));
  }

  /** {@code %q}. */
  void quoted(String s) {
    s = truncated(s);
    if (sharp && Quote.canBackquote(s)) {
      pad("`" + s + "`");
    } else {
      pad(Quote.quote(s, plus ? Quote.Keep.ASCII : Quote.Keep.PRINTABLE));
    }
  }

  /** {@code %x} of bytes. */
  void hexBytes(String s, String digits) {
    int n = precGiven && prec < s.length() ? prec : s.length();
    if (n <= 0) {
      padding(widthGiven ? width : 0);
      return;
    }
    String prefix = sharp ? digits == UPPER ? "0X" : "0x" : "";
    StringBuilder b = new StringBuilder(2 * n + 2).append(prefix);
    for (int i = 0; i < n; i++) {
      if (space && i > 0) {
        b.append(' ').append(prefix);
      }
      char c = s.charAt(i);
      b.append(digits.charAt(c >> 4)).append(digits.charAt(c & 15));
    }
    pad(b.toString());
  }

  /** A floating-point number; {@code defaultPrec} -1 means as many digits as needed. */
  void floating(double v, int bits, char fmt, int defaultPrec) {
    int p = precGiven ? prec : defaultPrec;
    StringBuilder b = new StringBuilder(24);
    FloatFormat.append(b, v, fmt, p, bits);
    if (b.charAt(0) != '-' && b.charAt(0) != '+') {
      b.insert(0, '+');
    }
    if (space && b.charAt(0) == '+' && !plus) {
      b.setCharAt(0, ' ');
    }
    char first = b.charAt(1);
    if (first == 'I' || first == 'N') {
      if (first == 'N' && !space && !plus) {
        b.deleteCharAt(0);
      }
      padWithBlanks(b.toString());
      return;
    }
    if (sharp && fmt != 'b') {
      alternate(b, fmt, p);
    }
    if (plus || b.charAt(0) != '+') {
      if (zero && !minus && widthGiven && width > b.length()) {
        out.add(b.charAt(0));
        padding(width - b.length());
        out.add(b.substring(1));
      } else {
        pad(b.toString());
      }
      return;
    }
    pad(b.substring(1));
  }

  /** The sharp flag: always a decimal point, and for %g all digits of the precision. */
  private static void alternate(StringBuilder b, char fmt, int prec) {
    int digits =
        switch (fmt) {
          case 'g', 'G', 'x' -> prec == -1 ? 6 : prec;
          default -> 0;
        };
    boolean hex = fmt == 'x' || fmt == 'X';
    boolean point = false;
    boolean nonzero = false;
    int end = b.length();
    for (int i = 1; i < end; i++) {
      char c = b.charAt(i);
      if (c == '.') {
        point = true;
      } else if ((c | 0x20) == 'p' || (c | 0x20) == 'e' && !hex) {
        end = i;
      } else {
        nonzero |= c != '0';
        if (nonzero) {
          digits--;
        }
      }
    }
    String tail = b.substring(end);
    b.setLength(end);
    if (!point) {
      if (end == 2 && b.charAt(1) == '0') {
        digits--;
      }
      b.append('.');
    }
    if (digits > 0) {
      b.repeat('0', digits);
    }
    b.append(tail);
  }
}
