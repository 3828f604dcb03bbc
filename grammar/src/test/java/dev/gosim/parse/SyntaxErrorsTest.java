package dev.gosim.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Wrong programs and what Go says about them. {@code src/test/resources/syntax} holds pairs: {@code
 * NAME.go} and {@code NAME.err}, the messages of {@code go build}, one {@code line:col: message}
 * per line. Where Go is installed its own syntax-error programs are compared live.
 */
class SyntaxErrorsTest {
  private static final Path PAIRS = Path.of("src/test/resources/syntax");

  @TestFactory
  List<DynamicTest> pairs() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(PAIRS)) {
      for (Path path : files.sorted().toList()) {
        String name = path.getFileName().toString();
        String stem = name.substring(0, name.lastIndexOf('.'));
        Path program = path.resolveSibling(stem + ".go");
        Path expected = path.resolveSibling(stem + ".err");
        assertTrue(Files.exists(program) && Files.exists(expected), () -> name + " is alone");
        if (path.equals(program)) {
          tests.add(
              DynamicTest.dynamicTest(
                  stem,
                  () ->
                      assertEquals(
                          Files.readString(expected).strip(),
                          String.join("\n", Sources.messages(Sources.file(program))))));
        }
      }
    }
    return tests;
  }

  @Test
  void agreesWithGo() throws IOException {
    Path test = Sources.goRoot().resolve("test");
    List<String> different = new ArrayList<>();
    Path out = Files.createTempDirectory("gosim-syntax").resolve("out");
    for (Path path : goTests(test)) {
      List<String> command =
          List.of("go", "build", "-o", out.toString(), path.getFileName().toString());
      List<String> go = syntaxMessages(Sources.run(command, path.getParent()));
      List<String> ours = Sources.messages(Sources.file(path));
      if (!go.isEmpty() && !go.equals(ours)) {
        different.add(path + "\n  go   " + go + "\n  ours " + ours);
      }
    }
    assertEquals(List.of(), different);
  }

  /**
   * All of test/syntax, and a sample of the programs that expect "syntax error" or "unexpected".
   */
  private static List<Path> goTests(Path test) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(test.resolve("syntax"))) {
      all.addAll(files.filter(p -> p.toString().endsWith(".go")).sorted().toList());
    }
    List<Path> bugs = new ArrayList<>();
    try (Stream<Path> files = Files.list(test.resolve("fixedbugs"))) {
      for (Path p : files.filter(p -> p.toString().endsWith(".go")).sorted().toList()) {
        String text = Sources.file(p).text();
        boolean expects = text.contains("ERROR \"") && text.contains("syntax error");
        if (expects && !text.contains("\n//line") && !text.contains("/*line")) {
          bugs.add(p);
        }
      }
    }
    all.addAll(Sources.every(2, bugs));
    return all;
  }

  /** The messages of a failed build if syntax was the reason; labels are the checker's business. */
  private static List<String> syntaxMessages(String output) {
    boolean compiled = output.startsWith("#");
    if (compiled && !output.contains(": syntax error: ")) {
      return List.of();
    }
    List<String> list = new ArrayList<>();
    for (String line : output.lines().toList()) {
      int colon = line.indexOf(".go:");
      if (colon >= 0 && !line.contains(": label ")) {
        list.add(line.substring(colon + 4));
      }
    }
    return list;
  }
}
