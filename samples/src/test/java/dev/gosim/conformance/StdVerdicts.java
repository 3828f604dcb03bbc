package dev.gosim.conformance;

import dev.gosim.samples.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How some functions of one test package did, run as a program, and again without those that
 * stopped it.
 */
final class StdVerdicts {
  /** What is said of a function that did not end in time. */
  static final String TIME_LIMIT = "time limit";

  private static final Pattern VERDICT =
      Pattern.compile("\u0016--- (PASS|FAIL|SKIP): ([^/ \n]+) \\(");
  private static final Pattern RUN = Pattern.compile("\u0016=== RUN +([^/ \n]+)\n");

  private final TestPackage tests;
  private final Duration limit;
  private final boolean virtualTime;

  /** What was wrong with each function; empty for one that passed. */
  private final Map<StdFunction, Optional<String>> verdicts = new HashMap<>();

  private StdVerdicts(TestPackage tests, Duration limit, boolean virtualTime) {
    this.tests = tests;
    this.limit = limit;
    this.virtualTime = virtualTime;
  }

  static Map<StdFunction, Optional<String>> of(
      TestPackage tests, List<StdFunction> functions, Duration limit, boolean virtualTime)
      throws IOException {
    StdVerdicts all = new StdVerdicts(tests, limit, virtualTime);
    List<StdFunction> left = functions;
    while (!left.isEmpty()) {
      left = all.run(left);
    }
    return all.verdicts;
  }

  /** Runs those functions in one program; returns those of which nothing is known afterwards. */
  private List<StdFunction> run(List<StdFunction> functions) throws IOException {
    Path folder = Files.createTempDirectory("gostd");
    Ran ran;
    try {
      tests.write(folder, functions);
      ran =
          Ran.run(
              Ran.Request.of(folder.resolve("main"), limit)
                  .withArgs(List.of("./main", "-test.short", "-test.v=test2json"))
                  .lenient()
                  .withVirtualTime(virtualTime));
    } catch (AssertionError e) {
      return blame(functions, e.getMessage());
    } finally {
      delete(folder);
    }
    if (!ran.timedOut() && !ran.outcome().built()) {
      return blame(functions, "does not compile: " + message(ran.err()));
    }
    Map<String, String> said = new HashMap<>();
    Matcher m = VERDICT.matcher(ran.out());
    int at = 0;
    while (m.find()) {
      said.put(m.group(2), m.group(1).equals("FAIL") ? failure(ran.out(), at, m.start()) : "");
      at = m.end();
    }
    for (StdFunction f : functions) {
      String wrong = said.get(f.name());
      if (wrong != null) {
        verdicts.put(f, Optional.of(wrong).filter(w -> !w.isEmpty()));
      }
    }
    boolean died = ran.timedOut() || ran.outcome().code() > 1;
    String why = ran.timedOut() ? TIME_LIMIT : message(ran.err());
    return afterDeath(functions, ran, died, why);
  }

  /** Of the functions without a verdict, the one that ran when the program ended is to blame. */
  private List<StdFunction> afterDeath(
      List<StdFunction> functions, Ran ran, boolean died, String why) {
    List<StdFunction> left = new ArrayList<>(functions);
    left.removeIf(verdicts::containsKey);
    String last = null;
    Matcher run = RUN.matcher(ran.out());
    while (run.find()) {
      last = run.group(1);
    }
    String running = last;
    if (died) {
      functions.stream()
          .filter(f -> f.name().equals(running))
          .findFirst()
          .ifPresent(f -> verdicts.put(f, Optional.of(why)));
    }
    if (left.removeIf(verdicts::containsKey)) {
      return left;
    }
    return left.isEmpty() ? left : blame(left, why);
  }

  /** Nobody knows which function it was, unless it is alone: each is run alone then. */
  private List<StdFunction> blame(List<StdFunction> functions, String why)
      throws UncheckedIOException {
    if (functions.size() == 1) {
      verdicts.put(functions.getFirst(), Optional.of(why));
      return List.of();
    }
    try {
      for (StdFunction f : functions) {
        List<StdFunction> left = run(List.of(f));
        if (!left.isEmpty()) {
          throw new IllegalStateException("no verdict on " + f.id());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of();
  }

  /** What a test logged first before its verdict, or printed after it. */
  private static String failure(String out, int from, int verdict) {
    String log =
        out.substring(from, verdict)
            .lines()
            .filter(line -> line.startsWith("    "))
            .findFirst()
            .orElse(null);
    return log != null
        ? log.strip()
        : out.substring(verdict).lines().skip(1).limit(4).toList().toString();
  }

  /** The first message, past the header that names the package and what is only a warning. */
  private static String message(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank() && !line.contains(": warning: "))
        .filter(line -> !line.startsWith("package ") && !line.startsWith("\timports "))
        .map(String::strip)
        .findFirst()
        .orElse("no message");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
