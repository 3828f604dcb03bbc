package dev.gosim.std.strconv;

import dev.gosim.value.ShortestFloat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal digits of a finite non-negative number: 0.d1d2d3... times ten to the {@code point}.
 * No leading zeros; the number zero has no digits.
 */
record Decimal(String digits, int point) {
  static final Decimal ZERO = new Decimal("", 0);

  /** The fewest digits that read back as the same float64 (float32 if {@code bits} is 32). */
  static Decimal shortest(double v, int bits) {
    if (v == 0) {
      return ZERO;
    }
    return ofJava(ShortestFloat.text(v, bits == 32));
  }

  /** Reads "12.5", "1.0E-5". */
  private static Decimal ofJava(String s) {
    int e = s.indexOf('E');
    int exp = e < 0 ? 0 : Integer.parseInt(s, e + 1, s.length(), 10);
    int end = e < 0 ? s.length() : e;
    int dot = s.indexOf('.');
    StringBuilder b = new StringBuilder(end).append(s, 0, dot).append(s, dot + 1, end);
    return trimmed(b.toString(), dot + exp);
  }

  /** Rounded (half to even) to {@code n} digits after the decimal point. */
  static Decimal fixed(double v, int n) {
    if (v == 0) {
      return ZERO;
    }
    if (n <= 17) {
      Decimal d = fixedByLongs(v, n);
      if (d != null) {
        return d;
      }
    }
    BigDecimal b = new BigDecimal(v).setScale(n, RoundingMode.HALF_EVEN);
    if (b.signum() == 0) {
      return ZERO;
    }
    String s = b.unscaledValue().toString();
    return trimmed(s, s.length() - n);
  }

  /**
   * The same where whole part and fraction fit a long each with four bits to spare, so that every
   * step is exact; else null.
   */
  private static Decimal fixedByLongs(double v, int n) {
    int exp = Math.getExponent(v) - 52;
    if (v >= 0x1p53 || exp < -60) {
      return null;
    }
    long m = Double.doubleToRawLongBits(v) & (1L << 52) - 1 | 1L << 52;
    int shift = -exp;
    if (shift <= 0) {
      return null;
    }
    long whole = m >>> shift;
    long mask = (1L << shift) - 1;
    long frac = m & mask;
    long scaled = 0;
    for (int i = 0; i < n; i++) {
      frac *= 10;
      scaled = scaled * 10 + (frac >>> shift);
      frac &= mask;
    }
    long half = 1L << shift - 1;
    boolean odd = ((n == 0 ? whole : scaled) & 1) != 0;
    if (frac > half || frac == half && odd) {
      scaled++;
      if (n == 0 || scaled == POW10[n]) {
        scaled = 0;
        whole++;
      }
    }
    if (n == 0) {
      return whole == 0 ? ZERO : trimmed(Long.toString(whole), Long.toString(whole).length());
    }
    String w = whole == 0 ? "" : Long.toString(whole);
    String f = Long.toString(scaled);
    return trimmed(w + "0".repeat(n - f.length()) + f, w.length());
  }

  private static final long[] POW10 = new long[19];

  static {
    POW10[0] = 1;
    for (int i = 1; i < POW10.length; i++) {
      POW10[i] = POW10[i - 1] * 10;
    }
  }

  /** Rounded (half to even) to {@code n} significant digits; n = 0 keeps nothing. */
  static Decimal significant(double v, int n) {
    if (v == 0 || n == 0) {
      return ZERO;
    }
    BigDecimal b = new BigDecimal(v);
    if (n < b.precision()) {
      b = b.round(new MathContext(n, RoundingMode.HALF_EVEN));
    }
    String s = b.unscaledValue().toString();
    return trimmed(s, s.length() - b.scale());
  }

  private static Decimal trimmed(String s, int point) {
    int from = 0;
    int to = s.length();
    while (from < to && s.charAt(from) == '0') {
      from++;
      point--;
    }
    while (to > from && s.charAt(to - 1) == '0') {
      to--;
    }
    return from == to ? ZERO : new Decimal(s.substring(from, to), point);
  }

  /** Digit i as a character, '0' beyond those it has. */
  char digit(int i) {
    return i >= 0 && i < digits.length() ? digits.charAt(i) : '0';
  }

  int count() {
    return digits.length();
  }
}
