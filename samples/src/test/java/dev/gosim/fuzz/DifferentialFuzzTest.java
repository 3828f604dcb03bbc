package dev.gosim.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gosim.samples.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random programs do under gosim what they do under real Go: the same output, the same end.
 *
 * <p>{@code -Dfuzz=N} is how many (5 by default), {@code -Dfuzz.seed=S} the first one's seed;
 * {@code -Dfuzz.only=S} runs one and leaves it, with both outputs, in target/fuzz, where those that
 * differ are left too.
 */
final class DifferentialFuzzTest {
  private static final Path DIR = Path.of("target", "fuzz");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Programs per build by real Go. */
  private static final int BATCH = 100;

  @Test
  void programsDoWhatTheyDoUnderGo() throws IOException, InterruptedException {
    assumeTrue(RealGoPrograms.available(), "no go on this machine");
    Long only = Long.getLong("fuzz.only");
    long first = only != null ? only : Long.getLong("fuzz.seed", 1);
    int programs = only != null ? 1 : Integer.getInteger("fuzz", 5);
    List<String> differences = new ArrayList<>();
    for (long from = first; from < first + programs; from += BATCH) {
      long to = Math.min(from + BATCH, first + programs);
      List<Long> seeds = LongStream.range(from, to).boxed().toList();
      Path dir = DIR.resolve("batch" + from);
      RealGoPrograms go = RealGoPrograms.build(dir, seeds);
      for (long seed : seeds) {
        compare(seed, go.run(seed), only != null, differences);
      }
      remove(dir);
    }
    System.out.printf(
        "fuzz: %d programs from seed %d, %d differ%n", programs, first, differences.size());
    assertEquals(List.of(), differences);
  }

  private static void compare(
      long seed, RealGoPrograms.Ran go, boolean keep, List<String> differences) throws IOException {
    String prefix = RealGoPrograms.prefix(seed);
    Path file = DIR.resolve("seed" + seed + ".go");
    Files.writeString(file, ProgramGenerator.file(seed, prefix) + ProgramGenerator.main(prefix));
    String want = text(go.out(), go.err(), go.code());
    String got = run(file);
    boolean same = got.equals(want);
    if (!same) {
      String difference = "seed " + seed + ", " + file + ": " + difference(want, got);
      System.out.println("fuzz: " + difference);
      differences.add(difference);
    }
    if (same && !keep) {
      Files.delete(file);
    } else {
      Files.writeString(sibling(seed, ".go.out"), want, StandardCharsets.ISO_8859_1);
      Files.writeString(sibling(seed, ".gosim.out"), got, StandardCharsets.ISO_8859_1);
    }
  }

  private static Path sibling(long seed, String suffix) {
    return DIR.resolve("seed" + seed + suffix);
  }

  private static String run(Path file) {
    Ran ran;
    try {
      ran = Ran.run(Ran.Request.of(file, LIMIT));
    } catch (AssertionError e) {
      return e.getMessage();
    }
    if (ran.timedOut()) {
      return ran.out() + "time limit";
    }
    String err = ran.err().replaceAll("exit status [0-9]+\n$", "");
    return text(ran.out(), err, ran.outcome().code());
  }

  /** All of a run that may not differ; of a crash's goroutines only the headers. */
  private static String text(String out, String err, int code) {
    int trace = err.indexOf("\ngoroutine ");
    String head = trace < 0 ? err : err.substring(0, trace);
    head = head.replaceAll("pc=0x[0-9a-f]+", "pc=");
    return out + "stderr: " + head + "\nexit code " + code + "\n";
  }

  private static String difference(String want, String got) {
    List<String> wanted = want.lines().toList();
    List<String> seen = got.lines().toList();
    int i = 0;
    while (i < wanted.size() && i < seen.size() && wanted.get(i).equals(seen.get(i))) {
      i++;
    }
    return "line " + (i + 1) + "\n  go:    " + line(wanted, i) + "\n  gosim: " + line(seen, i);
  }

  private static String line(List<String> lines, int i) {
    return i < lines.size() ? lines.get(i) : "(nothing)";
  }

  private static void remove(Path dir) throws IOException {
    List<Path> files;
    try (var all = Files.list(dir)) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(dir);
  }
}
