package dev.gosim.fuzz;

import java.util.ArrayList;
import java.util.List;

/** The lines written so far, indented. */
final class Code {
  private final List<String> lines = new ArrayList<>();
  private int depth;

  void line(String text) {
    lines.add(text.isEmpty() ? "" : "\t".repeat(depth) + text);
  }

  /** A line that ends in an opening brace or colon; what follows is indented. */
  void open(String text) {
    line(text);
    depth++;
  }

  void close(String text) {
    depth--;
    line(text);
  }

  /** A line between an opening and a closing one. */
  void reopen(String text) {
    depth--;
    line(text);
    depth++;
  }

  int size() {
    return lines.size();
  }

  /** Puts a line between those already written. */
  void insert(int at, String text) {
    lines.add(at, "\t".repeat(depth) + text);
  }

  /** Whether a line from that one on reads the variable; in case of doubt it does not. */
  boolean uses(int from, String name) {
    return lines.subList(from, lines.size()).stream().anyMatch(line -> reads(line, name));
  }

  private static boolean reads(String line, String name) {
    int equals = line.indexOf(" = ");
    if (equals >= 0) {
      for (String target : line.substring(0, equals).strip().split(", ")) {
        if (!target.equals(name) && mentions(target, name)) {
          return true;
        }
      }
      return mentions(line.substring(equals + 3), name);
    }
    String text = line.strip();
    int end = text.indexOf(' ');
    boolean update =
        end < 0
            ? text.endsWith("++") || text.endsWith("--")
            : end + 2 < text.length() && text.substring(end).matches(" [-+*/%&|^<>]+= .*");
    if (!update) {
      return mentions(text, name);
    }
    String target = end < 0 ? text.substring(0, text.length() - 2) : text.substring(0, end);
    return !target.equals(name) && mentions(target, name)
        || end >= 0 && mentions(text.substring(end), name);
  }

  private static boolean mentions(String text, String name) {
    for (int i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) {
      int end = i + name.length();
      if ((i == 0 || !isWord(text.charAt(i - 1)))
          && (end == text.length() || !isWord(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
