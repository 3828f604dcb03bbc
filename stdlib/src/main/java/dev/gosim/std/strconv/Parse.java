package dev.gosim.std.strconv;

/** Numbers from text (package strconv, ParseInt, ParseUint, ParseFloat). */
public final class Parse {
  /** How it went. */
  public enum Status {
    OK,
    SYNTAX,
    RANGE,
    BASE,
    BIT_SIZE
  }

  public Status status = Status.OK;

  /** The number; what Go returns beside the error otherwise. */
  public long integer;

  public double number;

  /** How many characters {@link #floatPrefix} took. */
  public int taken;

  private long fail(Status s, long v) {
    status = s;
    integer = v;
    return v;
  }

  /** ParseUint. */
  public long unsigned(String s, int base, int bitSize) {
    if (s.isEmpty()) {
      return fail(Status.SYNTAX, 0);
    }
    boolean base0 = base == 0;
    int i = 0;
    if (base0) {
      base = 10;
      if (s.charAt(0) == '0') {
        int prefixed = s.length() >= 3 ? prefixBase(s.charAt(1)) : 0;
        base = prefixed == 0 ? 8 : prefixed;
        i = prefixed == 0 ? 1 : 2;
      }
    } else if (base < 2 || base > 36) {
      return fail(Status.BASE, 0);
    }
    if (bitSize == 0) {
      bitSize = 64;
    } else if (bitSize < 0 || bitSize > 64) {
      return fail(Status.BIT_SIZE, 0);
    }
    long max = bitSize == 64 ? -1 : (1L << bitSize) - 1;
    long cutoff = Long.divideUnsigned(-1, base);
    boolean underscores = false;
    long n = 0;
    for (; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '_' && base0) {
        underscores = true;
        continue;
      }
      int d = c < 0x80 ? Character.digit(c, 36) : -1;
      if (d < 0 || d >= base) {
        return fail(Status.SYNTAX, 0);
      }
      if (Long.compareUnsigned(n, cutoff) > 0) {
        return fail(Status.RANGE, max);
      }
      long next = n * base + d;
      if (Long.compareUnsigned(next, n * base) < 0 || Long.compareUnsigned(next, max) > 0) {
        return fail(Status.RANGE, max);
      }
      n = next;
    }
    if (underscores && !underscoreOk(s)) {
      return fail(Status.SYNTAX, 0);
    }
    integer = n;
    return n;
  }

  private static int prefixBase(char c) {
    return switch (c) {
      case 'b', 'B' -> 2;
      case 'o', 'O' -> 8;
      case 'x', 'X' -> 16;
      default -> 0;
    };
  }

  /** ParseInt. */
  public long signed(String s, int base, int bitSize) {
    if (s.isEmpty()) {
      return fail(Status.SYNTAX, 0);
    }
    boolean negative = s.charAt(0) == '-';
    boolean sign = negative || s.charAt(0) == '+';
    long u = unsigned(sign ? s.substring(1) : s, base, bitSize);
    if (status != Status.OK && status != Status.RANGE) {
      return fail(status, 0);
    }
    long cutoff = 1L << (bitSize == 0 ? 63 : bitSize - 1);
    if (!negative && Long.compareUnsigned(u, cutoff) >= 0) {
      return fail(Status.RANGE, cutoff - 1);
    }
    if (negative && Long.compareUnsigned(u, cutoff) > 0) {
      return fail(Status.RANGE, -cutoff);
    }
    integer = negative ? -u : u;
    return integer;
  }

  /** Atoi: the common case without a detour. */
  public long atoi(String s) {
    int n = s.length();
    if (n == 0 || n > 18) {
      return signed(s, 10, 0);
    }
    int i = s.charAt(0) == '-' || s.charAt(0) == '+' ? 1 : 0;
    if (i == n) {
      return fail(Status.SYNTAX, 0);
    }
    long v = 0;
    for (int k = i; k < n; k++) {
      int d = s.charAt(k) - '0';
      if (d < 0 || d > 9) {
        return fail(Status.SYNTAX, 0);
      }
      v = v * 10 + d;
    }
    integer = s.charAt(0) == '-' ? -v : v;
    return integer;
  }

  /** Underscores stand between digits, or a base prefix and a digit (spec, "Integer literals"). */
  static boolean underscoreOk(String s) {
    char last = '^';
    int i = !s.isEmpty() && (s.charAt(0) == '-' || s.charAt(0) == '+') ? 1 : 0;
    boolean hex = false;
    if (s.length() >= i + 2 && s.charAt(i) == '0' && prefixBase(s.charAt(i + 1)) != 0) {
      hex = prefixBase(s.charAt(i + 1)) == 16;
      last = '0';
      i += 2;
    }
    for (; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= '0' && c <= '9' || hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
        last = '0';
      } else if (c == '_') {
        if (last != '0') {
          return false;
        }
        last = '_';
      } else {
        if (last == '_') {
          return false;
        }
        last = '!';
      }
    }
    return last != '_';
  }

  /** ParseFloat. */
  public double floating(String s, int bitSize) {
    double v = floatPrefix(s, bitSize);
    if (status != Status.SYNTAX && taken != s.length()) {
      status = Status.SYNTAX;
      v = 0;
    }
    number = v;
    return v;
  }

  /** The number that s begins with; {@link #taken} tells its end. */
  double floatPrefix(String s, int bitSize) {
    int special = special(s);
    if (special > 0) {
      taken = special;
      char c = s.charAt(0);
      return (c | 0x20) == 'n'
          ? Double.NaN
          : c == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    int end = scan(s);
    if (end < 0) {
      status = Status.SYNTAX;
      taken = 0;
      return 0;
    }
    taken = end;
    String text = s.substring(0, end);
    if (text.indexOf('_') >= 0) {
      if (!underscoreOk(text)) {
        status = Status.SYNTAX;
        return 0;
      }
      text = text.replace("_", "");
    }
    double v = bitSize == 32 ? Float.parseFloat(text) : Double.parseDouble(text);
    if (Double.isInfinite(v)) {
      status = Status.RANGE;
    }
    return v;
  }

  /** Length of a leading "inf", "infinity" (signed) or "nan", in any case; 0 if there is none. */
  private static int special(String s) {
    int sign = !s.isEmpty() && (s.charAt(0) == '+' || s.charAt(0) == '-') ? 1 : 0;
    if (s.regionMatches(true, sign, "infinity", 0, 8)) {
      return sign + 8;
    }
    if (s.regionMatches(true, sign, "inf", 0, 3)) {
      return sign + 3;
    }
    return s.regionMatches(true, 0, "nan", 0, 3) ? 3 : 0;
  }

  /** The end of the floating-point literal (underscores anywhere) that s begins with, or -1. */
  private static int scan(String s) {
    int n = s.length();
    int i = n > 0 && (s.charAt(0) == '+' || s.charAt(0) == '-') ? 1 : 0;
    boolean hex = i + 2 < n && s.charAt(i) == '0' && (s.charAt(i + 1) | 0x20) == 'x';
    if (hex) {
      i += 2;
    }
    boolean dot = false;
    boolean digits = false;
    for (; i < n; i++) {
      char c = s.charAt(i);
      if (c == '.' && !dot) {
        dot = true;
      } else if (c >= '0' && c <= '9'
          || hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f' && c < 0x80) {
        digits = true;
      } else if (c != '_') {
        break;
      }
    }
    if (!digits) {
      return -1;
    }
    if (i < n && (s.charAt(i) | 0x20) == (hex ? 'p' : 'e') && s.charAt(i) < 0x80) {
      i++;
      if (i < n && (s.charAt(i) == '+' || s.charAt(i) == '-')) {
        i++;
      }
      if (i >= n || s.charAt(i) < '0' || s.charAt(i) > '9') {
        return -1;
      }
      while (i < n && (s.charAt(i) >= '0' && s.charAt(i) <= '9' || s.charAt(i) == '_')) {
        i++;
      }
      return i;
    }
    return hex ? -1 : i;
  }
}
