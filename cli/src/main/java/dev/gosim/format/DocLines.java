package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;

/** The lines of a doc comment: which of them belong together, and as what. */
final class DocLines {
  enum Kind {
    CODE,
    HEADING,
    LIST,
    /** A heading as before Go 1.19, told by its form. */
    OLD_HEADING,
    PARAGRAPH
  }

  /** The lines {@code [start, end)}. */
  record Span(int start, int end, Kind kind) {}

  /** What begins an item: a number, or empty for a bullet, and what follows. */
  record Marker(String number, String rest) {}

  private final List<String> lines;
  private final List<Span> spans = new ArrayList<>();

  /** Up to here lines count as indented. */
  private int forced;

  private DocLines(List<String> lines) {
    this.lines = lines;
  }

  static List<Span> spans(List<String> lines) {
    DocLines d = new DocLines(lines);
    int i = 0;
    while (true) {
      while (i < lines.size() && lines.get(i).isEmpty()) {
        i++;
      }
      if (i >= lines.size()) {
        return d.spans;
      }
      i = i < d.forced || isIndented(lines.get(i)) ? d.indented(i) : d.unindented(i);
    }
  }

  private String line(int i) {
    return lines.get(i);
  }

  /** Code or a list, over empty lines up to the next line that is not indented. */
  private int indented(int start) {
    boolean list = marker(line(start)) != null;
    boolean flat = list && start < forced;
    int i = start + 1;
    while (i < lines.size()
        && (line(i).isEmpty()
            || i < forced
            || isIndented(line(i))
            || flat && marker(line(i)) != null)) {
      flat &= !line(i).isEmpty();
      i++;
    }
    int end = i;
    while (end > start && line(end - 1).isEmpty()) {
      end--;
    }
    if (end < lines.size() && line(end).startsWith("}")) {
      end++; // pasted code, of which only the inner lines are indented
    }
    spans.add(new Span(start, end, list ? Kind.LIST : Kind.CODE));
    return end;
  }

  /** A paragraph or heading, up to the next empty or indented line. */
  private int unindented(int start) {
    int i = start + 1;
    while (i < lines.size() && !line(i).isEmpty() && !isIndented(line(i))) {
      i++;
    }
    int end = i;
    if (i < lines.size() && !line(i).isEmpty() && marker(line(i)) == null) {
      String last = line(i - 1);
      if (marker(last) != null) {
        // the items of a list that should have been indented, as what goes on from the last one is
        forced = end;
        end--;
        while (end > start && marker(line(end - 1)) != null) {
          end--;
        }
      } else if (last.endsWith("{") || last.endsWith("\\")) {
        forced = end;
        end--;
      }
      if (start == end && forced > start) {
        return start;
      }
    }
    boolean single = end - start == 1;
    Kind kind =
        single && isHeading(line(start))
            ? Kind.HEADING
            : single && isOldHeading(start) ? Kind.OLD_HEADING : Kind.PARAGRAPH;
    spans.add(new Span(start, end, kind));
    return end;
  }

  static boolean isIndented(String s) {
    return s.startsWith(" ") || s.startsWith("\t");
  }

  private static boolean isHeading(String s) {
    return (s.startsWith("# ") || s.startsWith("#\t")) && !Utf8.trim(s).equals("#");
  }

  /** A line of its own before a paragraph that begins with a capital and has no punctuation. */
  private boolean isOldHeading(int i) {
    if (i == 0
        || !line(i - 1).isEmpty()
        || i + 2 >= lines.size()
        || !line(i + 1).isEmpty()
        || isIndented(line(i + 2))) {
      return false;
    }
    String s = Utf8.decode(Utf8.trim(line(i)));
    int last = s.codePointBefore(s.length());
    if (!Character.isUpperCase(s.codePointAt(0))
        || !Character.isLetter(s.codePointAt(0))
        || !Character.isLetter(last) && !Character.isDigit(last)
        || s.codePoints().anyMatch(c -> ";:!?+*/=[]{}_^°&§~%#@<\">\\".indexOf(c) >= 0)) {
      return false;
    }
    for (int k = s.indexOf('\''); k >= 0; k = s.indexOf('\'', k + 1)) {
      if (!s.startsWith("s ", k + 1) && !s.substring(k + 1).equals("s")) {
        return false;
      }
    }
    for (int k = s.indexOf('.'); k >= 0; k = s.indexOf('.', k + 1)) {
      if (k + 1 == s.length() || s.charAt(k + 1) == ' ') {
        return false;
      }
    }
    return true;
  }

  /** How a line begins an item of a list; null if it does not. */
  static Marker marker(String line) {
    String s = Utf8.trim(line);
    String number = "";
    int n = 0;
    if (s.isEmpty()) {
      return null;
    }
    if (Utf8.decode(s, 0) == 0x2022 || "*+-".indexOf(s.charAt(0)) >= 0) {
      n = Utf8.width(s, 0);
    } else {
      while (n < s.length() && s.charAt(n) >= '0' && s.charAt(n) <= '9') {
        n++;
      }
      if (n == 0 || n >= s.length() || s.charAt(n) != '.' && s.charAt(n) != ')') {
        return null;
      }
      number = s.substring(0, n);
      n++;
    }
    String rest = s.substring(n);
    return isIndented(rest) && !Utf8.trim(rest).isEmpty() ? new Marker(number, rest) : null;
  }

  // ---- Indentation

  private static String leading(String s) {
    int i = 0;
    while (i < s.length() && (s.charAt(i) == ' ' || s.charAt(i) == '\t')) {
      i++;
    }
    return s.substring(0, i);
  }

  /** Without the indentation that all share, and without empty lines at both ends. */
  static List<String> unindent(List<String> all) {
    List<String> lines = trimmed(all);
    if (lines.isEmpty()) {
      return List.of();
    }
    String prefix = leading(lines.getFirst());
    for (String s : lines) {
      if (!s.isEmpty()) {
        int i = 0;
        while (i < prefix.length() && i < s.length() && prefix.charAt(i) == s.charAt(i)) {
          i++;
        }
        prefix = prefix.substring(0, i);
      }
    }
    List<String> out = new ArrayList<>();
    for (String s : lines) {
      String rest = s.startsWith(prefix) ? s.substring(prefix.length()) : s;
      out.add(Utf8.trim(rest).isEmpty() ? "" : rest);
    }
    return trimmed(out);
  }

  private static List<String> trimmed(List<String> lines) {
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isEmpty()) {
      from++;
    }
    while (to > from && lines.get(to - 1).isEmpty()) {
      to--;
    }
    return lines.subList(from, to);
  }
}
