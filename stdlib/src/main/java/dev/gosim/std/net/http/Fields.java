package dev.gosim.std.net.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.types.MapType;
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

  record Parsed(MapValue header, String wrong, String line) implements Results {}

  /**
   * Makes a header of lines that end with a newline each; one that begins with a blank goes on with
   * the last. What is wrong with them is told by a format and the line that it is for.
   */
  @Native("parseFields")
  static Parsed parse(Host host, Slice lines) {
    MapType type = (MapType) host.type("net/http", "Header").underlying();
    MapValue header = new MapValue(type, 8);
    String text = new String((byte[]) lines.array, lines.off, lines.len, ISO_8859_1);
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      String line = text.substring(at, end);
      at = end + 1;
      if (isBlank(line.charAt(0))) {
        return new Parsed(header, "malformed MIME header initial line: %q", line);
      }
      while (at < text.length() && isBlank(text.charAt(at))) {
        end = text.indexOf('\n', at);
        line = trim(line) + ' ' + trim(text.substring(at, end));
        at = end + 1;
      }
      int colon = line.indexOf(':');
      if (colon < 0) {
        return new Parsed(header, "malformed MIME header: missing colon: %q", line);
      }
      String name = line.substring(0, colon);
      if (!isToken(name.replace(' ', '-')) || !isValue(line.substring(colon + 1))) {
        return new Parsed(header, "malformed MIME header line: %q", line);
      }
      add(header, canonical(name), trim(line.substring(colon + 1)));
    }
    return new Parsed(header, "", "");
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
