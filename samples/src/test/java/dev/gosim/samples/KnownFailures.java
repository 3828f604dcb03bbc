package dev.gosim.samples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The programs that gosim does not run as Go does yet, each with its reason: expected-failures.tsv.
 * They are shown as skipped, with the reason; the list only shrinks.
 */
final class KnownFailures {
  private static final Path FILE = Path.of("expected-failures.tsv");

  private KnownFailures() {}

  static Map<String, String> read() throws IOException {
    Map<String, String> reasons = new HashMap<>();
    List<String> lines = Files.exists(FILE) ? Files.readAllLines(FILE) : List.of();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] f = line.split("\t", 2);
        reasons.put(f[0], f[1]);
      }
    }
    return reasons;
  }

  /** Skips the test of a listed program. */
  static void skip(Map<String, String> known, String program) {
    String reason = known.get(program);
    assumeTrue(reason == null, () -> "not yet as under Go: " + reason);
  }
}
