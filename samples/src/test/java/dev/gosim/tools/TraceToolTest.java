package dev.gosim.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gosim.interp.Settings;
import dev.gosim.samples.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code go tool trace} reads the traces that programs write: their order makes sense to it. */
final class TraceToolTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);

  @TempDir Path scratch;

  private String parsed(Path trace) throws IOException, InterruptedException {
    return Tool.run(scratch, "trace", "-d=parsed", trace.toString());
  }

  private Path run(Path program, Settings settings) {
    Path trace = scratch.resolve("trace");
    String name = program.getFileName().toString();
    Path dir = program.toAbsolutePath().getParent();
    Ran.Request r =
        new Ran.Request(dir, List.of(name, trace.toString()), new byte[0], settings, LIMIT);
    Ran ran = Ran.run(r);
    assertTrue(!ran.timedOut() && ran.outcome().exitCode() == 0, ran::all);
    return trace;
  }

  /** What the sample does is all there, with Go's words, functions and lines. */
  @Test
  void tellsWhatHappens() throws IOException, InterruptedException {
    String trace = parsed(run(Path.of("std/trace/workers.go"), Settings.GO));
    for (String expected :
        List.of(
            "Running->Waiting Reason=\"chan receive\"",
            "Running->Waiting Reason=\"chan send\"",
            "Running->Waiting Reason=\"sync\"",
            "Running->Waiting Reason=\"sleep\"",
            "Running->Waiting Reason=\"select\"",
            "Running->Runnable Reason=\"runtime.Gosched\"",
            "Name=\"/sched/gomaxprocs:threads\"",
            "TaskBegin",
            "Type=\"squares\"",
            "TaskEnd",
            "RegionBegin",
            "Type=\"square\"",
            "RegionEnd",
            "Type=\"all\"",
            "Log",
            "Category=\"result\" Message=\"sum 285\"",
            "NotExist->Runnable",
            "Running->NotExist",
            "\tmain.worker.func1 @",
            "\truntime.chanrecv1 @",
            "\ttime.Sleep @",
            "\tsync.(*Mutex).Lock @",
            "std/trace/workers.go:21\n")) {
      assertTrue(trace.contains(expected), () -> "no " + expected + " in\n" + trace);
    }
  }

  /** Everything that goroutines do, on processors that come and go, for some generations. */
  @Test
  void staysInOrder() throws IOException, InterruptedException {
    for (int processors : new int[] {1, 2, 4}) {
      Settings settings = Settings.GO.withProcessors(processors);
      Path trace = run(Path.of("src/test/resources/tools/traced.go"), settings);
      assertTrue(parsed(trace).contains("Running->Waiting"));
      assertTrue(parsed(Path.of(trace + ".window")).contains("Running->Waiting"));
    }
  }

  /** Time in a trace is that of the program's clock: with a seed, two runs are alike. */
  @Test
  void sameEveryTimeWithASeed() throws IOException, InterruptedException {
    Settings settings = Settings.GO.withSeed(7L).withVirtualTime(true);
    Path program = Path.of("src/test/resources/tools/seeded.go");
    String first = parsed(run(program, settings));
    assertEquals(first, parsed(run(program, settings)));
  }
}
