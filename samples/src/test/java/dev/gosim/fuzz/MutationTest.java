package dev.gosim.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gosim.samples.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a file holds, parser and checker say something about it, and soon.
 *
 * <p>Mutated are the programs of samples/ and, where it is, of Go's test suite. {@code -Dmutate=N}
 * is for how many seconds (without it, it is a fixed number of files), {@code -Dmutate.seed=S} the
 * dice; a file with which something went wrong is left in target/fuzz.
 */
final class MutationTest {
  /** A mistake of ours shows as one of Java's; messages that quote a file may say "Exceptions". */
  private static final Pattern JAVA = Pattern.compile("\\bjava\\.[\\w.]*(Exception|Error)\\b");

  private static final Path DIR = Path.of("target", "fuzz");
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final long MAX_SIZE = 40_000;

  /** So many in the normal build: the same ones everywhere. */
  private static final int FILES = 50;

  @Test
  void everyFileGetsAnAnswer() throws IOException, InterruptedException {
    long seed = Long.getLong("mutate.seed", 1);
    Files.createDirectories(DIR);
    Path file = DIR.resolve("mutant.go");
    Mutator mutator = new Mutator(seed, corpus());
    List<String> wrong = new ArrayList<>();
    Integer seconds = Integer.getInteger("mutate");
    long end = System.nanoTime() + (seconds == null ? 0 : seconds * 1_000_000_000L);
    int files = 0;
    int built = 0;
    while (seconds == null ? files < FILES : System.nanoTime() < end) {
      Files.writeString(file, mutator.next(), StandardCharsets.ISO_8859_1);
      Result r = check(file);
      files++;
      built += r.built ? 1 : 0;
      if (r.wrong != null) {
        Path kept = DIR.resolve("mutant" + seed + "-" + files + ".go");
        Files.copy(file, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        String what = kept + ": " + r.wrong;
        System.out.println("mutation: " + what);
        wrong.add(what);
      }
    }
    System.out.printf(
        "mutation: %d files from seed %d, %d of them compile, %d get no answer%n",
        files, seed, built, wrong.size());
    assertTrue(files > 0, "no file was tried");
    assertEquals(List.of(), wrong);
  }

  private record Result(boolean built, String wrong) {}

  private static Result check(Path file) {
    Ran ran;
    try {
      ran = Ran.build(Ran.Request.of(file, LIMIT));
    } catch (AssertionError e) {
      StackTraceElement[] trace = e.getCause().getStackTrace();
      return new Result(false, e.getMessage() + (trace.length > 0 ? " at " + trace[0] : ""));
    }
    if (ran.timedOut()) {
      return new Result(false, "no end");
    }
    boolean built = ran.outcome().built();
    if (ran.err().contains("internal error") || JAVA.matcher(ran.err()).find()) {
      return new Result(built, ran.err());
    }
    return new Result(built, built || !ran.err().isEmpty() ? null : "rejected without a message");
  }

  /** The files to start from, in a fixed order. */
  private static List<String> corpus() throws IOException, InterruptedException {
    List<String> sources = new ArrayList<>();
    addAll(Path.of(""), sources);
    if (RealGoPrograms.available()) {
      Process p = new ProcessBuilder("go", "env", "GOROOT").start();
      String root = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Path tests = Path.of(root.strip(), "test");
      if (Files.isDirectory(tests)) {
        addAll(tests, sources);
      }
    }
    return sources;
  }

  private static void addAll(Path root, List<String> sources) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files =
          all.filter(f -> f.toString().endsWith(".go") && Files.isRegularFile(f))
              .filter(f -> !f.startsWith("target") && size(f) < MAX_SIZE)
              .sorted()
              .toList();
    }
    for (Path f : files) {
      sources.add(Files.readString(f, StandardCharsets.ISO_8859_1));
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
