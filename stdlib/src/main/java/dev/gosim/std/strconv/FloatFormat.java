package dev.gosim.std.strconv;

/** Floating-point numbers as text (package strconv, FormatFloat). */
public final class FloatFormat {
  private FloatFormat() {}

  /** FormatFloat: {@code prec} -1 asks for as few digits as identify the number. */
  public static String format(double v, char fmt, int prec, int bits) {
    StringBuilder b = new StringBuilder(24);
    append(b, v, fmt, prec, bits);
    return b.toString();
  }

  /** AppendFloat. */
  public static void append(StringBuilder b, double v, char fmt, int prec, int bits) {
    if (bits != 32 && bits != 64) {
      throw dev.gosim.value.GoPanic.string("strconv: illegal AppendFloat/FormatFloat bitSize");
    }
    if (bits == 32) {
      v = (float) v;
    }
    if (Double.isNaN(v)) {
      b.append("NaN");
      return;
    }
    boolean negative = Double.doubleToRawLongBits(v) < 0;
    if (Double.isInfinite(v)) {
      b.append(negative ? "-Inf" : "+Inf");
      return;
    }
    double abs = Math.abs(v);
    switch (fmt) {
      case 'e', 'E', 'f', 'g', 'G' -> {
        if (negative) {
          b.append('-');
        }
        decimal(b, abs, fmt, prec, bits);
      }
      case 'b' -> {
        if (negative) {
          b.append('-');
        }
        binary(b, abs, bits);
      }
      case 'x', 'X' -> {
        if (negative) {
          b.append('-');
        }
        hex(b, abs, fmt, prec);
      }
      default -> b.append('%').append(fmt);
    }
  }

  private static void decimal(StringBuilder b, double v, char fmt, int prec, int bits) {
    boolean shortest = prec < 0;
    Decimal d;
    if (shortest) {
      d = Decimal.shortest(v, bits);
      prec =
          switch (fmt) {
            case 'e', 'E' -> d.count() - 1;
            case 'f' -> Math.max(d.count() - d.point(), 0);
            default -> d.count();
          };
    } else if (fmt == 'f') {
      d = Decimal.fixed(v, prec);
    } else {
      boolean g = fmt == 'g' || fmt == 'G';
      if (g && prec == 0) {
        prec = 1;
      }
      d = Decimal.significant(v, g ? prec : prec + 1);
    }
    switch (fmt) {
      case 'e', 'E' -> scientific(b, d, prec, fmt);
      case 'f' -> plain(b, d, prec);
      default -> general(b, d, prec, fmt, shortest);
    }
  }

  /** %g: %e for exponents below -4 or not below the precision, else %f. */
  private static void general(StringBuilder b, Decimal d, int prec, char fmt, boolean shortest) {
    int limit = prec;
    if (limit > d.count() && d.count() >= d.point()) {
      limit = d.count();
    }
    if (shortest) {
      limit = 6;
    }
    int exp = d.point() - 1;
    if (exp < -4 || exp >= limit) {
      scientific(b, d, Math.min(prec, d.count()) - 1, fmt == 'g' ? 'e' : 'E');
    } else {
      plain(b, d, Math.max(Math.min(prec, d.count()) - d.point(), 0));
    }
  }

  private static void scientific(StringBuilder b, Decimal d, int prec, char letter) {
    b.append(d.digit(0));
    if (prec > 0) {
      b.append('.');
      int known = Math.min(d.count(), prec + 1);
      if (known > 1) {
        b.append(d.digits(), 1, known);
      }
      b.repeat('0', prec + 1 - Math.max(known, 1));
    }
    b.append(letter);
    int exp = d.count() == 0 ? 0 : d.point() - 1;
    b.append(exp < 0 ? '-' : '+');
    exp = Math.abs(exp);
    if (exp < 10) {
      b.append('0');
    }
    b.append(exp);
  }

  private static void plain(StringBuilder b, Decimal d, int prec) {
    if (d.point() > 0) {
      int known = Math.min(d.count(), d.point());
      b.append(d.digits(), 0, known).repeat('0', d.point() - known);
    } else {
      b.append('0');
    }
    if (prec > 0) {
      b.append('.');
      int zeros = Math.min(prec, Math.max(-d.point(), 0));
      b.repeat('0', zeros);
      int from = Math.max(d.point(), 0);
      int to = Math.min(d.count(), d.point() + prec);
      int known = Math.max(to - from, 0);
      if (known > 0) {
        b.append(d.digits(), from, to);
      }
      b.repeat('0', prec - zeros - known);
    }
  }

  /** %b: the mantissa as an integer, and the power of two. */
  private static void binary(StringBuilder b, double v, int bits) {
    long mant;
    int exp;
    if (bits == 32) {
      int raw = Float.floatToRawIntBits((float) v);
      exp = raw >>> 23;
      mant = raw & (1 << 23) - 1 | (exp == 0 ? 0 : 1 << 23);
      exp = Math.max(exp, 1) - 127 - 23;
    } else {
      long raw = Double.doubleToRawLongBits(v);
      exp = (int) (raw >>> 52);
      mant = raw & (1L << 52) - 1 | (exp == 0 ? 0 : 1L << 52);
      exp = Math.max(exp, 1) - 1023 - 52;
    }
    b.append(mant).append('p').append(exp < 0 ? "" : "+").append(exp);
  }

  /** %x: 0x1.8p+01, rounded half to even if there is a precision. */
  private static void hex(StringBuilder b, double v, char fmt, int prec) {
    // The leading bit at position 60, so that 15 digits follow the point; a float32 is a double
    // here.
    long mant = 0;
    int exp = 0;
    if (v != 0) {
      exp = Math.getExponent(v);
      mant = Double.doubleToRawLongBits(v) & (1L << 52) - 1;
      if (exp < Double.MIN_EXPONENT) {
        exp = Double.MIN_EXPONENT;
        int shift = Long.numberOfLeadingZeros(mant) - 11;
        mant <<= shift;
        exp -= shift;
      } else {
        mant |= 1L << 52;
      }
      mant <<= 8;
    }
    if (prec >= 0 && prec < 15) {
      int drop = 60 - 4 * prec;
      long extra = mant & (1L << drop) - 1;
      mant >>>= drop;
      long half = 1L << drop - 1;
      if (extra > half || extra == half && (mant & 1) != 0) {
        mant++;
      }
      mant <<= drop;
      if ((mant & 1L << 61) != 0) {
        mant >>>= 1;
        exp++;
      }
    }
    String digits = fmt == 'x' ? "0123456789abcdef" : "0123456789ABCDEF";
    b.append('0').append(fmt).append((char) ('0' + (mant >>> 60 & 1)));
    mant <<= 4;
    if (prec < 0 ? mant != 0 : prec > 0) {
      b.append('.');
      for (int i = 0; prec < 0 ? mant != 0 : i < prec; i++) {
        b.append(digits.charAt((int) (mant >>> 60)));
        mant <<= 4;
      }
    }
    b.append(fmt == 'x' ? 'p' : 'P').append(exp < 0 ? '-' : '+');
    exp = Math.abs(exp);
    b.append(exp < 10 ? "0" : "").append(exp);
  }
}
