package dev.gosim.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The programs of check/: each line that has an error ends in a comment {@code // ERROR "message"
 * ...} with all messages about that line, as {@code go build -gcflags=-e} gives them, so that more
 * than the first ten are compared. (That those come out as Go prints them is SamplesTest's
 * business.)
 */
@Execution(ExecutionMode.CONCURRENT)
final class ErrorProgramsTest {
  private static final Path PROGRAMS = Path.of("check");
  private static final String ERROR = "// ERROR ";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TestFactory
  Stream<DynamicTest> programs() throws IOException {
    String only = System.getProperty("samples", "");
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.walk(PROGRAMS)) {
      for (Path p : files.filter(f -> f.toString().endsWith(".go")).sorted().toList()) {
        String text = Files.readString(p, StandardCharsets.ISO_8859_1);
        if (text.contains(ERROR) && p.toString().contains(only)) {
          tests.add(DynamicTest.dynamicTest(p.toString(), () -> check(p, text)));
        }
      }
    }
    return tests.stream();
  }

  private static void check(Path program, String text) {
    Ran ran = Ran.build(Ran.Request.of(program, LIMIT).withAllErrors());
    List<String> got = new ArrayList<>();
    for (BuildErrors.Message m : BuildErrors.parse(ran.err())) {
      got.add(m.line() + ": " + m.text());
    }
    got.sort(null);
    assertEquals(String.join("\n", expected(text)), String.join("\n", got));
  }

  private static List<String> expected(String text) {
    List<String> all = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int at = line.indexOf(ERROR);
      while (at >= 0) {
        int open = line.indexOf('"', at);
        int close = open + 1;
        while (line.charAt(close) != '"') {
          close += line.charAt(close) == '\\' ? 2 : 1;
        }
        String quoted = line.substring(open + 1, close);
        all.add(i + 1 + ": " + quoted.translateEscapes());
        at = line.indexOf('"', close + 1) < 0 ? -1 : close + 1;
      }
    }
    all.sort(null);
    return all;
  }
}
