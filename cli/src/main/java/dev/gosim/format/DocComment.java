package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;

/** Formats the comment of a declaration: its text as {@link DocText} has it, directives behind. */
final class DocComment {
  private DocComment() {}

  /** The comments in its place; none if there is no text. */
  static List<Comment> format(List<Comment> list) {
    String first = list.getFirst().text;
    if (list.size() == 1 && first.startsWith("/*")) {
      return general(list, first);
    }
    StringBuilder text = new StringBuilder();
    List<String> directives = new ArrayList<>();
    for (Comment c : list) {
      if (!c.isLine()) {
        return list;
      }
      String s = c.text.substring(2);
      if (isDirective(s)) {
        directives.add(c.text);
      } else {
        text.append(s.startsWith(" ") ? s.substring(1) : s).append('\n');
      }
    }
    return text.isEmpty() ? list : lines(list, text.toString(), directives);
  }

  private static List<Comment> lines(List<Comment> list, String text, List<String> directives) {
    int pos = list.getFirst().pos;
    List<Comment> out = new ArrayList<>();
    String formatted = DocText.format(text);
    if (!formatted.isEmpty()) {
      for (String line : formatted.substring(0, formatted.length() - 1).split("\n", -1)) {
        String mark = line.isEmpty() || line.startsWith("\t") ? "//" : "// ";
        out.add(new Comment(pos, mark + line));
      }
    }
    if (!directives.isEmpty()) {
      out.add(new Comment(pos, "//"));
      directives.forEach(d -> out.add(new Comment(pos, d)));
    }
    return out;
  }

  private static List<Comment> general(List<Comment> list, String text) {
    if (text.indexOf('\n') < 0 || hasStars(text)) {
      return list;
    }
    String formatted = DocText.format(text.substring(2, text.length() - 2));
    return List.of(new Comment(list.getFirst().pos, "/*\n" + formatted + "*/"));
  }

  /** Whether every line begins with a star. */
  private static boolean hasStars(String text) {
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      int k = i + 1;
      while (k < text.length() && (text.charAt(k) == ' ' || text.charAt(k) == '\t')) {
        k++;
      }
      if (k < text.length() && text.charAt(k) != '*') {
        return false;
      }
    }
    return true;
  }

  /** {@code go:embed x}, and what other tools read, without the slashes. */
  static boolean isDirective(String s) {
    if (s.startsWith("line ") || s.startsWith("extern ") || s.startsWith("export ")) {
      return true;
    }
    int colon = s.indexOf(':');
    if (colon <= 0 || colon + 1 >= s.length()) {
      return false;
    }
    for (int i = 0; i <= colon + 1; i++) {
      char c = s.charAt(i);
      if (i != colon && !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }
}
