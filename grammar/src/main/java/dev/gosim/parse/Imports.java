package dev.gosim.parse;

/** Import paths (Go spec, "Import declarations": what a compiler may exclude). */
final class Imports {
  private static final String EXCLUDED = "!\"#$%&'()*,:;<=>?[\\]^{|}`";

  private Imports() {}

  /** What stands for a literal that the scanner has complained of already. */
  private static final String WRONG = "wrong";

  /** The path that a string literal stands for, in UTF-8, one char per byte. */
  static String path(String literal) {
    int last = literal.length() - 1;
    if (last < 1 || literal.charAt(last) != literal.charAt(0)) {
      return WRONG; // not terminated
    }
    try {
      return value(literal);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return WRONG; // an escape without its digits
    }
  }

  private static String value(String literal) {
    String inner = literal.substring(1, literal.length() - 1);
    if (literal.charAt(0) == '`' || inner.indexOf('\\') < 0) {
      return inner;
    }
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c != '\\') {
        path.append(c);
        continue;
      }
      char kind = inner.charAt(++i);
      int digits =
          switch (kind) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
          };
      if (digits > 0) {
        int code = Integer.parseInt(inner, i + 1, i + 1 + digits, 16);
        path.append(kind == 'x' ? Character.toString(code) : Runes.encode(code));
        i += digits;
      } else if (kind >= '0' && kind <= '7') {
        path.append((char) Integer.parseInt(inner, i, i + 3, 8));
        i += 2;
      } else {
        path.append(kind == '"' ? '"' : '\\'); // the others are control characters: excluded too
      }
    }
    return path.toString();
  }

  static boolean isValidPath(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c <= ' ' || c == 0x7f || EXCLUDED.indexOf(c) >= 0) {
        return false;
      }
    }
    return !path.isEmpty();
  }
}
