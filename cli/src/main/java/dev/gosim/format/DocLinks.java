package dev.gosim.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** What is replaced in the text of doc comments: quotes, except in addresses. */
final class DocLinks {
  private static final Set<String> SCHEMES =
      Set.of("file", "ftp", "gopher", "http", "https", "mailto", "nntp");
  private static final String PUNCTUATION = ".,:;?!";
  private static final String LEFT = Utf8.encode("\u201c");
  private static final String RIGHT = Utf8.encode("\u201d");

  private DocLinks() {}

  static boolean isScheme(String s) {
    return SCHEMES.contains(s);
  }

  /** With typographic quotes for doubled ones. */
  static String quotes(String s) {
    StringBuilder out = new StringBuilder(s.length());
    int i = 0;
    while (i < s.length()) {
      int to = Math.max(urlEnd(s, i), wordEnd(s, i));
      if (to == i && s.startsWith("```", i)) {
        to = i + 3;
      } else if (to == i && s.startsWith("``", i)) {
        out.append(LEFT);
        i += 2;
        continue;
      } else if (to == i && s.startsWith("''", i)) {
        out.append(RIGHT);
        i += 2;
        continue;
      }
      to = Math.max(to, i + 1);
      out.append(s, i, to);
      i = to;
    }
    return out.toString();
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** Where the identifier ends that begins at {@code i}, or {@code i}. */
  private static int wordEnd(String s, int i) {
    int n = i;
    while (n < s.length()) {
      char c = s.charAt(n);
      if (c < 0x80) {
        boolean digit = c >= '0' && c <= '9';
        if (!isAlphanumeric(c) && c != '_' || digit && n == i) {
          break;
        }
        n++;
      } else {
        int r = Utf8.decode(s, n);
        if (r < 0 || !Character.isLetter(r)) {
          break;
        }
        n += Utf8.width(s, n);
      }
    }
    return n;
  }

  /** Where the address ends that begins at {@code from}, or {@code from}. */
  private static int urlEnd(String s, int from) {
    int colon = -1;
    for (int k = 3; k <= 6 && colon < 0; k++) {
      if (from + k < s.length() && s.charAt(from + k) == ':') {
        colon = from + k;
      }
    }
    if (colon < 0
        || s.length() - from < 7
        || !s.startsWith("://", colon)
        || !isScheme(s.substring(from, colon))) {
      return from;
    }
    int i = colon + 3;
    if (i >= s.length() || !isHost(s.charAt(i)) || isPunctuation(s.charAt(i))) {
      return from;
    }
    int end = i + 1;
    for (i++; i < s.length() && isHost(s.charAt(i)); i++) {
      end = isPunctuation(s.charAt(i)) ? end : i + 1;
    }
    return pathEnd(s, end);
  }

  /** Brackets belong to the path in pairs, punctuation within it. */
  private static int pathEnd(String s, int from) {
    Deque<Character> open = new ArrayDeque<>();
    int end = from;
    for (int i = from; i < s.length(); i++) {
      char c = s.charAt(i);
      if (isPunctuation(c)) {
        continue;
      }
      if (!isPath(c)) {
        break;
      }
      int bracket = "([{".indexOf(c);
      if (bracket >= 0) {
        open.push(")]}".charAt(bracket));
      } else if (")]}".indexOf(c) >= 0 && (open.isEmpty() || open.pop() != c)) {
        break;
      }
      if (open.isEmpty()) {
        end = i + 1;
      }
    }
    return end;
  }

  private static boolean isPunctuation(char c) {
    return PUNCTUATION.indexOf(c) >= 0;
  }

  private static boolean isHost(char c) {
    return isAlphanumeric(c) || "_@-.[]:".indexOf(c) >= 0;
  }

  private static boolean isPath(char c) {
    return isAlphanumeric(c) || "$'()*+&#=@~_/-[]{}%".indexOf(c) >= 0;
  }
}
