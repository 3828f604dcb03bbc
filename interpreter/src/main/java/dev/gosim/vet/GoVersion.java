package dev.gosim.vet;

import dev.gosim.ast.File;

/**
 * The release of Go that a file is written for: the module's, or what its //go:build line implies
 * (go/build/constraint {@code GoVersion}). Numbers are those behind {@code go1.}.
 */
final class GoVersion {
  /** The first release that heeds the lines of single files. */
  private static final int FIRST = 21;

  /** The release that gave each iteration of a loop variables of its own. */
  static final int OWN_VARIABLES = 22;

  private static final String LINE = "//go:build ";

  /** Of a constraint that holds for any release. */
  private static final int NONE = -1;

  private final String text;
  private int at;

  private GoVersion(String text) {
    this.text = text;
  }

  /** Of a file in a module whose {@code go.mod} says {@code module}. */
  static int of(File f, int module) {
    for (String line : (Iterable<String>) f.source().text().lines()::iterator) {
      String trimmed = line.strip();
      if (trimmed.startsWith(LINE)) {
        int own = new GoVersion(trimmed.substring(LINE.length())).or(true);
        return own == NONE ? module : Math.max(own, FIRST);
      }
      if (trimmed.startsWith("package ")) {
        break;
      }
    }
    return module;
  }

  /** The least release for which it may be true, or, unless {@code positive}, false. */
  private int or(boolean positive) {
    int v = and(positive);
    while (take("||")) {
      int other = and(positive);
      v = positive ? Math.min(v, other) : Math.max(v, other);
    }
    return v;
  }

  private int and(boolean positive) {
    int v = not(positive);
    while (take("&&")) {
      int other = not(positive);
      v = positive ? Math.max(v, other) : Math.min(v, other);
    }
    return v;
  }

  private int not(boolean positive) {
    if (take("!")) {
      return not(!positive);
    }
    if (take("(")) {
      int v = or(positive);
      take(")");
      return v;
    }
    int start = at;
    while (at < text.length() && " !&|()".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String tag = text.substring(start, at);
    return positive && tag.matches("go1\\.\\d{1,6}")
        ? Integer.parseInt(tag.substring("go1.".length()))
        : NONE;
  }

  private boolean take(String token) {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    boolean there = text.startsWith(token, at);
    at += there ? token.length() : 0;
    return there;
  }
}
