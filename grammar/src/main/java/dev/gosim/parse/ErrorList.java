package dev.gosim.parse;

import dev.gosim.source.Diagnostic;
import dev.gosim.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects messages as Go's compiler does (cmd/compile/internal/base, print.go): one syntax error
 * per line, no other message twice in a row there, sorted by place, and an end after ten.
 */
final class ErrorList {
  private static final int LIMIT = 10;

  private final SourceFile file;
  private final List<Diagnostic> list = new ArrayList<>();
  private int lastSyntaxLine;
  private int lastOtherLine;
  private String lastOther = "";

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
    int line = file.line(pos);
    if (message.startsWith("syntax error")) {
      if (line == lastSyntaxLine) {
        return;
      }
      lastSyntaxLine = line;
    } else {
      if (line == lastOtherLine && message.equals(lastOther)) {
        return;
      }
      lastOtherLine = line;
      lastOther = message;
    }
    list.add(new Diagnostic(pos, message, Diagnostic.Kind.ERROR));
  }

  List<Diagnostic> sorted() {
    List<Diagnostic> out = new ArrayList<>(list);
    out.sort(Comparator.comparingInt(Diagnostic::pos));
    if (isFull()) {
      int pos = list.getLast().pos();
      out.add(new Diagnostic(pos, "too many errors", Diagnostic.Kind.ERROR));
    }
    return out;
  }
}
