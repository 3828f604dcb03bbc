package dev.gosim.gotest;

import java.nio.charset.StandardCharsets;

/** Go source is held one char per byte; these go between that and Java's own strings. */
final class Texts {
  private Texts() {}

  static String decode(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  static String encode(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** A Go string literal of bytes. */
  static String quoted(String bytes) {
    StringBuilder out = new StringBuilder("\"");
    for (char ch : bytes.toCharArray()) {
      switch (ch) {
        case '"', '\\' -> out.append('\\').append(ch);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (ch < ' ' || ch > '~') {
            out.append("\\x%02x".formatted((int) ch));
          } else {
            out.append(ch);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
