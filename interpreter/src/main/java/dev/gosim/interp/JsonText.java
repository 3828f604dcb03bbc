package dev.gosim.interp;

import java.nio.charset.StandardCharsets;

/** Strings in JSON as Go's encoding/json writes them. */
public final class JsonText {
  private JsonText() {}

  /** A string of a text that has one char per byte of UTF-8; what is no UTF-8 is replaced. */
  public static String quote(String bytes) {
    StringBuilder out = new StringBuilder("\"");
    String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    for (char ch : text.toCharArray()) {
      switch (ch) {
        case '"', '\\' -> out.append('\\').append(ch);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '<', '>', '&', '\u2028', '\u2029', '\ufffd' ->
            out.append("\\u%04x".formatted((int) ch));
        default -> {
          if (ch < ' ') {
            out.append("\\u%04x".formatted((int) ch));
          } else {
            out.append(ch);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
