package dev.gosim.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
        .map(name -> DynamicTest.dynamicTest(name, () -> repeats(name)));
  }

  private static void repeats(String name) {
    Ran.Request request = Ran.Request.of(Path.of(name), LIMIT).withVirtualTime(true).withSeed(SEED);
    Ran first = Ran.run(request);
    assertFalse(first.timedOut(), () -> name + " still runs after " + LIMIT + "\n" + first.all());
    for (int i = 1; i < RUNS; i++) {
      assertEquals(first.all(), Ran.run(request).all(), name);
    }
  }
}
