package dev.gosim.conformance;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * What is wrong with the wrong programs of GOROOT/test is said as Go says it.
 *
 * <p>{@code -Dconformance=list} writes the list of failures anew instead of comparing with it;
 * {@code -Derrorprograms=FILE} names the list of programs (category and path in each row); {@code
 * -Dsamples=TEXT} picks the programs whose path contains the text.
 */
@Execution(ExecutionMode.CONCURRENT)
final class ErrorCheckTest {
  private static final Path PROGRAMS =
      Path.of(System.getProperty("errorprograms", "../../shared/conformance/gotest-errors.tsv"));
  private static final boolean LIST = System.getProperty("conformance", "").equals("list");
  private static final String ONLY = System.getProperty("samples", "");

  private static final Map<ErrorCheck, ErrorCheck.Verdict> SEEN = new ConcurrentHashMap<>();

  @TestFactory
  Stream<DynamicTest> programs() throws IOException {
    Optional<Path> tests = RealGo.tests();
    if (tests.isEmpty()) {
      return skipped("no go with its test suite on this machine");
    }
    if (!Files.exists(PROGRAMS)) {
      return skipped("no list of programs: " + PROGRAMS);
    }
    Map<String, String> listed = FailureList.ERRORS.read();
    return Files.readAllLines(PROGRAMS).stream()
        .map(ErrorCheck::of)
        .filter(t -> t.path().contains(ONLY))
        .map(t ->
            DynamicTest.dynamicTest(t.path(), () -> check(tests.get(), t, listed.get(t.path()))));
  }

  private static Stream<DynamicTest> skipped(String why) {
    return Stream.of(DynamicTest.dynamicTest("Go's test suite", () -> assumeTrue(false, why)));
  }

  private static void check(Path tests, ErrorCheck test, String known) throws IOException {
    ErrorCheck.Verdict verdict = test.check(tests);
    SEEN.put(test, verdict);
    if (LIST) {
      return;
    }
    if (verdict.wrong() != null && known == null) {
      fail(verdict.wrong());
    }
    if (verdict.wrong() == null && known != null) {
      fail("passes: take it off the list of expected failures (" + known + ")");
    }
  }

  /** Prints both scores, and in that mode writes the list. */
  @AfterAll
  static void report() throws IOException {
    Map<String, String> failures = new TreeMap<>();
    int lines = 0;
    for (Map.Entry<ErrorCheck, ErrorCheck.Verdict> e : SEEN.entrySet()) {
      ErrorCheck.Verdict v = e.getValue();
      lines += v.lines() ? 1 : 0;
      if (v.wrong() != null) {
        String first = v.wrong().lines().findFirst().orElse("");
        failures.put(e.getKey().path(), (v.lines() ? "message: " : "lines: ") + first);
      }
    }
    System.out.printf("errorcheck: right lines    %3d of %3d%n", lines, SEEN.size());
    System.out.printf(
        "errorcheck: right messages %3d of %3d%n", SEEN.size() - failures.size(), SEEN.size());
    if (LIST && ONLY.isEmpty()) {
      FailureList.ERRORS.write(failures);
    }
  }
}
