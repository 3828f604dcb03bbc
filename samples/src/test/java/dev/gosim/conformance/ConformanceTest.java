package dev.gosim.conformance;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gosim.samples.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The programs of GOROOT/test do what they do under Go.
 *
 * <p>{@code -Dconformance=list} writes the list of failures anew instead of comparing with it, and
 * {@code -Dconformance=record} writes what real Go does (from the list of programs that {@code
 * -Dprograms=FILE} names: category and path in each row). {@code -Dsamples=TEXT} picks the programs
 * whose path contains the text.
 */
@Execution(ExecutionMode.CONCURRENT)
final class ConformanceTest {
  private static final Path RESULTS = Path.of("conformance/go-results.tsv");
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** A program that is known to fail gets less: it may be known to take for ever. */
  private static final Duration LIMIT_IF_LISTED = Duration.ofSeconds(5);

  private static final String MODE = System.getProperty("conformance", "compare");
  private static final String ONLY = System.getProperty("samples", "");

  /** What went wrong, by path; empty for a program that passed. */
  private static final Map<String, Optional<String>> SEEN = new ConcurrentHashMap<>();

  private static final Map<String, String> CATEGORIES = new ConcurrentHashMap<>();

  @TestFactory
  Stream<DynamicTest> programs() throws IOException {
    Optional<Path> tests = RealGo.tests();
    if (tests.isEmpty()) {
      return Stream.of(
          DynamicTest.dynamicTest(
              "Go's test suite", () -> assumeTrue(false, "no go with its test suite here")));
    }
    if (MODE.equals("record")) {
      return Stream.of(DynamicTest.dynamicTest("record", () -> record(tests.get())));
    }
    Map<String, String> listed = FailureList.read();
    return Files.readAllLines(RESULTS).stream()
        .filter(row -> !row.startsWith("#"))
        .map(Expected::of)
        .filter(e -> e.path().contains(ONLY))
        .map(e ->
            DynamicTest.dynamicTest(e.path(), () -> check(tests.get(), e, listed.get(e.path()))));
  }

  private static void check(Path tests, Expected expected, String known) throws IOException {
    boolean list = MODE.equals("list");
    Duration limit = known == null || list ? LIMIT : LIMIT_IF_LISTED;
    String wrong = attempt(tests, expected, limit);
    if (wrong != null && known == null && !list) {
      wrong = attempt(tests, expected, limit);
    }
    SEEN.put(expected.path(), Optional.ofNullable(wrong));
    CATEGORIES.put(expected.path(), expected.category());
    if (list) {
      return;
    }
    if (wrong != null && known == null) {
      fail(wrong);
    }
    if (wrong == null && known != null) {
      fail("passes: take it off expected-failures.tsv (it says: " + known + ")");
    }
  }

  private static String attempt(Path tests, Expected expected, Duration limit) throws IOException {
    Path file = tests.resolve(expected.path());
    boolean exits = Files.readString(file, StandardCharsets.ISO_8859_1).contains("os.Exit");
    try {
      return expected.mismatch(Ran.run(Ran.Request.of(file, limit)), exits);
    } catch (AssertionError e) {
      return e.getMessage();
    }
  }

  private static void record(Path tests) throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add("# What " + RealGo.version() + " does with programs of its test suite:");
    rows.add("# category, path, exit code, stdout, stderr (number of lines and a hash; ~ varies),");
    rows.add("# or the line that says why it ended.");
    for (String program : Files.readAllLines(Path.of(System.getProperty("programs")))) {
      String[] f = program.split("\t");
      rows.add(RealGo.record(tests, f[0], f[1]).row());
    }
    Files.write(RESULTS, rows);
  }

  /** Prints the pass rate per category, and in that mode writes the list. */
  @AfterAll
  static void report() throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    Map<String, String> failures = new TreeMap<>();
    SEEN.forEach((path, wrong) -> {
      int[] count = counts.computeIfAbsent(CATEGORIES.get(path), c -> new int[2]);
      count[wrong.isPresent() ? 1 : 0]++;
      wrong.ifPresent(w -> failures.put(path, w.lines().findFirst().orElse("")));
    });
    counts.forEach((category, n) ->
        System.out.printf(
            "conformance: %-12s %4d of %4d pass, %5.1f%%%n",
            category, n[0], n[0] + n[1], 100.0 * n[0] / (n[0] + n[1])));
    System.out.printf(
        "conformance: all          %4d of %4d pass%n", SEEN.size() - failures.size(), SEEN.size());
    if (MODE.equals("list") && ONLY.isEmpty()) {
      FailureList.write(failures);
    }
  }
}
