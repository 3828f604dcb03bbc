package dev.gosim.parse;

import dev.gosim.source.Diagnostic;
import dev.gosim.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects messages as Go's compiler does (cmd/compile/internal/base, print.go): one syntax error
 * per line, no message twice, sorted by place, and an end after ten.
 */
final class ErrorList {
  private static final int LIMIT = 10;

  private final SourceFile file;
  private final List<Diagnostic> list = new ArrayList<>();
  private int lastSyntaxLine;

  ErrorList(SourceFile file) {
    this.file = file;
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  /** Whether nothing more will be taken. */
  boolean isFull() {
    return list.size() >= LIMIT;
  }

  void add(int offset, String message) {
    int pos = file.base() + offset;
    if (isFull()) {
      return;
    }
    if (message.startsWith("syntax error")) {
      int line = file.line(pos);
      if (line == lastSyntaxLine) {
        return;
      }
      lastSyntaxLine = line;
    }
    list.add(new Diagnostic(pos, message, Diagnostic.Kind.ERROR));
  }

  List<Diagnostic> sorted() {
    Set<Diagnostic> seen = new HashSet<>();
    List<Diagnostic> out = new ArrayList<>();
    list.stream()
        .sorted(Comparator.comparingInt(Diagnostic::pos))
        .filter(seen::add)
        .forEach(out::add);
    if (isFull()) {
      int pos = list.getLast().pos();
      out.add(new Diagnostic(pos, "too many errors", Diagnostic.Kind.ERROR));
    }
    return out;
  }
}
