package dev.gosim.value;

/**
 * The fewest decimal digits that read back as the same float, in Java's notation ("12.5",
 * "1.0E-5"): what Go's print, fmt and strconv write with other exponents.
 */
public final class ShortestFloat {
  private ShortestFloat() {}

  /** Of a finite number; of a float32 if {@code single}. */
  public static String text(double v, boolean single) {
    String s = single ? Float.toString((float) v) : Double.toString(v);
    boolean tiny = Math.abs(v) < (single ? 1e-40 : 1e-315) && v != 0;
    // Java's text never has a single digit where a second one is nearer to the number.
    return tiny ? oneDigit(s, v, single) : s;
  }

  private static String oneDigit(String text, double v, boolean single) {
    int dot = text.indexOf('.');
    int exponent = text.indexOf('E');
    if (exponent - dot != 2 || text.charAt(dot + 1) == '0') {
      return text;
    }
    int digit = text.charAt(dot - 1) - '0';
    boolean up = text.charAt(dot + 1) >= '5';
    for (int n : up ? new int[] {digit + 1, digit} : new int[] {digit, digit + 1}) {
      String sign = text.substring(0, dot - 1);
      int exp = Integer.parseInt(text, exponent + 1, text.length(), 10);
      String shorter = n == 10 ? sign + "1.0E" + (exp + 1) : sign + n + ".0E" + exp;
      if (single ? Float.parseFloat(shorter) == (float) v : Double.parseDouble(shorter) == v) {
        return shorter;
      }
    }
    return text;
  }
}
