package dev.gosim.format;

/** The lines of a general comment without the indentation that they share. */
final class CommentText {
  private CommentText() {}

  private static boolean isBlank(String s) {
    return s.chars().allMatch(c -> c <= ' ');
  }

  private static String common(String a, String b) {
    int i = 0;
    while (i < a.length()
        && i < b.length()
        && a.charAt(i) == b.charAt(i)
        && (a.charAt(i) <= ' ' || a.charAt(i) == '*')) {
      i++;
    }
    return a.substring(0, i);
  }

  private static String without(String s, String suffix) {
    return s.endsWith(suffix) ? s.substring(0, s.length() - suffix.length()) : s;
  }

  /** Takes it away in place; the first line begins with the comment's mark and stays. */
  static void unindent(String[] lines) {
    if (lines.length <= 1) {
      return;
    }
    int end = lines.length - 1;
    String prefix = shared(lines);
    int star = prefix.indexOf('*');
    if (star >= 0) {
      // a column of stars keeps the blank before it
      prefix = without(prefix.substring(0, star), " ");
    } else {
      prefix = withoutOffset(prefix, lines[0]);
    }
    String last = lines[end];
    int closing = last.lastIndexOf("*/");
    int first = last.indexOf("*/");
    if (isBlank(last.substring(0, Math.max(0, first < 0 ? closing : first)))) {
      lines[end] = prefix + (star >= 0 ? " */" : "*/");
    } else {
      prefix = common(prefix, last);
    }
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isEmpty()) {
        lines[i] = lines[i].substring(prefix.length());
      }
    }
  }

  /** What all lines between the first and the last begin with; blank ones are emptied. */
  private static String shared(String[] lines) {
    String prefix = null;
    for (int i = 1; i < lines.length - 1; i++) {
      if (isBlank(lines[i])) {
        lines[i] = "";
      } else {
        prefix = common(prefix == null ? lines[i] : prefix, lines[i]);
      }
    }
    String last = lines[lines.length - 1];
    return prefix == null ? common(last, last) : prefix;
  }

  /** The text may be indented further than the mark, by as much as the first line's text is. */
  private static String withoutOffset(String prefix, String first) {
    if (isBlank(first.substring(2))) {
      int n = prefix.length();
      for (int k = 0; k < 3 && n > 0 && prefix.charAt(n - 1) == ' '; k++) {
        n--;
      }
      if (n == prefix.length() && n > 0 && prefix.charAt(n - 1) == '\t') {
        n--;
      }
      return prefix.substring(0, n);
    }
    int n = 2;
    while (n < first.length() && first.charAt(n) <= ' ') {
      n++;
    }
    boolean tab = n > 2 && first.charAt(2) == '\t';
    return without(prefix, (tab ? "" : "  ") + first.substring(2, n));
  }
}
