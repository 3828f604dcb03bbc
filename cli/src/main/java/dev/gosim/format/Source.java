package dev.gosim.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A file's text (one char per byte), where its lines begin, and what was wrong with it. */
final class Source {
  /** The file's name, as messages show it. */
  final String name;

  final String text;
  private int[] starts = new int[64];
  private int lines = 1;
  private final List<SyntaxError> errors = new ArrayList<>();
  private final List<LineDirective> directives = new ArrayList<>();

  Source(String name, String text) {
    this.name = name;
    this.text = text;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      // go/token knows no line without bytes: what ends with a newline has its end on that line.
      if (i + 1 < text.length()) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, 2 * lines);
        }
        starts[lines++] = i + 1;
      }
    }
  }

  /** The line of an offset, from 1. */
  int line(int offset) {
    int i = Arrays.binarySearch(starts, 0, lines, offset);
    return i >= 0 ? i + 1 : -i - 1;
  }

  int column(int offset) {
    return offset - starts[line(offset) - 1] + 1;
  }

  int lineCount() {
    return lines;
  }

  int lineStart(int line) {
    return starts[line - 1];
  }

  /** Makes a line and the one after it a single one: what stood on it is gone. */
  void mergeLine(int line) {
    System.arraycopy(starts, line + 1, starts, line, lines - line - 1);
    lines--;
  }

  Place place(int offset) {
    return new Place(offset, line(offset), column(offset));
  }

  // ---- Errors

  void add(LineDirective d) {
    directives.add(d);
  }

  private LineDirective directiveAt(int offset) {
    LineDirective last = null;
    for (LineDirective d : directives) {
      last = d.offset() <= offset ? d : last;
    }
    return last;
  }

  /** The name of the file in which messages see an offset. */
  String fileAt(int offset) {
    LineDirective d = directiveAt(offset);
    return d == null ? name : d.file();
  }

  /** The line that messages tell. */
  int toldLine(int offset) {
    LineDirective d = directiveAt(offset);
    return d == null ? line(offset) : d.line() + line(offset) - line(d.offset());
  }

  private int toldColumn(int offset) {
    LineDirective d = directiveAt(offset);
    if (d == null) {
      return column(offset);
    }
    if (d.column() == 0) {
      return 0;
    }
    boolean same = line(offset) == line(d.offset());
    return same ? d.column() + offset - d.offset() : column(offset);
  }

  void error(int offset, String message) {
    errors.add(new SyntaxError(fileAt(offset), toldLine(offset), toldColumn(offset), message));
  }

  int errorCount() {
    return errors.size();
  }

  int lastErrorLine() {
    return errors.isEmpty() ? 0 : errors.getLast().line();
  }

  /** What was wrong, by place. */
  List<SyntaxError> errors() {
    List<SyntaxError> all = new ArrayList<>(errors);
    all.sort(
        Comparator.comparing(SyntaxError::file)
            .thenComparingInt(SyntaxError::line)
            .thenComparingInt(SyntaxError::column)
            .thenComparing(SyntaxError::message));
    return all;
  }
}
