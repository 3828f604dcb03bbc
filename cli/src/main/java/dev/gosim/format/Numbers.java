package dev.gosim.format;

/** Numbers as gofmt writes them: what marks base and exponent is lower case. */
final class Numbers {
  private Numbers() {}

  /** The text of a literal. */
  static String normal(Expr.Lit lit) {
    String s = lit.text();
    boolean number = lit.kind() == Tok.INT || lit.kind() == Tok.FLOAT || lit.kind() == Tok.IMAG;
    if (!number || s.length() < 2) {
      return s;
    }
    if (s.charAt(0) == '0') {
      switch (s.charAt(1)) {
        case 'x', 'X' -> {
          return "0x" + lowered(s.substring(2), 'P');
        }
        case 'o', 'O' -> {
          return "0o" + s.substring(2);
        }
        case 'b', 'B' -> {
          return "0b" + s.substring(2);
        }
        default -> {}
      }
    }
    String low = lowered(s, 'E');
    boolean whole = low.indexOf('.') < 0 && low.indexOf('e') < 0;
    return lit.kind() == Tok.IMAG && low.equals(s) && whole ? withoutZeros(s) : low;
  }

  private static String lowered(String s, char mark) {
    return s.replace(mark, Character.toLowerCase(mark));
  }

  /** 010i is ten, which its zero hides. */
  private static String withoutZeros(String s) {
    int i = 0;
    while (s.charAt(i) == '0' || s.charAt(i) == '_') {
      i++;
    }
    return s.charAt(i) == 'i' ? "0i" : s.substring(i);
  }
}
