package dev.gosim.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The programs that gosim does not run yet, and what is seen instead: expected-failures.tsv. */
final class FailureList {
  private static final Path FILE = Path.of("conformance/expected-failures.tsv");
  private static final List<String> HEADER =
      List.of(
          "# Programs of Go's test suite that gosim does not run as Go does, and what is seen.",
          "# Written by: ./mvnw test -Dtest=ConformanceTest -Dconformance=list",
          "# The test fails when a program fails that is not here, or passes that is.");

  private FailureList() {}

  static boolean exists() {
    return Files.exists(FILE);
  }

  static Map<String, String> read() throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    if (Files.exists(FILE)) {
      for (String line : Files.readAllLines(FILE)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] f = line.split("\t", 2);
          reasons.put(f[0], f[1]);
        }
      }
    }
    return reasons;
  }

  static void write(Map<String, String> reasons) throws IOException {
    List<String> lines = new ArrayList<>(HEADER);
    new TreeMap<>(reasons).forEach((path, reason) -> lines.add(path + "\t" + reason));
    Files.write(FILE, lines);
  }
}
