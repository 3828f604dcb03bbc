package dev.gosim.std.net.http;

import dev.gosim.natives.Native;
import dev.gosim.std.Bytes;
import dev.gosim.value.MapValue;
import dev.gosim.value.Slice;
import java.util.Arrays;

/**
 * Header fields: a map[string][]string from text and to text, for what is done with each request.
 */
final class Fields {
  private Fields() {}

  private static boolean isTokenChar(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }

  static boolean isToken(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (!isTokenChar(s.charAt(i))) {
        return false;
      }
    }
    return !s.isEmpty();
  }

  static boolean isValue(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7f) {
        return false;
      }
    }
    return true;
  }

  static String trim(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && isBlank(s.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(s.charAt(to - 1))) {
      to--;
    }
    return s.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  /** textproto.CanonicalMIMEHeaderKey. */
  static String canonical(String name) {
    if (!isToken(name)) {
      return name;
    }
    boolean upper = true;
    int i = 0;
    for (; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != cased(c, upper)) {
        break;
      }
      upper = c == '-';
    }
    if (i == name.length()) {
      return name;
    }
    char[] b = name.toCharArray();
    for (; i < b.length; i++) {
      b[i] = cased(b[i], upper);
      upper = b[i] == '-';
    }
    return new String(b);
  }

  private static char cased(char c, boolean upper) {
    boolean change = upper ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z';
    return change ? (char) (c ^ 0x20) : c;
  }

  static void add(MapValue m, String name, String value) {
    int e = m.findRef(name);
    if (e < 0) {
      m.putRefRef(name, Slice.ofRefs(value));
      return;
    }
    Slice before = (Slice) m.refAt(e);
    Object[] all = Arrays.copyOf((Object[]) before.array, before.len + 1);
    all[before.len] = value;
    m.putRefRef(name, Slice.ofRefs(all));
  }

  /**
   * Appends the lines of all fields, by name, but for those in {@code without} and those with a
   * prefix ("" for none).
   */
  @Native("appendFields")
  static Slice appendFields(Slice to, MapValue header, Slice without, String prefix) {
    int n = MapValue.len(header);
    if (n == 0) {
      return to;
    }
    String[] names = new String[n];
    int k = 0;
    MapValue.Iterator i = header.iterator(0);
    while (i.next()) {
      String name = (String) i.key();
      if (isToken(name) && !has(without, name) && (prefix.isEmpty() || !name.startsWith(prefix))) {
        names[k++] = name;
      }
    }
    Arrays.sort(names, 0, k);
    StringBuilder b = new StringBuilder();
    for (int j = 0; j < k; j++) {
      Slice values = (Slice) header.refAt(header.findRef(names[j]));
      for (int v = 0; v < values.len; v++) {
        String value = (String) ((Object[]) values.array)[values.off + v];
        b.append(names[j]).append(": ").append(oneLine(value)).append("\r\n");
      }
    }
    return Bytes.append(to, b.toString());
  }

  private static boolean has(Slice names, String name) {
    for (int i = 0; i < names.len; i++) {
      if (((Object[]) names.array)[names.off + i].equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static String oneLine(String v) {
    if (v.indexOf('\n') >= 0 || v.indexOf('\r') >= 0) {
      v = v.replace('\n', ' ').replace('\r', ' ');
    }
    return trim(v);
  }

  /** Whether a request's target is a plain path, which needs no parsing. */
  @Native("plainPath")
  static boolean plainPath(String s) {
    if (s.isEmpty() || s.charAt(0) != '/' || s.startsWith("//")) {
      return false;
    }
    for (int i = 1; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "/-_.~".indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
