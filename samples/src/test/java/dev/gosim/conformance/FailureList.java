package dev.gosim.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The programs that gosim does not treat as Go does yet, and what is seen instead: a file in
 * conformance/.
 */
final class FailureList {
  /** Of ConformanceTest. */
  static final FailureList RUN =
      new FailureList(
          "expected-failures.tsv",
          "# Programs of Go's test suite that gosim does not run as Go does, and what is seen.",
          "# Written by: ./mvnw test -Dtest=ConformanceTest -Dconformance=list",
          "# The test fails when a program fails that is not here, or passes that is.");

  /** Of ErrorCheckTest. */
  static final FailureList ERRORS =
      new FailureList(
          "expected-error-failures.tsv",
          "# Wrong programs of Go's test suite of which gosim does not say what Go says, and why.",
          "# Written by: ./mvnw test -Dtest=ErrorCheckTest -Dconformance=list",
          "# The test fails when a program fails that is not here, or passes that is.");

  /** Of GoStdTest. */
  static final FailureList STD =
      new FailureList(
          "expected-std-failures.tsv",
          "# Functions of the tests of Go's library that do not pass under gosim, and what is"
              + " seen.",
          "# Written by: ./mvnw test -Dtest=GoStdTest -Dconformance=list",
          "# The test fails when a function fails that is not here, or passes that is.");

  private final Path file;
  private final List<String> header;

  private FailureList(String file, String... header) {
    this.file = Path.of("conformance", file);
    this.header = List.of(header);
  }

  boolean exists() {
    return Files.exists(file);
  }

  Map<String, String> read() throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    if (exists()) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] f = line.split("\t", 2);
          reasons.put(f[0], f[1]);
        }
      }
    }
    return reasons;
  }

  void write(Map<String, String> reasons) throws IOException {
    List<String> lines = new ArrayList<>(header);
    new TreeMap<>(reasons).forEach((path, reason) -> lines.add(path + "\t" + reason));
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }
}
