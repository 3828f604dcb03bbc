package dev.gosim.samples;

import java.util.regex.Pattern;

/**
 * The output of {@code go test} without what differs from run to run: times, what benchmarks
 * measured, the processor's name, goroutine dumps. {@code regen.sh} does the same before it records
 * what real Go prints.
 */
final class TestOutput {
  private static final Pattern DUMP =
      Pattern.compile("(?m)^goroutine \\d+ \\[.*\\n(?:(?!FAIL\\t|exit status |\\{).*\\n)*");
  private static final Pattern PACKAGE_TIME = Pattern.compile("(\t|\\\\t)\\d+\\.\\d{3}s");
  private static final Pattern TEST_TIME = Pattern.compile("\\(\\d+\\.\\d\\ds\\)");
  private static final Pattern RUNNING = Pattern.compile("(?m)^(\t\t\\S+) \\(\\d+s\\)$");
  private static final Pattern CPU = Pattern.compile("(?m)^cpu: .*\\n");
  private static final Pattern MEASURED =
      Pattern.compile("(?<=\t) *[\\d.]+(?= [^\\s]+(?:\t|\\n|\\\\t|\\\\n))");
  private static final Pattern ITERATIONS =
      Pattern.compile("(?m)(^Benchmark\\S*?)(-\\d+)? *\t *\\d+\t");
  private static final Pattern JSON_TIME =
      Pattern.compile("\"Time\":\"[^\"]*\",|,\"Elapsed\":[\\d.e-]+");

  private TestOutput() {}

  static String stable(String out) {
    String s = DUMP.matcher(out).replaceAll("");
    s = PACKAGE_TIME.matcher(s).replaceAll("$10.000s");
    s = TEST_TIME.matcher(s).replaceAll("(0.00s)");
    s = RUNNING.matcher(s).replaceAll("$1 (0s)");
    s = CPU.matcher(s).replaceAll("");
    s = ITERATIONS.matcher(s).replaceAll("$1 N\t");
    s = MEASURED.matcher(s).replaceAll("N");
    return JSON_TIME.matcher(s).replaceAll("");
  }
}
