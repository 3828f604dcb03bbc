package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.types.Constant;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The values of literals (spec, "Integer literals" to "String literals"). */
final class ConstantLiterals {
  /** Beyond such exponents a float literal is infinite or zero for Go (32-bit binary exponents). */
  private static final long MAX_DECIMAL_EXPONENT = 646_456_993;

  private ConstantLiterals() {}

  /** The value of a literal whose syntax the parser found right; unknown if out of range. */
  static Constant of(Expr.LitKind kind, String text) {
    return switch (kind) {
      case INT -> Constant.of(integer(text.replace("_", "")));
      case FLOAT -> floating(text.replace("_", ""));
      case IMAG -> {
        String digits = text.substring(0, text.length() - 1).replace("_", "");
        yield ConstantOps.complex(ConstantOps.ZERO, floating(digits));
      }
      case CHAR -> Constant.of(rune(text));
      case STRING -> new Constant.Str(string(text));
      case BAD -> throw new IllegalArgumentException(text);
    };
  }

  private static BigInteger integer(String s) {
    int radix = radix(s);
    if (radix != 10) {
      return new BigInteger(s.substring(2), radix);
    }
    return s.length() > 1 && s.charAt(0) == '0' ? new BigInteger(s, 8) : new BigInteger(s);
  }

  private static int radix(String s) {
    if (s.length() < 2 || s.charAt(0) != '0') {
      return 10;
    }
    return switch (s.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 10;
    };
  }

  private static Constant floating(String s) {
    int radix = radix(s);
    if (radix == 16) {
      return hexFloat(s.substring(2));
    }
    if (radix != 10) {
      return Constant.of(integer(s));
    }
    int e = Math.max(s.indexOf('e'), s.indexOf('E'));
    String mantissa = e < 0 ? s : s.substring(0, e);
    long exp = e < 0 ? 0 : exponent(s.substring(e + 1));
    int dot = mantissa.indexOf('.');
    if (dot >= 0) {
      exp -= mantissa.length() - dot - 1;
      mantissa = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
    }
    BigInteger m = new BigInteger(mantissa);
    if (m.signum() == 0 || exp + mantissa.length() < -MAX_DECIMAL_EXPONENT) {
      return ConstantOps.ZERO;
    }
    if (exp > MAX_DECIMAL_EXPONENT) {
      return ConstantOps.UNKNOWN;
    }
    if (Math.abs(exp) > ConstantFloats.MAX_BITS) {
      return ConstantFloats.quotient(new BigDecimal(m, (int) -exp), BigDecimal.ONE);
    }
    BigInteger power = BigInteger.TEN.pow((int) Math.abs(exp));
    return exp < 0
        ? ConstantOps.fraction(m, power)
        : ConstantOps.fraction(m.multiply(power), BigInteger.ONE);
  }

  private static Constant hexFloat(String s) {
    int p = Math.max(s.indexOf('p'), s.indexOf('P'));
    String mantissa = p < 0 ? s : s.substring(0, p);
    long exp = p < 0 ? 0 : exponent(s.substring(p + 1));
    int dot = mantissa.indexOf('.');
    if (dot >= 0) {
      exp -= 4L * (mantissa.length() - dot - 1);
      mantissa = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
    }
    BigInteger m = new BigInteger(mantissa, 16);
    if (m.signum() == 0 || exp < -2 * MAX_DECIMAL_EXPONENT) {
      return ConstantOps.ZERO;
    }
    if (Math.abs(exp) > Integer.MAX_VALUE / 64) {
      return ConstantOps.UNKNOWN;
    }
    return exp < 0
        ? ConstantOps.fraction(m, BigInteger.ONE.shiftLeft((int) -exp))
        : ConstantOps.fraction(m.shiftLeft((int) exp), BigInteger.ONE);
  }

  /** An exponent; one with very many digits is cut, it is out of range anyway. */
  private static long exponent(String s) {
    String digits = s.startsWith("+") ? s.substring(1) : s;
    return Long.parseLong(digits.length() > 12 ? digits.substring(0, 12) : digits);
  }

  private static int rune(String text) {
    int[] at = {1};
    return element(text, at);
  }

  /** The value of a string literal: bytes, one char each. */
  static String string(String text) {
    if (text.charAt(0) == '`') {
      return text.substring(1, text.length() - 1).replace("\r", "");
    }
    String body = text.substring(1, text.length() - 1);
    if (body.indexOf('\\') < 0) {
      return body;
    }
    StringBuilder out = new StringBuilder();
    int[] at = {0};
    while (at[0] < body.length()) {
      char c = body.charAt(at[0]);
      if (c != '\\') {
        out.append(c);
        at[0]++;
        continue;
      }
      char kind = body.charAt(at[0] + 1);
      int value = element(body, at);
      boolean isByte = kind == 'x' || kind >= '0' && kind <= '7';
      if (isByte) {
        out.append((char) value);
      } else {
        out.append(Utf8.encode(value));
      }
    }
    return out.toString();
  }

  /** The character or escape at {@code at[0]}, which moves behind it. */
  private static int element(String s, int[] at) {
    int i = at[0];
    char c = s.charAt(i);
    if (c != '\\') {
      int n = Math.max(Utf8.sequenceLength(s, i), 1);
      at[0] = i + n;
      return n == 1 ? c : decode(s, i, n);
    }
    char e = s.charAt(i + 1);
    at[0] = i + 2;
    return switch (e) {
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case 'x' -> digits(s, at, 2, 16);
      case 'u' -> digits(s, at, 4, 16);
      case 'U' -> digits(s, at, 8, 16);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        at[0]--;
        yield digits(s, at, 3, 8);
      }
      default -> e;
    };
  }

  private static int digits(String s, int[] at, int n, int radix) {
    int start = at[0];
    at[0] += n;
    return Integer.parseUnsignedInt(s.substring(start, start + n), radix);
  }

  private static int decode(String s, int i, int n) {
    int rune = s.charAt(i) & (0xFF >> (n + 1));
    for (int k = 1; k < n; k++) {
      rune = rune << 6 | s.charAt(i + k) & 0x3F;
    }
    return rune;
  }
}
