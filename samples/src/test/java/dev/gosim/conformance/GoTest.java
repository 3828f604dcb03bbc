package dev.gosim.conformance;

import dev.gosim.samples.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of Go's test suite that opens with {@code // run}. The suite says what it does: it
 * exits with 0, and what it writes to stdout and stderr together is the text of the {@code .out}
 * file beside it, or nothing where there is none.
 *
 * @param category of the program, for the counts
 * @param path below GOROOT/test
 */
record GoTest(String category, String path) {
  /** What is said of a program that did not end in time. */
  static final String TIME_LIMIT = "time limit";

  /** Reads a row of the list of programs: category and path, and more that is not used here. */
  static GoTest of(String row) {
    String[] f = row.split("\t");
    return new GoTest(f[0], f[1]);
  }

  /** Runs it and says what is wrong, or null when all is as it should be. */
  String run(Path tests, Duration limit) throws IOException {
    Path file = tests.resolve(path);
    String text = read(file);
    Ran.Request request = Ran.Request.of(file, limit).withArgs(files(file, text));
    Ran ran;
    try {
      ran = Ran.run(request);
    } catch (AssertionError e) {
      return e.getMessage();
    }
    Path out = tests.resolve(path.substring(0, path.length() - ".go".length()) + ".out");
    return mismatch(ran, Files.exists(out) ? read(out) : "", exits(text));
  }

  /** Whether the program may end without its main's return; testing.Main calls os.Exit. */
  private static boolean exits(String text) {
    return text.contains("os.Exit") || text.contains("testing.Main(");
  }

  /** The program and the files that its first line adds to it. */
  private static List<String> files(Path file, String text) {
    List<String> files = new ArrayList<>();
    files.add(file.getFileName().toString());
    for (String word : text.lines().findFirst().orElse("").split(" ")) {
      if (word.endsWith(".go")) {
        files.add(word);
      }
    }
    return files;
  }

  private static String mismatch(Ran ran, String expected, boolean exits) {
    if (ran.timedOut()) {
      return TIME_LIMIT;
    }
    if (!ran.outcome().built()) {
      return "does not compile: " + first(ran.err());
    }
    if (ran.outcome().code() != 0) {
      return "exit code " + ran.outcome().code() + ": " + first(ran.err());
    }
    if (!ran.outcome().mainEntered() || !ran.outcome().mainReturned() && !exits) {
      return "main did not run to its end";
    }
    if (!ran.all().equals(expected)) {
      return "prints something else: " + first(difference(expected, ran.all()));
    }
    return null;
  }

  /** The first message, past the header that names the package. */
  private static String first(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .findFirst()
        .orElse("no message");
  }

  /** The printed text from the first line on that is not the expected one. */
  private static String difference(String expected, String actual) {
    List<String> want = expected.lines().toList();
    List<String> got = actual.lines().toList();
    int i = 0;
    while (i < want.size() && i < got.size() && want.get(i).equals(got.get(i))) {
      i++;
    }
    return String.join("\n", got.subList(i, got.size()));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
