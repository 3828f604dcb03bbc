package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;

/** A comment with its marks, without carriage returns; sorting imports moves it. */
final class Comment {
  int pos;
  final String text;

  Comment(int pos, String text) {
    this.pos = pos;
    this.text = text;
  }

  int end() {
    return pos + text.length();
  }

  boolean isLine() {
    return text.charAt(1) == '/';
  }

  /** Comments with nothing between them, neither tokens nor an empty line. */
  static final class Group {
    final List<Comment> list = new ArrayList<>(2);

    int pos() {
      return list.getFirst().pos;
    }

    int end() {
      return list.getLast().end();
    }

    /** Whether a newline stands in it or must stand behind it. */
    boolean hasNewline(Source source) {
      int line = source.line(pos());
      for (Comment c : list) {
        if (c.isLine() || c.text.indexOf('\n') >= 0 || source.line(c.pos) != line) {
          return true;
        }
      }
      return false;
    }
  }
}
