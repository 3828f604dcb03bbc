package dev.gosim.std.encoding.json;

import dev.gosim.std.unicode.utf8.Decode;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.MapValue;
import dev.gosim.value.Slice;

/** Literals of JSON, and which values are empty. */
final class Text {
  private Text() {}

  /** What omitempty leaves out, of a type that is neither interface nor pointer. */
  static boolean isEmpty(Object v) {
    return switch (v) {
      case null -> true;
      case String s -> s.isEmpty();
      case Boolean b -> !b;
      case Long l -> l == 0;
      case Double d -> d == 0;
      case Slice s -> s.len == 0;
      case MapValue m -> MapValue.len(m) == 0;
      case ArrayValue a -> a.len == 0;
      default -> false;
    };
  }

  /** Whether s is a number of JSON. */
  static boolean isNumber(String s) {
    int n = s.length();
    int i = 0;
    if (i < n && s.charAt(i) == '-') {
      i++;
    }
    if (i < n && s.charAt(i) == '0') {
      i++;
    } else {
      int from = i;
      i = digits(s, i);
      if (i == from) {
        return false;
      }
    }
    if (i < n && s.charAt(i) == '.') {
      int from = i + 1;
      i = digits(s, from);
      if (i == from) {
        return false;
      }
    }
    if (i < n && (s.charAt(i) == 'e' || s.charAt(i) == 'E')) {
      i++;
      if (i < n && (s.charAt(i) == '+' || s.charAt(i) == '-')) {
        i++;
      }
      int from = i;
      i = digits(s, from);
      if (i == from) {
        return false;
      }
    }
    return i == n;
  }

  private static int digits(String s, int from) {
    int i = from;
    while (i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /**
   * The string that a literal in quotes spells, from the byte after the first quote on; null if it
   * is none.
   */
  static String unquoted(byte[] b, int from, int to) {
    int i = from;
    while (i < to && b[i] != '\\' && b[i] >= ' ' && b[i] != '"') {
      i++;
    }
    if (i == to) {
      return dev.gosim.std.Bytes.string(b, from, to - from);
    }
    StringBuilder s = new StringBuilder(to - from);
    for (i = from; i < to; ) {
      int c = b[i] & 0xff;
      if (c == '\\') {
        i = escape(b, i + 1, to, s);
        if (i < 0) {
          return null;
        }
      } else if (c == '"' || c < ' ') {
        return null;
      } else if (c < 0x80) {
        s.append((char) c);
        i++;
      } else {
        long d = Decode.first(b, i, to);
        Decode.append(s, Decode.rune(d));
        i += Decode.width(d);
      }
    }
    return s.toString();
  }

  /** Appends what an escape stands for; the index behind it, or -1. */
  private static int escape(byte[] b, int i, int to, StringBuilder s) {
    if (i >= to) {
      return -1;
    }
    switch (b[i]) {
      case '"', '\\', '/', '\'' -> s.append((char) b[i]);
      case 'b' -> s.append('\b');
      case 'f' -> s.append('\f');
      case 'n' -> s.append('\n');
      case 'r' -> s.append('\r');
      case 't' -> s.append('\t');
      case 'u' -> {
        int r = hex(b, i + 1, to);
        if (r < 0) {
          return -1;
        }
        if (r >= 0xd800 && r < 0xe000) {
          int low = i + 6 < to && b[i + 5] == '\\' && b[i + 6] == 'u' ? hex(b, i + 7, to) : -1;
          if (r < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
            Decode.append(s, 0x10000 + (r - 0xd800 << 10 | low - 0xdc00));
            return i + 11;
          }
          r = Decode.RUNE_ERROR;
        }
        Decode.append(s, r);
        return i + 5;
      }
      default -> {
        return -1;
      }
    }
    return i + 1;
  }

  private static int hex(byte[] b, int i, int to) {
    if (i + 4 > to) {
      return -1;
    }
    int r = 0;
    for (int k = i; k < i + 4; k++) {
      int digit = Character.digit(b[k], 16);
      if (digit < 0) {
        return -1;
      }
      r = r << 4 | digit;
    }
    return r;
  }
}
