package dev.gosim.format;

/** Reads the expression of a //go:build line. */
final class BuildExprParser {
  private final String text;
  private int at;
  private boolean wrong;

  BuildExprParser(String text) {
    this.text = text;
  }

  /** The expression, or null if it is none. */
  BuildExpr parse() {
    BuildExpr x = or();
    skip();
    return wrong || at < text.length() ? null : x;
  }

  static boolean isTag(String word) {
    return !word.isEmpty() && tagEnd(word, 0) == word.length();
  }

  private static int tagEnd(String s, int from) {
    int i = from;
    while (i < s.length()) {
      int r = Utf8.decode(s, i);
      if (r < 0 || !Character.isLetter(r) && !Character.isDigit(r) && r != '_' && r != '.') {
        break;
      }
      i += Utf8.width(s, i);
    }
    return i;
  }

  private void skip() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private boolean got(String token) {
    skip();
    boolean there = text.startsWith(token, at);
    at += there ? token.length() : 0;
    return there;
  }

  private BuildExpr or() {
    BuildExpr x = and();
    while (!wrong && got("||")) {
      x = new BuildExpr.Or(x, and());
    }
    return x;
  }

  private BuildExpr and() {
    BuildExpr x = not();
    while (!wrong && got("&&")) {
      x = new BuildExpr.And(x, not());
    }
    return x;
  }

  private BuildExpr not() {
    if (!got("!")) {
      return atom();
    }
    if (got("!")) {
      wrong = true;
    }
    return new BuildExpr.Not(atom());
  }

  private BuildExpr atom() {
    if (got("(")) {
      BuildExpr x = or();
      wrong |= !got(")");
      return x;
    }
    int end = tagEnd(text, at);
    String name = text.substring(at, end);
    wrong |= name.isEmpty();
    at = end;
    return new BuildExpr.Tag(name);
  }
}
