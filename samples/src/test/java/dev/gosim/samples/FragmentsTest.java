package dev.gosim.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The fragments of the guides do what fragments.tsv says: in their harness under Go's rules, and as
 * they stand, as scripts. They are not part of the project (see {@link GuidesTest}): where they are
 * missing, the tests are skipped.
 */
@Isolated
final class FragmentsTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Path FOLDER = Path.of(System.getProperty("guides", "../../shared/guides"));
  private static final String UNSUPPORTED = "not yet supported: ";
  private static final String UNDEFINED = "undefined: ";

  @TempDir private Path temp;

  @TestFactory
  Stream<DynamicTest> inHarness() throws IOException {
    return rows()
        .map(f ->
            DynamicTest.dynamicTest(
                f.name(),
                () -> {
                  assumeTrue(Files.isDirectory(FOLDER), "the guides are not here: " + FOLDER);
                  Timed timed = Timed.of(f.result());
                  timed.verify(f.name(), virtual -> verifyInHarness(f, timed, virtual));
                }));
  }

  @TestFactory
  Stream<DynamicTest> asScripts() throws IOException {
    return rows()
        .filter(f -> !f.script().equals("-"))
        .map(f ->
            DynamicTest.dynamicTest(
                f.name(),
                () -> {
                  assumeTrue(Files.isDirectory(FOLDER), "the guides are not here: " + FOLDER);
                  Timed timed = Timed.of(f.script());
                  timed.verify(f.name(), virtual -> verifyScript(f, timed, virtual));
                }));
  }

  private static Stream<Fragment> rows() throws IOException {
    String only = System.getProperty("samples", "");
    return Files.readAllLines(Path.of("fragments.tsv")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Fragment::of)
        .filter(f -> f.name().contains(only));
  }

  private void verifyInHarness(Fragment f, Timed timed, boolean virtual) throws IOException {
    Ran ran = Ran.run(request(f.program(FOLDER)).withAllErrors().withVirtualTime(virtual));
    compare(f, timed.rest(f.result()), ran);
  }

  private void verifyScript(Fragment f, Timed timed, boolean virtual) throws IOException {
    Ran ran = Ran.run(request(f.text(FOLDER)).lenient().withVirtualTime(virtual));
    compare(f, timed.rest(f.script()), ran);
  }

  private Ran.Request request(String program) throws IOException {
    Path file = Files.createTempDirectory(temp, "fragment").resolve("main.go");
    Files.writeString(file, program, StandardCharsets.ISO_8859_1);
    return Ran.Request.of(file, LIMIT);
  }

  private static void compare(Fragment f, String expected, Ran ran) throws IOException {
    if (ran.timedOut()) {
      fail(f.name() + " still runs after " + LIMIT + "\n" + ran.all());
    }
    String[] words = expected.split(" ", 2);
    switch (words[0]) {
      case "unsupported", "undefined", "error" -> {
        assertEquals(expected, errors(ran), () -> ran.all());
        return;
      }
      case "recorded" -> {
        String recorded = Files.readString(f.recorded(FOLDER), StandardCharsets.ISO_8859_1);
        Order.of(words[1]).compare(recorded, ran.out());
      }
      case "exit" -> {
        String[] exit = words[1].split(" ", 2);
        assertEquals(Integer.parseInt(exit[0]), ran.outcome().exitCode(), () -> ran.all());
        assertEquals("", ran.out());
        assertTrue(
            Pattern.compile(exit[1], Pattern.MULTILINE).matcher(ran.err()).find(), () -> ran.err());
        return;
      }
      case "nothing" -> assertEquals("", ran.out());
      default -> Order.of(expected).compare("", ran.out());
    }
    assertEquals("", ran.err());
    assertEquals(0, ran.outcome().exitCode(), () -> ran.all());
  }

  /** What keeps a program from running, in the words of the table. */
  static String errors(Ran ran) {
    List<String> messages =
        ran.err()
            .lines()
            .filter(line -> !line.startsWith("#") && !line.startsWith("\t"))
            .map(line -> line.substring(line.indexOf(": ") + 2))
            .toList();
    String names = names(messages, UNSUPPORTED);
    if (!names.isEmpty()) {
      return "unsupported " + names;
    }
    names = names(messages, UNDEFINED);
    return names.isEmpty() ? "error " + String.join(" / ", messages) : "undefined " + names;
  }

  private static String names(List<String> messages, String prefix) {
    return messages.stream()
        .filter(m -> m.startsWith(prefix))
        .map(m -> m.substring(prefix.length()))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }
}
