package dev.gosim.check;

import dev.gosim.types.Basic;
import dev.gosim.types.Constant;
import dev.gosim.types.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Constants as messages show them (go/constant {@code Value.String}). */
public final class ConstantText {
  private static final int MAX_RUNES = 72;

  /** A string literal in double quotes with what may stand behind a backslash. */
  private static final Pattern STRING =
      Pattern.compile(
          "\"(?:[^\"\\\\\n]|\\\\(?:[abfnrtv\\\\\"]|[0-3][0-7]{2}|x\\p{XDigit}{2}"
              + "|(?:u|U0000)(?!(?i:d[89a-f]))\\p{XDigit}{4}"
              + "|U00(?:0[1-9a-fA-F]|10)\\p{XDigit}{4}))*\"");

  private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);

  private ConstantText() {}

  /** The value of a constant of type {@code t}: floats are rounded, long strings cut. */
  public static String of(Constant v, Type t) {
    Basic b = t != null && t.underlying() instanceof Basic basic ? basic : Basic.INVALID;
    return switch (v) {
      case Constant.Unknown u -> "unknown";
      case Constant.Bool x -> Boolean.toString(x.value());
      case Constant.Str s -> shortened(quote(s.value()));
      case Constant.Complex c -> complex(floating(c.re()), floating(c.im()));
      default -> {
        if (b.isComplex()) {
          yield complex(floating(v), "0");
        }
        yield ConstantOps.isInteger(v) && !b.isFloat()
            ? ConstantOps.bigInteger(v).toString()
            : floating(v);
      }
    };
  }

  private static String complex(String re, String im) {
    return "(" + re + " + " + im + "i)";
  }

  private static String floating(Constant v) {
    double d = ConstantOps.float64(v);
    if (!Double.isInfinite(d) && (d == 0) == (ConstantOps.sign(v) == 0)) {
      String s = general(new BigDecimal(d).round(SIX), 6);
      if (s.indexOf('.') < 0 && !ConstantOps.isInteger(v) && !isWhole(v)) {
        s = general(new BigDecimal(Double.toString(d)), 6);
      }
      return s;
    }
    return exponential(ConstantFloats.decimal(v).round(SIX));
  }

  private static boolean isWhole(Constant v) {
    return v instanceof Constant.Float f && f.value().stripTrailingZeros().scale() <= 0;
  }

  /** Go's {@code %g}: an exponent where it is below -4 or at least {@code limit}. */
  private static String general(BigDecimal v, int limit) {
    BigDecimal x = v.stripTrailingZeros();
    if (x.signum() == 0) {
      return "0";
    }
    int exp = x.precision() - x.scale() - 1;
    return exp < -4 || exp >= limit ? exponential(x) : x.toPlainString();
  }

  private static String exponential(BigDecimal v) {
    BigDecimal x = v.stripTrailingZeros();
    BigInteger unscaled = x.unscaledValue();
    String digits = unscaled.abs().toString();
    long exp = (long) digits.length() - 1 - x.scale();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String e = Long.toString(Math.abs(exp));
    return (unscaled.signum() < 0 ? "-" : "")
        + mantissa
        + (exp < 0 ? "e-" : "e+")
        + (e.length() < 2 ? "0" + e : e);
  }

  private static String shortened(String quoted) {
    int runes = 0;
    int cut = -1;
    for (int i = 0; i < quoted.length(); i++) {
      if ((quoted.charAt(i) & 0xC0) != 0x80) {
        if (runes == MAX_RUNES - 3) {
          cut = i;
        }
        runes++;
      }
    }
    return runes > MAX_RUNES ? quoted.substring(0, cut) + "..." : quoted;
  }

  /** What a literal in double quotes stands for (strconv.Unquote); null if it is none. */
  public static String unquote(String literal) {
    return STRING.matcher(literal).matches() ? ConstantLiterals.string(literal) : null;
  }

  /** Whether the bytes are UTF-8. */
  public static boolean isUtf8(String bytes) {
    for (int i = 0; i < bytes.length(); ) {
      int n = bytes.charAt(i) < 0x80 ? 1 : Utf8.sequenceLength(bytes, i);
      if (n == 0) {
        return false;
      }
      i += n;
    }
    return true;
  }

  /** A string of bytes in double quotes, as strconv.Quote writes it. */
  public static String quote(String bytes) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < bytes.length(); ) {
      char c = bytes.charAt(i);
      int n = c < 0x80 ? 1 : Utf8.sequenceLength(bytes, i);
      if (n == 0) {
        out.append(String.format("\\x%02x", (int) c));
        i++;
        continue;
      }
      String piece = bytes.substring(i, i + n);
      int rune =
          n == 1
              ? c
              : new String(piece.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                  .codePointAt(0);
      appendRune(out, rune, piece);
      i += n;
    }
    return out.append('"').toString();
  }

  private static void appendRune(StringBuilder out, int rune, String piece) {
    switch (rune) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case 7 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case 11 -> out.append("\\v");
      default -> {
        if (isPrint(rune)) {
          out.append(piece);
        } else if (rune < ' ' || rune == 0x7f) {
          out.append(String.format("\\x%02x", rune));
        } else {
          out.append(String.format(rune < 0x10000 ? "\\u%04x" : "\\U%08x", rune));
        }
      }
    }
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
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
