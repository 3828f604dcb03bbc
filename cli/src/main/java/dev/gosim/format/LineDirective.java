package dev.gosim.format;

import java.nio.file.Path;

/**
 * {@code //line file:10} and {@code /*line file:10:5}: from {@code offset} on, messages tell these
 * places.
 */
record LineDirective(int offset, String file, int line, int column) {
  private static final int MAX = 1 << 30;

  /** A number behind the last colon: where it begins (0 without a colon), -1 if it is none. */
  private record Number(int start, int value) {
    static Number behindColon(String s) {
      int i = s.lastIndexOf(':') + 1;
      String digits = s.substring(i);
      boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
      int value = !number ? -1 : digits.length() > 10 ? MAX + 1 : clamp(Long.parseLong(digits));
      return new Number(i, value);
    }

    private static int clamp(long n) {
      return (int) Math.min(n, MAX + 1L);
    }
  }

  /**
   * Obeys a comment.
   *
   * @param text what follows "line ", and {@code at} where that stands
   * @param next behind the comment and its newline
   */
  static void obey(Source source, String text, int at, int next) {
    Number last = Number.behindColon(text);
    if (last.start == 0) {
      return;
    }
    if (last.value < 0) {
      source.error(at + last.start, "invalid line number: " + text.substring(last.start));
      return;
    }
    Number line = last;
    int column = 0;
    Number before = Number.behindColon(text.substring(0, last.start - 1));
    boolean two = before.start > 0 && before.value >= 0;
    if (two) {
      line = before;
      column = last.value;
      if (column == 0 || column > MAX) {
        source.error(at + last.start, "invalid column number: " + text.substring(last.start));
        return;
      }
    }
    if (line.value == 0 || line.value > MAX) {
      String shown = two ? text.substring(line.start, last.start - 1) : text.substring(line.start);
      source.error(at + line.start, "invalid line number: " + shown);
      return;
    }
    String name = text.substring(0, line.start - 1);
    String file = name.isEmpty() ? two ? source.fileAt(at) : "" : resolve(source, name);
    source.add(new LineDirective(next, file, line.value, column));
  }

  private static String resolve(Source source, String name) {
    Path own = Path.of(Utf8.decode(source.name)).getParent();
    Path path = Path.of(Utf8.decode(name));
    Path full = own == null ? path : own.resolve(path);
    return Utf8.encode(full.normalize().toString());
  }
}
