package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;

/** What has been printed, as lines of cells whose widths are not yet known. */
final class Lines {
  /** Text up to a tab; {@code hard} if its column stays even when all of it is empty. */
  static final class Cell {
    final StringBuilder text = new StringBuilder();
    boolean hard;
  }

  /** Its last cell is not part of a column; {@code section}: no column goes on behind it. */
  static final class Line {
    final List<Cell> cells = new ArrayList<>(4);
    boolean section;

    Line() {
      cells.add(new Cell());
    }

    boolean isEmpty() {
      return cells.size() == 1 && cells.getFirst().text.isEmpty();
    }

    /** Without alignment, one tab for each. */
    String plain() {
      StringBuilder b = new StringBuilder();
      for (int i = 0; i < cells.size(); i++) {
        b.append(i > 0 ? "\t" : "").append(cells.get(i).text);
      }
      return trimmed(b).toString();
    }
  }

  private List<Line> lines = new ArrayList<>();
  private Line current = new Line();

  boolean isEmpty() {
    return lines.isEmpty() && current.isEmpty();
  }

  void text(String s) {
    current.cells.getLast().text.append(s);
  }

  void tab(boolean hard) {
    current.cells.getLast().hard = hard;
    current.cells.add(new Cell());
  }

  void end(boolean section) {
    current.section = section;
    lines.add(current);
    current = new Line();
  }

  /** How many lines have ended. */
  int count() {
    return lines.size();
  }

  List<Line> ended() {
    return lines;
  }

  Line current() {
    return current;
  }

  void replace(List<Line> others) {
    lines = others;
  }

  /** How many bytes it is without alignment if it is a single line, else -1. */
  int sizeOfLine() {
    if (!lines.isEmpty()) {
      return -1;
    }
    String s = current.plain();
    return s.indexOf('\n') >= 0 ? -1 : s.length();
  }

  static StringBuilder trimmed(StringBuilder b) {
    int n = b.length();
    while (n > 0 && (b.charAt(n - 1) == ' ' || b.charAt(n - 1) == '\t')) {
      n--;
    }
    b.setLength(n);
    return b;
  }
}
