package dev.gosim.tools;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gosim.interp.Settings;
import dev.gosim.samples.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code go tool pprof} reads the profiles that programs write. */
final class PprofToolTest {
  private static final Path PROGRAM = Path.of("src/test/resources/tools/profiled.go");

  @TempDir Path scratch;

  private void assertHas(String text, List<String> expected) {
    for (String e : expected) {
      assertTrue(text.contains(e), () -> "no " + e + " in\n" + text);
    }
  }

  @Test
  void namesFunctions() throws IOException, InterruptedException {
    Ran.Request r =
        new Ran.Request(
            PROGRAM.toAbsolutePath().getParent(),
            List.of("profiled.go", scratch.toString()),
            new byte[0],
            Settings.GO,
            Duration.ofSeconds(120));
    Ran ran = Ran.run(r);
    assertTrue(!ran.timedOut() && ran.outcome().exitCode() == 0, ran::all);
    Map<String, List<String>> expected =
        Map.of(
            "cpu", List.of("Type: cpu", "main.fib\n", "main.busy\n", "runtime.main\n"),
            "goroutine", List.of("Type: goroutine", "main.idle\n", "runtime.gopark\n"),
            "block", List.of("Type: delay", "sync.(*Mutex).Lock\n", "sync.(*WaitGroup).Wait\n"),
            "mutex", List.of("Type: delay", "sync.(*Mutex).Unlock\n", "main.main.func3\n"),
            "heap", List.of("Type: inuse_space", "runtime.mallocgc\n"),
            "allocs", List.of("Type: alloc_space", "runtime.mallocgc\n"),
            "threadcreate", List.of("Type: threadcreate"));
    for (Map.Entry<String, List<String>> e : expected.entrySet()) {
      String profile = scratch.resolve(e.getKey()).toString();
      assertHas(Tool.run(scratch, "pprof", "-top", "-nodecount=1000", profile), e.getValue());
    }
    String cpu = scratch.resolve("cpu").toString();
    assertHas(Tool.run(scratch, "pprof", "-lines", "-top", cpu), List.of("profiled.go:14\n"));
    assertHas(Tool.run(scratch, "pprof", "-tags", cpu), List.of("part:", "numbers"));
  }
}
