package dev.gosim.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * {@code gosim run -seed N -virtual-time}: the programs with goroutines do the same every time,
 * byte for byte, whatever the machine is busy with.
 */
@Execution(ExecutionMode.CONCURRENT)
final class SeededTest {
  private static final List<String> TOPICS =
      List.of("goroutines", "channels", "select", "sync", "context", "scheduling", "time");

  /** Guides that ask servers. */
  private static final List<String> FROM_OUTSIDE =
      List.of("complete-context/25-http-client.go", "complete-context/26-parallel-requests.go");

  /** The guide that prints how much memory is in use. */
  private static final String MEMORY = "context-switching/10-mem-stats.go";

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long SEED = 20_000_101;

  /** How often each runs: {@code -Dseeded=20}. */
  private static final int RUNS = Integer.getInteger("seeded", 3);

  @TestFactory
  Stream<DynamicTest> programsRepeat() throws IOException {
    String only = System.getProperty("samples", "");
    return Programs.files(".go").stream()
        .filter(name -> TOPICS.contains(name.substring(0, Math.max(0, name.indexOf('/')))))
        .filter(name -> name.contains(only))
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> repeats(Ran.Request.of(Path.of(name), LIMIT), UnaryOperator.identity())));
  }

  /** What of a guide's output depends on more than the program (memory) is masked. */
  @TestFactory
  Stream<DynamicTest> guidesRepeat() throws IOException {
    assumeTrue(Files.isDirectory(GuidesTest.FOLDER), "the guides are not here");
    String only = System.getProperty("samples", "");
    return GuidesTest.rows()
        .filter(row -> !FROM_OUTSIDE.contains(row.program()))
        .filter(row -> row.program().contains(only))
        .map(row -> {
          Path file = GuidesTest.FOLDER.resolve(row.program());
          Ran.Request request = Ran.Request.of(file, LIMIT).lenient();
          return DynamicTest.dynamicTest(
              row.program(),
              () -> repeats(request, MEMORY.equals(row.program()) ? row::masked : s -> s));
        });
  }

  private static void repeats(Ran.Request program, UnaryOperator<String> mask) {
    Ran.Request request = program.withVirtualTime(true).withSeed(SEED);
    Ran first = Ran.run(request);
    assertFalse(first.timedOut(), () -> "still runs after " + LIMIT + "\n" + first.all());
    for (int i = 1; i < RUNS; i++) {
      assertEquals(mask.apply(first.all()), mask.apply(Ran.run(request).all()));
    }
  }
}
