package dev.gosim.std.encoding.json;

import dev.gosim.std.Bytes;
import dev.gosim.std.unicode.utf8.Decode;
import dev.gosim.value.Slice;
import java.util.Arrays;

/** The text that is being written, with JSON's way to write strings. */
final class Output {
  private static final String HEX = "0123456789abcdef";

  byte[] bytes;
  int len;

  Output(int room) {
    bytes = new byte[room];
  }

  void add(int c) {
    reserve(1);
    bytes[len++] = (byte) c;
  }

  void reserve(int n) {
    if (len + n > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(len + n, 2 * bytes.length));
    }
  }

  void add(String s) {
    reserve(s.length());
    Bytes.copy(s, bytes, len);
    len += s.length();
  }

  void add(byte[] b, int off, int n) {
    reserve(n);
    System.arraycopy(b, off, bytes, len, n);
    len += n;
  }

  Slice slice() {
    return new Slice(bytes, 0, len, bytes.length);
  }

  String text() {
    return Bytes.string(bytes, 0, len);
  }

  private static boolean plain(int c, boolean html) {
    return c >= ' '
        && c < 0x80
        && c != '"'
        && c != '\\'
        && !(html && (c == '<' || c == '>' || c == '&'));
  }

  /** A string in quotes; {@code html} escapes what HTML gives a meaning to. */
  void string(String s, boolean html) {
    add('"');
    int start = 0;
    int n = s.length();
    for (int i = 0; i < n; ) {
      int c = s.charAt(i);
      if (plain(c, html)) {
        i++;
        continue;
      }
      int width = 1;
      String escape = null;
      if (c < 0x80) {
        escape = escape(c);
      } else {
        long d = Decode.first(s, i, n);
        width = Decode.width(d);
        int r = Decode.rune(d);
        if (r == Decode.RUNE_ERROR && width == 1) {
          escape = "\\ufffd";
        } else if (r == 0x2028 || r == 0x2029) {
          escape = "\\u202" + HEX.charAt(r & 15);
        }
      }
      if (escape != null) {
        add(s.substring(start, i));
        add(escape);
        start = i + width;
      }
      i += width;
    }
    add(start == 0 ? s : s.substring(start));
    add('"');
  }

  private static String escape(int c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '"' -> "\\\"";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u00" + HEX.charAt(c >> 4) + HEX.charAt(c & 15);
    };
  }

  /** JSON text without the characters that HTML gives a meaning to. */
  void escapedHtml(byte[] b, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      int c = b[i] & 0xff;
      if (c == '<' || c == '>' || c == '&') {
        add(b, start, i - start);
        add(escape(c));
        start = i + 1;
      } else if (separator(b, i, to)) {
        add(b, start, i - start);
        add("\\u202" + HEX.charAt(b[i + 2] & 15));
        start = i + 3;
        i += 2;
      }
    }
    add(b, start, to - start);
  }

  /** Whether U+2028 or U+2029 stands there. */
  private static boolean separator(byte[] b, int i, int to) {
    return b[i] == (byte) 0xe2
        && i + 2 < to
        && b[i + 1] == (byte) 0x80
        && (b[i + 2] & ~1) == (byte) 0xa8;
  }
}
