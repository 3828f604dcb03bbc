package dev.gosim.parse;

import dev.gosim.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a {@code //line} comment, {@code [file]:line[:column]} (cmd/compile/internal/syntax
 * {@code updateBase}).
 */
final class LineDirective {
  private static final int MAX = 1 << 30;

  private LineDirective() {}

  /**
   * Obeys the directive whose text is between two offsets, from {@code next} on. Text without a
   * colon is an ordinary comment.
   */
  static void obey(Tokens out, int from, int to, int next) {
    SourceFile file = out.file();
    String text = file.text().substring(from, to);
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      return;
    }
    int before = text.lastIndexOf(':', colon - 1);
    boolean both = before >= 0 && number(text, before + 1, colon) >= 0;
    int last = number(text, colon + 1, text.length());
    int line = both ? number(text, before + 1, colon) : last;
    if (last < 0 || line == 0) {
      int at = last < 0 || !both ? colon + 1 : before + 1;
      int end = last >= 0 && both ? colon : text.length();
      out.error(from + at, "invalid line number: " + text.substring(at, end));
      return;
    }
    if (both && last == 0) {
      out.error(from + colon + 1, "invalid column number: " + text.substring(colon + 1));
      return;
    }
    String name = text.substring(0, both ? before : colon);
    file.lineDirective(next, name.isEmpty() && !both ? "" : clean(name), line, both ? last : 0);
  }

  /** The decimal number between two offsets, or -1. */
  private static int number(String text, int from, int to) {
    int n = from < to ? 0 : -1;
    for (int i = from; i < to && n >= 0; i++) {
      int digit = text.charAt(i) - '0';
      n = digit < 0 || digit > 9 || n >= MAX / 10 ? -1 : 10 * n + digit;
    }
    return n;
  }

  /** The shortest equal path, as filepath.Clean makes it; null if there is none. */
  private static String clean(String path) {
    if (path.isEmpty()) {
      return null;
    }
    boolean rooted = path.startsWith("/");
    List<String> out = new ArrayList<>();
    for (String element : path.split("/")) {
      if (element.isEmpty() || element.equals(".")) {
        continue;
      }
      boolean up = element.equals("..");
      if (up && !out.isEmpty() && !out.getLast().equals("..")) {
        out.removeLast();
      } else if (!up || !rooted) {
        out.add(element);
      }
    }
    String joined = String.join("/", out);
    return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
  }
}
