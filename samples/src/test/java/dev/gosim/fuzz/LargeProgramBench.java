package dev.gosim.fuzz;

import dev.gosim.samples.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How long a generated program of 20,000 lines takes to parse and check: the first time in a JVM,
 * as a user sees it, and again. Arguments: lines, seed, repetitions.
 */
public final class LargeProgramBench {
  private LargeProgramBench() {}

  /** Prints one line per repetition. */
  public static void main(String[] args) throws IOException {
    int lines = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    int repetitions = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    Path file = Path.of("target", "fuzz", "large" + seed + ".go");
    Files.createDirectories(file.getParent());
    String text = ProgramGenerator.large(seed, "large_", lines);
    Files.writeString(file, text);
    for (int i = 1; i <= repetitions; i++) {
      long start = System.nanoTime();
      Ran ran = Ran.build(Ran.Request.of(file, Duration.ofMinutes(5)));
      long ms = (System.nanoTime() - start) / 1_000_000;
      boolean built = !ran.timedOut() && ran.outcome().built();
      System.out.printf(
          "%s, %d lines, %d KB, run %d: %d ms%s%n",
          file, text.lines().count(), text.length() / 1000, i, ms, built ? "" : " " + ran.err());
    }
    System.exit(0);
  }
}
