package dev.gosim.conformance;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
 * <p>{@code -Dconformance=list} writes the list of failures anew instead of comparing with it;
 * {@code -Dprograms=FILE} names the list of programs (category and path in each row); {@code
 * -Dsamples=TEXT} picks the programs whose path contains the text.
 */
@Execution(ExecutionMode.CONCURRENT)
final class ConformanceTest {
  private static final Path PROGRAMS =
      Path.of(System.getProperty("programs", "../../shared/conformance/gotest.tsv"));
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private static final boolean LIST = System.getProperty("conformance", "").equals("list");
  private static final String ONLY = System.getProperty("samples", "");

  /** What went wrong; empty for a program that passed. */
  private static final Map<GoTest, Optional<String>> SEEN = new ConcurrentHashMap<>();

  @TestFactory
  Stream<DynamicTest> programs() throws IOException {
    Optional<Path> tests = RealGo.tests();
    if (tests.isEmpty()) {
      return skipped("no go with its test suite on this machine");
    }
    if (!Files.exists(PROGRAMS)) {
      return skipped("no list of programs: " + PROGRAMS);
    }
    if (!LIST && !FailureList.RUN.exists()) {
      return skipped("conformance/expected-failures.tsv is not there: -Dconformance=list makes it");
    }
    Map<String, String> listed = FailureList.RUN.read();
    return Files.readAllLines(PROGRAMS).stream()
        .map(GoTest::of)
        .filter(t -> t.path().contains(ONLY))
        .map(t ->
            DynamicTest.dynamicTest(t.path(), () -> check(tests.get(), t, listed.get(t.path()))));
  }

  private static Stream<DynamicTest> skipped(String why) {
    return Stream.of(DynamicTest.dynamicTest("Go's test suite", () -> assumeTrue(false, why)));
  }

  private static void check(Path tests, GoTest test, String known) throws IOException {
    assumeTrue(
        LIST || !GoTest.TIME_LIMIT.equals(known), "listed: takes longer than its time limit");
    String wrong = test.run(tests, LIMIT);
    if (wrong != null && known == null && !LIST && !wrong.equals(GoTest.TIME_LIMIT)) {
      wrong = test.run(tests, LIMIT);
    }
    SEEN.put(test, Optional.ofNullable(wrong));
    if (LIST) {
      return;
    }
    if (wrong != null && known == null) {
      fail(test.path() + ": " + wrong);
    }
    if (wrong == null && known != null) {
      fail(test.path() + " passes: take it off expected-failures.tsv (" + known + ")");
    }
  }

  /** Prints the pass rate per category, and in that mode writes the list. */
  @AfterAll
  static void report() throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    Map<String, String> failures = new TreeMap<>();
    SEEN.forEach((test, wrong) -> {
      int[] count = counts.computeIfAbsent(test.category(), c -> new int[2]);
      count[wrong.isPresent() ? 1 : 0]++;
      wrong.ifPresent(w -> failures.put(test.path(), w.lines().findFirst().orElse("")));
    });
    counts.forEach((category, n) ->
        System.out.printf(
            "conformance: %-12s %4d of %4d pass, %5.1f%%%n",
            category, n[0], n[0] + n[1], 100.0 * n[0] / (n[0] + n[1])));
    System.out.printf(
        "conformance: all          %4d of %4d pass%n", SEEN.size() - failures.size(), SEEN.size());
    if (LIST) {
      failures.forEach((path, why) -> System.out.println("conformance: " + path + ": " + why));
      if (ONLY.isEmpty()) {
        FailureList.RUN.write(failures);
      }
    }
  }
}
