package dev.gosim.vet;

/** String literals as they are written. */
final class Literal {
  private Literal() {}

  /** Where in the text of a literal the byte of its value begins that is at {@code index}. */
  static int offset(String text, int index) {
    boolean raw = text.startsWith("`");
    int at = 1;
    int bytes = 0;
    while (bytes < index && at < text.length()) {
      if (raw) {
        bytes += text.charAt(at) == '\r' ? 0 : 1;
        at++;
      } else if (text.charAt(at) == '\\') {
        char kind = text.charAt(at + 1);
        int length = length(kind);
        bytes += kind == 'u' || kind == 'U' ? utf8(text.substring(at + 2, at + length)) : 1;
        at += length;
      } else {
        at++;
        bytes++;
      }
    }
    return at;
  }

  /** Of an escape sequence, backslash included. */
  private static int length(char kind) {
    return switch (kind) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      case '0', '1', '2', '3', '4', '5', '6', '7' -> 4;
      default -> 2;
    };
  }

  private static int utf8(String hex) {
    int rune = Integer.parseInt(hex, 16);
    return rune < 0x80 ? 1 : rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
  }
}
