package dev.gosim.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One file's text and its line table. The text holds one char per byte (Latin-1), so that offsets
 * and columns count bytes as Go's do, whatever the encoding; {@code base} is the position of its
 * first byte in the {@link FileSet}.
 */
public final class SourceFile {
  private final String name;
  private final String path;
  private final String text;
  private final int base;
  private int[] lineStarts;

  /** In the order of their offsets; no more are added once the text has been scanned. */
  private final List<LineBase> lineBases = new ArrayList<>();

  SourceFile(String name, String path, String text, int base) {
    this.name = name;
    this.path = path;
    this.text = text;
    this.base = base;
  }

  /** Decodes a file's bytes to the form {@link #text()} has. */
  public static String decode(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The name as shown in messages, for example {@code ./main.go}. */
  public String name() {
    return name;
  }

  /** The name as stacks show it, for example {@code /home/gopher/main.go}. */
  public String path() {
    return path;
  }

  /** The text, one char per byte. */
  public String text() {
    return text;
  }

  /** Position of the first byte. */
  public int base() {
    return base;
  }

  /** Whether {@code pos} lies in this file (its end included). */
  public boolean contains(int pos) {
    return pos >= base && pos <= base + text.length();
  }

  /** Line of a position, from 1. */
  public int line(int pos) {
    int i = Arrays.binarySearch(lineStarts(), pos - base);
    return i >= 0 ? i + 1 : -i - 1;
  }

  /** Column of a position in bytes, from 1. */
  public int column(int pos) {
    return pos - base - lineStarts()[line(pos) - 1] + 1;
  }

  /** The position of the first byte of a line (from 1). */
  public int lineStart(int line) {
    return base + lineStarts()[line - 1];
  }

  /**
   * What follows the offset is in that line (from 1) of that file, says a directive. Without a name
   * (null) it is the one that held so far; column 0 means that there are no columns.
   */
  public synchronized void lineDirective(int offset, String file, int line, int column) {
    if (lineBases.isEmpty() || lineBases.getLast().offset() < offset) {
      String before = lineBases.isEmpty() ? name : lineBases.getLast().name();
      lineBases.add(new LineBase(offset, file == null ? before : file, line, column));
    }
  }

  /** Where a position is, to be shown. */
  public synchronized Place place(int pos) {
    int offset = pos - base;
    int i = lineBases.size();
    while (i > 0 && lineBases.get(i - 1).offset() > offset) {
      i--;
    }
    if (i == 0) {
      return new Place(name, line(pos), column(pos));
    }
    LineBase b = lineBases.get(i - 1);
    int from = b.offset() + base;
    int down = line(pos) - line(from);
    int column = down > 0 ? column(pos) : b.column() + pos - from;
    return new Place(b.name(), b.line() + down, b.column() == 0 ? 0 : column);
  }

  private synchronized int[] lineStarts() {
    if (lineStarts == null) {
      int[] starts = new int[64];
      int n = 1;
      for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
        if (n == starts.length) {
          starts = Arrays.copyOf(starts, 2 * n);
        }
        starts[n++] = i + 1;
      }
      lineStarts = Arrays.copyOf(starts, n);
    }
    return lineStarts;
  }
}
