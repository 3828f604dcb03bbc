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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The programs of the guides, unchanged, behave as guides.tsv says. They are not part of the
 * project: -Dguides=FOLDER says where they are; where they are missing, the tests are skipped.
 */
@Isolated
final class GuidesTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  static final Path FOLDER = Path.of(System.getProperty("guides", "../../shared/guides"));

  /**
   * A row of guides.tsv.
   *
   * @param exit the exit code of {@code go run}
   * @param timed whether sleeps decide what is printed when, and how the program waits
   * @param order what of the recorded output is compared
   * @param mask what varies within a line: a regular expression, or - for nothing
   * @param guide what of the output that the guide prints is compared, or -
   * @param err what stderr has to contain (it is part of the recorded output when that is compared
   *     to its end), or - when it is empty
   */
  record Row(
      String program, int exit, Timed timed, String order, String mask, String guide, String err) {
    static Row of(String line) {
      String[] f = line.split("\t");
      Timed timed = Timed.of(f[2]);
      String order = timed.rest(f[2]);
      return new Row(f[0], Integer.parseInt(f[1]), timed, order, f[3], f[4], f[5]);
    }

    String masked(String text) {
      return mask.equals("-") ? text : text.replaceAll(mask, "#");
    }
  }

  @TestFactory
  Stream<DynamicTest> guides() throws IOException {
    String only = System.getProperty("samples", "");
    Map<String, String> known = KnownFailures.read();
    return rows()
        .filter(row -> row.program.contains(only))
        .map(row ->
            DynamicTest.dynamicTest(
                row.program,
                () -> {
                  KnownFailures.skip(known, row.program);
                  row.timed.verify(row.program, virtual -> verify(row, virtual));
                }));
  }

  static Stream<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("guides.tsv")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Row::of);
  }

  private static void verify(Row row, boolean virtualTime) throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "the guides are not here: " + FOLDER);
    Path file = FOLDER.resolve(row.program);
    Ran ran = Ran.run(Ran.Request.of(file, LIMIT).lenient().withVirtualTime(virtualTime));
    if (ran.timedOut()) {
      fail(row.program + " still runs after " + LIMIT + "\n" + ran.all());
    }
    assertEquals(
        row.exit, ran.outcome().exitCode(), () -> row.program + ", exit code\n" + ran.all());
    if (row.err.equals("-")) {
      assertEquals("", ran.err(), "stderr");
    } else {
      assertTrue(
          Pattern.compile(row.err, Pattern.MULTILINE).matcher(ran.err()).find(),
          () -> "stderr has no " + row.err + ":\n" + ran.err());
    }
    String name = row.program;
    compare(row, row.order, Path.of(FOLDER + "/" + name + ".out"), ran);
    if (!row.guide.equals("-")) {
      String shown = name.substring(0, name.length() - ".go".length()) + ".expected";
      compare(row, row.guide, FOLDER.resolve(shown), ran);
    }
  }

  private static void compare(Row row, String order, Path recorded, Ran ran) throws IOException {
    Order o = Order.of(order);
    if (o instanceof Order.Lines) {
      o.compare("", ran.out());
      return;
    }
    String expected = Files.readString(recorded, StandardCharsets.ISO_8859_1);
    boolean crash = row.exit != 0;
    o.compare(
        row.masked(crash ? beforeDump(expected) : expected),
        row.masked(crash ? beforeDump(ran.all()) : ran.out()));
  }

  /** A crash's text up to the state of goroutine 1; what follows has addresses in it. */
  private static String beforeDump(String text) {
    int goroutine = text.indexOf("\ngoroutine 1 [");
    return goroutine < 0 ? text : text.substring(0, text.indexOf('\n', goroutine + 1) + 1);
  }
}
