package dev.gosim.conformance;

import dev.gosim.samples.BuildErrors;
import dev.gosim.samples.BuildErrors.Message;
import dev.gosim.samples.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program of Go's test suite that opens with {@code // errorcheck}: it does not compile. A line
 * with errors has a comment {@code // ERROR "re" ...}: each expression matches a message about that
 * line, and there is no message that none of them matches. {@code LINE} in an expression, also
 * {@code LINE+1}, is the number of the line; a comment after four slashes does not count.
 *
 * @param category of the program, for the counts
 * @param path below GOROOT/test
 */
record ErrorCheck(String category, String path) {
  private static final Pattern COMMENT = Pattern.compile("// (?:GC_)?ERROR (.*)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern LINE = Pattern.compile("LINE(?:([+-])([0-9]+))?");

  /** A brace that begins no repetition: it stands for itself in Go's syntax, not in Java's. */
  private static final Pattern BRACE = Pattern.compile("(?<!\\\\)\\{(?![0-9]+(?:,[0-9]*)?\\})");

  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Reads a row of the list of programs: category and path, and more that is not used here. */
  static ErrorCheck of(String row) {
    String[] f = row.split("\t");
    return new ErrorCheck(f[0], f[1]);
  }

  /**
   * How far a program is as it should be.
   *
   * @param lines whether there are errors in just those lines where they belong
   * @param wrong the first difference in the messages, or null
   */
  record Verdict(boolean lines, String wrong) {}

  /** What a line's comment demands. */
  private record Expected(int line, List<Pattern> patterns) {}

  Verdict check(Path tests) throws IOException {
    Path file = tests.resolve(path);
    Ran ran = Ran.build(Ran.Request.of(file, LIMIT).withAllErrors());
    if (ran.timedOut() || ran.outcome().built()) {
      return new Verdict(false, "no error is found");
    }
    List<Expected> expected = expected(file);
    List<Message> messages = new ArrayList<>(BuildErrors.parse(ran.err()));
    TreeSet<Integer> want = new TreeSet<>();
    expected.forEach(e -> want.add(e.line));
    TreeSet<Integer> got = new TreeSet<>();
    messages.forEach(m -> got.add(m.line()));
    String wrong = null;
    for (Expected e : expected) {
      for (Pattern p : e.patterns) {
        boolean found = messages.removeIf(m -> m.line() == e.line && p.matcher(m.text()).find());
        if (!found && wrong == null) {
          wrong = e.line + ": no message like " + p + seen(messages, e.line);
        }
      }
    }
    if (wrong == null && !messages.isEmpty()) {
      wrong = messages.getFirst().line() + ": not expected: " + messages.getFirst().text();
    }
    return new Verdict(want.equals(got), wrong);
  }

  private static String seen(List<Message> messages, int line) {
    return messages.stream()
        .filter(m -> m.line() == line)
        .findFirst()
        .map(m -> ", but: " + m.text())
        .orElse("");
  }

  private static List<Expected> expected(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    String name = file.getFileName().toString();
    List<Expected> list = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      Matcher comment = COMMENT.matcher(line);
      if (line.contains("////") || !comment.find()) {
        continue;
      }
      List<Pattern> patterns = new ArrayList<>();
      Matcher quoted = QUOTED.matcher(comment.group(1));
      while (quoted.find()) {
        String expression = BRACE.matcher(quoted.group(1)).replaceAll("\\\\{");
        patterns.add(Pattern.compile(withLines(expression, name, number)));
      }
      list.add(new Expected(number, patterns));
    }
    return list;
  }

  private static String withLines(String expression, String name, int line) {
    return LINE.matcher(expression)
        .replaceAll(m -> {
          int by = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
          String at = Pattern.quote(name) + ":" + (line + ("-".equals(m.group(1)) ? -by : by));
          return Matcher.quoteReplacement("(?:\\./)?" + at);
        });
  }
}
