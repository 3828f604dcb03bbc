package dev.gosim.parse;

import dev.gosim.source.Diagnostic;
import dev.gosim.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects messages as Go's compiler does (cmd/compile/internal/base, print.go): one syntax error
 * per line, no other message twice in a row there.
 */
final class ErrorList {
  private static final String SYNTAX = "syntax error";

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

  /** Whether there are mistakes after which types are not checked. */
  boolean hasSyntaxErrors() {
    return lastSyntaxLine > 0;
  }

  void add(int offset, String message) {
    int pos = file.base() + offset;
    int line = file.line(pos);
    if (message.startsWith(SYNTAX)) {
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

  /** All of them, in the order they were found. */
  List<Diagnostic> list() {
    return List.copyOf(list);
  }
}
