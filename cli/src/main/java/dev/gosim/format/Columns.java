package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Elastic tab stops: the cells of neighbouring lines that have as many cells before them are one
 * column, as wide as its widest cell and a blank. Indentation stays tabs.
 */
final class Columns {
  private static final int PADDING = 1;

  private final StringBuilder out = new StringBuilder();
  private final List<Integer> widths = new ArrayList<>();
  private final List<Lines.Line> block = new ArrayList<>();

  private Columns() {}

  /** The text of printed lines. */
  static String layOut(Lines lines) {
    Columns c = new Columns();
    for (Lines.Line line : lines.ended()) {
      c.block.add(line);
      if (line.section || line.cells.size() == 1) {
        c.flush();
      }
    }
    c.flush();
    if (!lines.current().isEmpty()) {
      c.block.add(lines.current());
      c.flush();
      c.out.setLength(c.out.length() - 1);
    }
    return c.out.toString();
  }

  private void flush() {
    format(0, block.size());
    block.clear();
  }

  private boolean has(int line, int column) {
    return column < block.get(line).cells.size() - 1;
  }

  /** Writes the lines {@code [from, to)}; the columns left of {@code widths.size()} are known. */
  private void format(int from, int to) {
    int column = widths.size();
    int written = from;
    int i = from;
    while (i < to) {
      if (!has(i, column)) {
        i++;
        continue;
      }
      write(written, i);
      int start = i;
      int width = 0;
      boolean discard = true;
      for (; i < to && has(i, column); i++) {
        Lines.Cell c = block.get(i).cells.get(column);
        int w = width(c.text);
        width = Math.max(width, w + PADDING);
        discard &= w == 0 && !c.hard;
      }
      widths.add(discard ? 0 : width);
      format(start, i);
      widths.removeLast();
      written = i;
    }
    write(written, to);
  }

  private void write(int from, int to) {
    for (int i = from; i < to; i++) {
      int start = out.length();
      line(block.get(i));
      int end = out.length();
      while (end > start && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\t')) {
        end--;
      }
      out.setLength(end);
      out.append('\n');
    }
  }

  private void line(Lines.Line line) {
    boolean indentation = true;
    for (int j = 0; j < line.cells.size(); j++) {
      StringBuilder text = line.cells.get(j).text;
      indentation &= text.isEmpty();
      out.append(text);
      if (j < widths.size()) {
        pad(widths.get(j), width(text), indentation);
      }
    }
  }

  private void pad(int column, int cell, boolean tabs) {
    if (tabs) {
      out.repeat('\t', (column + 7) / 8);
    } else {
      out.repeat(' ', column - cell);
    }
  }

  /** In characters; the bytes of one after the first do not count. */
  private static int width(StringBuilder s) {
    int n = 0;
    for (int i = 0; i < s.length(); i++) {
      if ((s.charAt(i) & 0xc0) != 0x80) {
        n++;
      }
    }
    return n;
  }
}
