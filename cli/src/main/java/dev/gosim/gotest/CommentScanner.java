package dev.gosim.gotest;

import java.util.ArrayList;
import java.util.List;

/** Finds comments in Go source, which the syntax tree does not keep. */
final class CommentScanner {
  private final String text;
  private final int end;
  private int at;
  private int line;

  /** The line of the last token that is no comment, or of the last comment. */
  private int lastTokenLine = -1;

  private int lastCommentEnd = -2;
  private boolean tokenSince = true;

  /** Behind the last token that is no semicolon. */
  private int tokenEnd;

  private List<String> group = List.of();

  private CommentScanner(String text, int from, int end) {
    this.text = text;
    this.at = from;
    this.end = end;
  }

  /**
   * The last group of comments between two offsets: comments on neighbouring lines with nothing
   * between them. Each with its slashes; empty if there are none.
   */
  static List<String> lastGroup(String text, int from, int end) {
    CommentScanner s = new CommentScanner(text, from, end);
    while (s.at < end) {
      s.step();
    }
    return s.group;
  }

  /**
   * Where the last token ends that begins at or behind {@code from}, and before {@code end}:
   * neither comments nor semicolons count.
   */
  static int lastTokenEnd(String text, int from, int end) {
    CommentScanner s = new CommentScanner(text, from, end);
    while (s.at < end) {
      s.step();
    }
    return s.tokenEnd;
  }

  private void step() {
    char ch = text.charAt(at);
    switch (ch) {
      case '\n' -> {
        line++;
        at++;
      }
      case ' ', '\t', '\r' -> at++;
      case '"', '\'' -> {
        token();
        quoted(ch);
        tokenEnd = at;
      }
      case '`' -> {
        token();
        at = after("`", at + 1);
        tokenEnd = at;
      }
      default -> {
        if (text.startsWith("//", at)) {
          int newline = text.indexOf('\n', at);
          comment(newline < 0 ? end : newline);
        } else if (text.startsWith("/*", at)) {
          comment(after("*/", at + 2));
        } else {
          token();
          at++;
          tokenEnd = ch == ';' ? tokenEnd : at;
        }
      }
    }
  }

  private void token() {
    tokenSince = true;
    lastTokenLine = line;
  }

  private void quoted(char quote) {
    at++;
    while (at < end && text.charAt(at) != quote && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  private int after(String closing, int from) {
    int found = text.indexOf(closing, from);
    int to = found < 0 ? end : found + closing.length();
    for (int i = at; i < to; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return to;
  }

  private void comment(int to) {
    // After a token on its line, a comment stands alone; the one below it begins a new group.
    boolean trailing = lastCommentEnd == lastTokenLine && lastCommentEnd != line;
    if (tokenSince || line > lastCommentEnd + 1 || trailing) {
      group = new ArrayList<>();
    }
    group.add(text.substring(at, Math.min(to, end)));
    at = to;
    lastCommentEnd = line;
    tokenSince = false;
  }
}
