package dev.gosim.std.strconv;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.std.strconv.Quote.Keep;
import dev.gosim.std.unicode.Categories;
import dev.gosim.value.Complex;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;

/** Natives of package strconv: numbers. */
final class Strconv {
  private Strconv() {}

  record IntResult(long v, Object err) implements Results {}

  record FloatResult(double v, Object err) implements Results {}

  record ComplexResult(Complex v, Object err) implements Results {}

  /** The error of a failed conversion, nil if it did not fail. */
  static Object error(Host host, Parse.Status status, String func, String s, long detail) {
    if (status == Parse.Status.OK) {
      return null;
    }
    StructValue e = StructValue.zero(host.type("strconv", "NumError"));
    e.refs[0] = func;
    e.refs[1] = s;
    e.refs[2] =
        switch (status) {
          case SYNTAX -> host.variable("strconv", "ErrSyntax");
          case RANGE -> host.variable("strconv", "ErrRange");
          case BASE -> host.newError("invalid base " + detail);
          default -> host.newError("invalid bit size " + detail);
        };
    return e;
  }

  @Native("Atoi")
  static IntResult atoi(Host host, String s) {
    Parse p = new Parse();
    long v = p.atoi(s);
    return new IntResult(v, error(host, p.status, "Atoi", s, 0));
  }

  @Native("ParseInt")
  static IntResult parseInt(Host host, String s, long base, long bitSize) {
    Parse p = new Parse();
    long v = p.signed(s, clip(base), clip(bitSize));
    long detail = p.status == Parse.Status.BASE ? base : bitSize;
    return new IntResult(v, error(host, p.status, "ParseInt", s, detail));
  }

  @Native("ParseUint")
  static IntResult parseUint(Host host, String s, long base, long bitSize) {
    Parse p = new Parse();
    long v = p.unsigned(s, clip(base), clip(bitSize));
    long detail = p.status == Parse.Status.BASE ? base : bitSize;
    return new IntResult(v, error(host, p.status, "ParseUint", s, detail));
  }

  private static int clip(long v) {
    return Math.clamp(v, -1, 1000);
  }

  @Native("ParseFloat")
  static FloatResult parseFloat(Host host, String s, long bitSize) {
    Parse p = new Parse();
    double v = p.floating(s, clip(bitSize));
    return new FloatResult(v, error(host, p.status, "ParseFloat", s, 0));
  }

  @Native("ParseComplex")
  static ComplexResult parseComplex(Host host, String s, long bitSize) {
    int bits = bitSize == 64 ? 32 : 64;
    boolean parens = s.length() >= 2 && s.startsWith("(") && s.endsWith(")");
    String rest = parens ? s.substring(1, s.length() - 1) : s;
    Parse first = new Parse();
    double a = first.floatPrefix(rest, bits);
    Parse.Status status = first.status;
    rest = rest.substring(first.taken);
    if (status == Parse.Status.SYNTAX) {
      return complex(host, Complex.ZERO, status, s);
    }
    if (rest.isEmpty()) {
      return complex(host, new Complex(a, 0), status, s);
    }
    if (rest.equals("i")) {
      return complex(host, new Complex(0, a), status, s);
    }
    if (rest.charAt(0) != '+' && rest.charAt(0) != '-') {
      return complex(host, Complex.ZERO, Parse.Status.SYNTAX, s);
    }
    if (rest.startsWith("+") && !rest.startsWith("++") && rest.length() > 1) {
      rest = rest.substring(1);
    }
    Parse second = new Parse();
    double b = second.floatPrefix(rest, bits);
    if (second.status == Parse.Status.SYNTAX || !rest.substring(second.taken).equals("i")) {
      return complex(host, Complex.ZERO, Parse.Status.SYNTAX, s);
    }
    return complex(host, new Complex(a, b), status == Parse.Status.OK ? second.status : status, s);
  }

  private static ComplexResult complex(Host host, Complex v, Parse.Status status, String s) {
    return new ComplexResult(v, error(host, status, "ParseComplex", s, 0));
  }

  @Native("Itoa")
  static String itoa(long i) {
    return Long.toString(i);
  }

  @Native("FormatInt")
  static String formatInt(long i, long base) {
    return Long.toString(i, checked(base));
  }

  @Native("FormatUint")
  static String formatUint(long i, long base) {
    return Long.toUnsignedString(i, checked(base));
  }

  private static int checked(long base) {
    if (base < 2 || base > 36) {
      throw GoPanic.string("strconv: illegal AppendInt/FormatInt base");
    }
    return (int) base;
  }

  @Native("AppendInt")
  static Slice appendInt(Slice dst, long i, long base) {
    return Bytes.append(dst, Long.toString(i, checked(base)));
  }

  @Native("AppendUint")
  static Slice appendUint(Slice dst, long i, long base) {
    return Bytes.append(dst, Long.toUnsignedString(i, checked(base)));
  }

  @Native("FormatFloat")
  static String formatFloat(double f, long fmt, long prec, long bitSize) {
    return FloatFormat.format(f, (char) fmt, (int) prec, (int) bitSize);
  }

  @Native("AppendFloat")
  static Slice appendFloat(Slice dst, double f, long fmt, long prec, long bitSize) {
    return Bytes.append(dst, FloatFormat.format(f, (char) fmt, (int) prec, (int) bitSize));
  }

  @Native("FormatComplex")
  static String formatComplex(Complex c, long fmt, long prec, long bitSize) {
    if (bitSize != 64 && bitSize != 128) {
      throw GoPanic.string("invalid bitSize");
    }
    int bits = (int) bitSize / 2;
    StringBuilder b = new StringBuilder("(");
    FloatFormat.append(b, c.re(), (char) fmt, (int) prec, bits);
    String im = FloatFormat.format(c.im(), (char) fmt, (int) prec, bits);
    if (im.charAt(0) != '+' && im.charAt(0) != '-') {
      b.append('+');
    }
    return b.append(im).append("i)").toString();
  }

  record Unquoted(String s, Object err) implements Results {}

  @Native("Quote")
  static String quote(String s) {
    return Quote.quote(s, Keep.PRINTABLE);
  }

  @Native("QuoteToASCII")
  static String quoteToAscii(String s) {
    return Quote.quote(s, Keep.ASCII);
  }

  @Native("QuoteToGraphic")
  static String quoteToGraphic(String s) {
    return Quote.quote(s, Keep.GRAPHIC);
  }

  @Native("QuoteRune")
  static String quoteRune(long r) {
    return Quote.quoteRune(r, Keep.PRINTABLE);
  }

  @Native("QuoteRuneToASCII")
  static String quoteRuneToAscii(long r) {
    return Quote.quoteRune(r, Keep.ASCII);
  }

  @Native("QuoteRuneToGraphic")
  static String quoteRuneToGraphic(long r) {
    return Quote.quoteRune(r, Keep.GRAPHIC);
  }

  @Native("CanBackquote")
  static boolean canBackquote(String s) {
    return Quote.canBackquote(s);
  }

  @Native("IsPrint")
  static boolean isPrint(long r) {
    return Categories.isPrint(r);
  }

  @Native("IsGraphic")
  static boolean isGraphic(long r) {
    return Categories.isGraphic(r);
  }

  @Native("Unquote")
  static Unquoted unquote(Host host, String s) {
    StringBuilder out = new StringBuilder(s.length());
    if (Quote.unquote(s, out) != s.length()) {
      return new Unquoted("", host.variable("strconv", "ErrSyntax"));
    }
    return new Unquoted(out.toString(), null);
  }

  @Native("QuotedPrefix")
  static Unquoted quotedPrefix(Host host, String s) {
    int end = Quote.unquote(s, new StringBuilder());
    if (end < 0) {
      return new Unquoted("", host.variable("strconv", "ErrSyntax"));
    }
    return new Unquoted(s.substring(0, end), null);
  }

  record UnquotedChar(long value, boolean multibyte, String tail, Object err) implements Results {}

  @Native("UnquoteChar")
  static UnquotedChar unquoteChar(Host host, String s, long quote) {
    Quote.Char c = Quote.unquoteChar(s, 0, (int) quote);
    if (c == null) {
      return new UnquotedChar(0, false, "", host.variable("strconv", "ErrSyntax"));
    }
    return new UnquotedChar(c.value(), c.multibyte(), s.substring(c.next()), null);
  }
}
