package dev.gosim.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Programs with some tokens changed: most are wrong, and some in ways nobody thought of. */
final class Mutator {
  private static final Pattern TOKEN =
      Pattern.compile(
          "[ \\t\\n]+|//[^\\n]*|\"(?:[^\"\\\\\\n]|\\\\.)*\"|`[^`]*`|'(?:[^'\\\\\\n]|\\\\.)*'|\\w+"
              + "|[-+*/%&|^<>=!:]+|.",
          Pattern.DOTALL);

  private static final List<String> NESTING =
      List.of(
          "(",
          "[",
          "{",
          "[]",
          "*",
          "func(",
          "func(){",
          "map[",
          "-",
          "!",
          "<-",
          "if x {",
          "x.",
          "struct{",
          "interface{",
          "chan ",
          "a[",
          "f(",
          "&",
          "[1]",
          "T[",
          "...",
          "for {",
          "x + ");

  private static final List<String> EXTRA =
      List.of(
          "nil",
          "iota",
          "_",
          "...",
          "0",
          "-1",
          "1e9999",
          "~",
          "<-",
          ":=",
          "=",
          "type",
          "func",
          "[T any]",
          "struct{}",
          "interface{}",
          "goto",
          "fallthrough",
          "range",
          "defer",
          "T",
          "any",
          "comparable",
          "1<<100",
          "'",
          "\"",
          "`",
          "0x",
          "chan",
          "select",
          "import",
          "package",
          "|",
          "unsafe",
          "init",
          "main",
          "(",
          ")",
          "{",
          "}",
          "[",
          "]",
          ",",
          ";",
          ".",
          "*",
          "&",
          "\u0000");

  private final Rng rng;
  private final List<List<String>> corpus = new ArrayList<>();

  Mutator(long seed, List<String> sources) {
    rng = new Rng(seed);
    sources.forEach(s -> corpus.add(tokens(s)));
  }

  private static List<String> tokens(String source) {
    return TOKEN.matcher(source).results().map(MatchResult::group).toList();
  }

  /** A program of the corpus, changed in a few places. */
  String next() {
    List<String> program = new ArrayList<>(rng.pick(corpus));
    if (program.isEmpty()) {
      return "";
    }
    for (int n = rng.of(1, 1, 1, 2, 3, 8); n > 0; n--) {
      change(program);
    }
    String text = String.join("", program);
    return rng.percent(8) ? damaged(text) : text;
  }

  private void change(List<String> program) {
    int at = place(program);
    int n = rng.below(100);
    if (n < 45) {
      program.set(at, program.get(place(program)));
    } else if (n < 52) {
      program.remove(at);
      program.add(" ");
    } else if (n < 58) {
      program.add(at, program.get(at));
    } else if (n < 64) {
      int other = place(program);
      String token = program.get(at);
      program.set(at, program.get(other));
      program.set(other, token);
    } else if (n < 74) {
      program.set(at, " " + rng.pick(EXTRA) + " ");
    } else if (n < 84) {
      List<String> from = rng.pick(corpus);
      int start = rng.below(from.size() + 1);
      int end = Math.min(from.size(), start + rng.below(30));
      program.addAll(at, from.subList(start, end));
    } else if (n < 92) {
      int end = Math.min(program.size(), at + rng.below(20));
      program.subList(at, end).clear();
      program.add("\n");
    } else if (n < 96) {
      int end = Math.min(program.size(), at + rng.below(60));
      program.addAll(at, List.copyOf(program.subList(at, end)));
    } else {
      program.add(at, rng.pick(NESTING).repeat(rng.of(3, 50, 3000)));
    }
  }

  /** A token that means something. */
  private int place(List<String> program) {
    int at = rng.below(program.size());
    for (int i = 0; i < 10 && program.get(at).isBlank(); i++) {
      at = rng.below(program.size());
    }
    return at;
  }

  private String damaged(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int at = rng.below(text.length());
    return rng.percent(50)
        ? text.substring(0, at)
        : text.substring(0, at) + (char) rng.below(256) + text.substring(at + 1);
  }
}
