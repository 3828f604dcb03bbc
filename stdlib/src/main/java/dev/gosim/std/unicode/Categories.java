package dev.gosim.std.unicode;

import java.util.Arrays;

/**
 * General categories of code points, as this Go release's tables have them (the JDK's are those of
 * another edition). Read from the resource when the first code point beyond ASCII is asked for.
 */
public final class Categories {
  private static final String NAMES =
      "Cc Cf Cn Co Cs Ll Lm Lo Lt Lu Mc Me Mn Nd Nl No Pc Pd Pe Pf Pi Po Ps Sc Sk Sm So Zl Zp Zs";
  private static final int CC = 0;
  private static final int LL = 5;
  private static final int LT = 8;
  private static final int LU = 9;
  private static final int MN = 12;
  private static final int ND = 13;
  private static final int NO = 15;
  private static final int PC = 16;
  private static final int PS = 22;
  private static final int SC = 23;
  private static final int SO = 26;
  private static final int ZS = 29;

  private Categories() {}

  private static final class Data {
    static final int[] STARTS;
    static final byte[] CATEGORY;

    static {
      String text = Resources.read("categories");
      int[] starts = new int[4096];
      byte[] category = new byte[4096];
      int n = 0;
      for (int i = 0; i < text.length(); n++) {
        int blank = text.indexOf(' ', i);
        if (n == starts.length) {
          starts = Arrays.copyOf(starts, 2 * n);
          category = Arrays.copyOf(category, 2 * n);
        }
        starts[n] = Integer.parseInt(text, i, blank, 16);
        category[n] = (byte) (NAMES.indexOf(text.substring(blank + 1, blank + 3)) / 3);
        i = blank + 4;
      }
      STARTS = Arrays.copyOf(starts, n);
      CATEGORY = Arrays.copyOf(category, n);
    }
  }

  private static int of(long r) {
    if (r < 0 || r > 0x10ffff) {
      return -1;
    }
    int i = Arrays.binarySearch(Data.STARTS, (int) r);
    return Data.CATEGORY[i >= 0 ? i : -i - 2];
  }

  private static boolean between(long r, int lo, int hi) {
    int c = of(r);
    return c >= lo && c <= hi;
  }

  static boolean isUpper(long r) {
    return r < 0x80 ? r >= 'A' && r <= 'Z' : of(r) == LU;
  }

  static boolean isLower(long r) {
    return r < 0x80 ? r >= 'a' && r <= 'z' : of(r) == LL;
  }

  static boolean isTitle(long r) {
    return r >= 0x80 && of(r) == LT;
  }

  /** Category L. */
  public static boolean isLetter(long r) {
    return r < 0x80 ? (r | 0x20) >= 'a' && (r | 0x20) <= 'z' : between(r, LL, LU);
  }

  /** Category Nd. */
  public static boolean isDigit(long r) {
    return r < 0x80 ? r >= '0' && r <= '9' : of(r) == ND;
  }

  static boolean isNumber(long r) {
    return r < 0x80 ? r >= '0' && r <= '9' : between(r, ND, NO);
  }

  static boolean isMark(long r) {
    return r >= 0x80 && between(r, LU + 1, MN);
  }

  static boolean isPunct(long r) {
    return between(r, PC, PS);
  }

  static boolean isSymbol(long r) {
    return between(r, SC, SO);
  }

  static boolean isControl(long r) {
    return of(r) == CC;
  }

  /** Property White_Space. */
  public static boolean isSpace(long r) {
    if (r < 0x100) {
      return r == ' ' || r >= '\t' && r <= '\r' || r == 0x85 || r == 0xa0;
    }
    return r == 0x1680
        || r >= 0x2000 && r <= 0x200a
        || r == 0x2028
        || r == 0x2029
        || r == 0x202f
        || r == 0x205f
        || r == 0x3000;
  }

  /** Letters, marks, numbers, punctuation, symbols and the ASCII space. */
  public static boolean isPrint(long r) {
    if (r < 0x7f) {
      return r >= ' ';
    }
    return between(r, LL, SO);
  }

  /** What isPrint reports and the other spaces. */
  public static boolean isGraphic(long r) {
    return isPrint(r) || r >= 0x80 && of(r) == ZS;
  }
}
