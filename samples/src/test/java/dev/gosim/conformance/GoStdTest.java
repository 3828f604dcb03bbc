package dev.gosim.conformance;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Go's own tests of the packages of its library pass, those that need the exported API only.
 *
 * <p>A program is made of each test file; of each function that is expected to fail, one more.
 * {@code -Dconformance=all} runs those, too, that no build runs, and tells how long each file took;
 * {@code -Dconformance=list} does so and writes the list of failures anew instead of comparing with
 * it; {@code -Dstdtests=FILE} names the list of functions; {@code -Dsamples=TEXT,...} picks those
 * whose file and name contain one of the texts.
 */
@Execution(ExecutionMode.CONCURRENT)
final class GoStdTest {
  private static final Path FUNCTIONS =
      Path.of(System.getProperty("stdtests", "../../shared/conformance/gostd.tsv"));
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final boolean LIST = System.getProperty("conformance", "").equals("list");
  private static final boolean ALL = LIST || System.getProperty("conformance", "").equals("all");
  private static final String ONLY = System.getProperty("samples", "");

  /**
   * Not in every build: two collect garbage a hundred times each, which takes minutes in a JVM that
   * holds many programs; one has a million timers.
   */
  private static final Set<String> LONG =
      Set.of(
          "src/sync/atomic/atomic_test.go:TestNilDeref",
          "src/time/sleep_test.go:TestSleepZeroDeadlock",
          "src/time/tick_test.go:TestLongAdjustTimers");

  /** What went wrong; empty for a function that passed. */
  private static final Map<StdFunction, Optional<String>> SEEN = new ConcurrentHashMap<>();

  /** How long each file took. */
  private static final Map<String, Double> SECONDS = new ConcurrentHashMap<>();

  /** The packages of the files seen so far, with what of them has been parsed. */
  private static final Map<String, TestPackage> PACKAGES = new ConcurrentHashMap<>();

  @TestFactory
  Stream<DynamicTest> functions() throws IOException {
    Optional<Path> root = RealGo.root();
    if (root.isEmpty()) {
      return skipped("no go on this machine");
    }
    if (!Files.exists(FUNCTIONS)) {
      return skipped("no list of functions: " + FUNCTIONS);
    }
    if (!LIST && !FailureList.STD.exists()) {
      return skipped(
          "conformance/expected-std-failures.tsv is not there: -Dconformance=list makes it");
    }
    Map<String, String> listed = LIST ? Map.of() : FailureList.STD.read();
    List<StdFunction> all =
        Files.readAllLines(FUNCTIONS).stream()
            .map(StdFunction::of)
            .filter(f -> f.needs().isEmpty() && isAsked(f.id()))
            .toList();
    Map<String, List<StdFunction>> files =
        all.stream()
            .filter(f -> !listed.containsKey(f.id()))
            .collect(Collectors.groupingBy(StdFunction::file, TreeMap::new, Collectors.toList()));
    Stream<DynamicTest> together =
        files.entrySet().stream()
            .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> passes(root.get(), e.getValue())));
    Stream<DynamicTest> alone =
        all.stream()
            .filter(f -> listed.containsKey(f.id()))
            .map(f ->
                DynamicTest.dynamicTest(f.id(), () -> fails(root.get(), f, listed.get(f.id()))));
    return Stream.concat(together, alone);
  }

  private static boolean isAsked(String id) {
    if (!ONLY.isEmpty()) {
      return Stream.of(ONLY.split(",")).anyMatch(id::contains);
    }
    return ALL || !LONG.contains(id);
  }

  private static Stream<DynamicTest> skipped(String why) {
    return Stream.of(DynamicTest.dynamicTest("Go's own tests", () -> assumeTrue(false, why)));
  }

  private static Map<StdFunction, Optional<String>> run(
      Path root, List<StdFunction> functions, boolean virtualTime) throws IOException {
    StdFunction first = functions.getFirst();
    Path file = root.resolve(first.file());
    TestPackage tests = PACKAGES.get(first.file());
    if (tests == null) {
      tests = TestPackage.of(file, first.tested());
      PACKAGES.put(first.file(), tests);
    }
    return StdVerdicts.of(tests, functions, LIMIT, virtualTime);
  }

  /**
   * The functions of one file. What fails has a second chance alone, for the machine may be busy,
   * and a third on virtual time, which no other load disturbs.
   */
  private static void passes(Path root, List<StdFunction> functions) throws IOException {
    long start = System.nanoTime();
    Map<StdFunction, Optional<String>> verdicts = run(root, functions, false);
    SECONDS.put(functions.getFirst().file(), (System.nanoTime() - start) / 1e9);
    for (boolean virtualTime : new boolean[] {false, true}) {
      for (StdFunction f : functions) {
        if (verdicts.get(f).isPresent()) {
          System.err.println(f.id() + ": once more, after: " + verdicts.get(f).get());
          verdicts.putAll(run(root, List.of(f), virtualTime));
        }
      }
    }
    SEEN.putAll(verdicts);
    String wrong =
        verdicts.entrySet().stream()
            .filter(e -> e.getValue().isPresent())
            .map(e -> e.getKey().id() + ": " + e.getValue().get())
            .sorted()
            .collect(Collectors.joining("\n"));
    if (!LIST && !wrong.isEmpty()) {
      fail(wrong);
    }
  }

  private static void fails(Path root, StdFunction f, String known) throws IOException {
    if (known.startsWith(StdVerdicts.TIME_LIMIT)) {
      SEEN.put(f, Optional.of(known));
      assumeTrue(false, "listed: takes longer than its time limit");
    }
    Optional<String> wrong = run(root, List.of(f), false).get(f);
    SEEN.put(f, wrong);
    if (wrong.isEmpty()) {
      fail("passes: take it off the list of expected failures (" + known + ")");
    }
  }

  /** Prints the pass rate per package, and in that mode writes the list. */
  @AfterAll
  static void report() throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    Map<String, String> failures = new TreeMap<>();
    SEEN.forEach((f, wrong) -> {
      counts.computeIfAbsent(f.tested(), p -> new int[2])[wrong.isPresent() ? 1 : 0]++;
      wrong.ifPresent(w -> failures.put(f.id(), w.lines().findFirst().orElse("")));
    });
    counts.forEach((tested, n) ->
        System.out.printf(
            "go's tests: %-16s %4d of %4d pass, %5.1f%%%n",
            tested, n[0], n[0] + n[1], 100.0 * n[0] / (n[0] + n[1])));
    System.out.printf(
        "go's tests: all              %4d of %4d pass%n",
        SEEN.size() - failures.size(), SEEN.size());
    if (ALL) {
      new TreeMap<>(SECONDS)
          .forEach((file, s) -> System.out.printf("go's tests: %s: %.1f s%n", file, s));
      failures.forEach((id, why) -> System.out.println("go's tests: " + id + ": " + why));
    }
    if (LIST && ONLY.isEmpty()) {
      FailureList.STD.write(failures);
    }
  }
}
