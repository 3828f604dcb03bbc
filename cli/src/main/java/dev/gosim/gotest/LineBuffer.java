package dev.gosim.gotest;

import java.util.function.Consumer;

/**
 * Cuts text, one char per byte, into lines. A line ends behind a newline, or before the mark that
 * package testing puts before its own lines. A line that is longer than the buffer comes in parts,
 * and so does one that begins with the name of a benchmark, which takes long to measure.
 */
final class LineBuffer {
  static final char MARK = 0x16;

  private final int capacity;
  private final Consumer<String> line;
  private final Consumer<String> part;
  private final StringBuilder held = new StringBuilder();

  /** Whether the beginning of the line has been handed out. */
  private boolean inLine;

  LineBuffer(int capacity, Consumer<String> line, Consumer<String> part) {
    this.capacity = capacity;
    this.line = line;
    this.part = part;
  }

  void write(String text) {
    held.append(text);
    while (true) {
      int end = lineEnd();
      if (end >= 0 && end <= capacity) {
        (inLine ? part : line).accept(take(end));
        inLine = false;
      } else if (held.length() >= capacity) {
        part.accept(take(wholeCharacters(capacity)));
        inLine = true;
      } else {
        break;
      }
    }
    int tab = held.indexOf("\t");
    if (!inLine && tab >= 0 && isBenchmark(held.substring(0, tab).stripTrailing())) {
      part.accept(take(tab + 1));
      inLine = true;
    }
  }

  /** Hands out what there is of the last line. */
  void flush() {
    if (!held.isEmpty()) {
      part.accept(take(held.length()));
    }
  }

  private String take(int n) {
    String text = held.substring(0, n);
    held.delete(0, n);
    return text;
  }

  private int lineEnd() {
    for (int i = 0; i < held.length(); i++) {
      if (held.charAt(i) == '\n') {
        return i + 1;
      }
      if (held.charAt(i) == MARK && i > 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBenchmark(String name) {
    if (!name.startsWith("Benchmark")) {
      return false;
    }
    String rest = Texts.decode(name.substring("Benchmark".length()));
    return rest.isEmpty() || !Character.isLowerCase(rest.codePointAt(0));
  }

  /** At most n bytes that end with a whole UTF-8 sequence. */
  private int wholeCharacters(int n) {
    for (int back = 1; back < 4 && back <= n; back++) {
      char ch = held.charAt(n - back);
      if ((ch & 0xc0) != 0x80) {
        int length = ch >= 0xf0 ? 4 : ch >= 0xe0 ? 3 : ch >= 0xc0 ? 2 : 1;
        return length > back ? n - back : n;
      }
    }
    return n;
  }
}
