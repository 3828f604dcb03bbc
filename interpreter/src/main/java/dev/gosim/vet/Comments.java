package dev.gosim.vet;

import dev.gosim.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** The comments of a file, which the tree has not. */
final class Comments {
  /**
   * One.
   *
   * @param text with its slashes, without the end of the line
   */
  record Comment(int pos, String text) {
    int end() {
      return pos + text.length();
    }

    boolean isLine() {
      return text.startsWith("//");
    }
  }

  private Comments() {}

  static List<Comment> of(SourceFile file) {
    List<Comment> all = new ArrayList<>();
    String text = file.text();
    for (int i = 0; i < text.length(); ) {
      int end = i + 1;
      if (text.startsWith("//", i)) {
        end = until(text, "\n", i);
        String line = text.substring(i, end);
        all.add(
            new Comment(
                file.base() + i,
                line.endsWith("\r") ? line.substring(0, line.length() - 1) : line));
      } else if (text.startsWith("/*", i)) {
        end = Math.min(text.length(), until(text, "*/", i + 2) + 2);
        all.add(new Comment(file.base() + i, text.substring(i, end)));
      } else if (text.charAt(i) == '`') {
        end = until(text, "`", i + 1) + 1;
      } else if (text.charAt(i) == '"' || text.charAt(i) == '\'') {
        end = quoted(text, i);
      }
      i = end;
    }
    return all;
  }

  private static int until(String text, String what, int from) {
    int at = text.indexOf(what, from);
    return at < 0 ? text.length() : at;
  }

  /** Behind the string or rune literal that begins there. */
  private static int quoted(String text, int start) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != text.charAt(start) && text.charAt(i) != '\n') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }
}
