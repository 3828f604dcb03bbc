package dev.gosim.std.net.http;

import java.net.IDN;

/** Go's URLs for java.net.URI, which is stricter. */
final class Uris {
  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.!~*'();:@&=+$,/?";

  private Uris() {}

  /** The host in ASCII; in the rest, what java.net.URI refuses is escaped. */
  static String legal(String uri) {
    int host = uri.indexOf("://") + "://".length();
    int path = host;
    while (path < uri.length() && "/?".indexOf(uri.charAt(path)) < 0) {
      path++;
    }
    String authority = uri.substring(host, path);
    StringBuilder b = new StringBuilder(uri.substring(0, host));
    b.append(authority.startsWith("[") ? authority : IDN.toASCII(utf16(authority)));
    boolean query = false;
    for (int i = path; i < uri.length(); i++) {
      char c = uri.charAt(i);
      query |= c == '?';
      if (PLAIN.indexOf(c) >= 0 || query && (c == '[' || c == ']') || c == '%' && escape(uri, i)) {
        b.append(c);
      } else {
        b.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return b.toString();
  }

  private static String utf16(String bytes) {
    return dev.gosim.std.Bytes.decode(bytes);
  }

  private static boolean escape(String s, int i) {
    return i + 2 < s.length()
        && Character.digit(s.charAt(i + 1), 16) >= 0
        && Character.digit(s.charAt(i + 2), 16) >= 0;
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }
}
