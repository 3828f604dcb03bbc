package dev.gosim.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every program below samples/ prints what real Go prints, on one processor and on all. */
@Execution(ExecutionMode.CONCURRENT)
final class SamplesTest {
  private static final Set<String> SUFFIXES =
      Set.of(".go", ".out", ".err", ".exit", ".in", ".args", ".check");

  @TestFactory
  Stream<DynamicTest> onAllProcessors() throws IOException {
    return tests(0);
  }

  @TestFactory
  Stream<DynamicTest> onOneProcessor() throws IOException {
    return tests(1);
  }

  private static Stream<DynamicTest> tests(int processors) throws IOException {
    String only = System.getProperty("samples", "");
    Map<String, String> known = KnownFailures.read();
    return files(".go").stream()
        .filter(name -> name.contains(only))
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  KnownFailures.skip(known, name);
                  new Golden(Path.of(name)).verify(processors);
                }));
  }

  /** An output that lost its program proves nothing, so it may not lie around. */
  @Test
  void nothingStandsAlone() throws IOException {
    Set<String> programs = stems(".go");
    Set<String> alone = new TreeSet<>();
    for (String suffix : SUFFIXES) {
      Set<String> without = stems(suffix);
      without.removeAll(programs);
      without.forEach(stem -> alone.add(stem + suffix));
    }
    Set<String> silent = new TreeSet<>(programs);
    silent.removeAll(stems(".out"));
    silent.removeAll(stems(".check"));
    silent.forEach(stem -> alone.add(stem + ".go"));
    assertEquals(Set.of(), alone);
  }

  private static Set<String> stems(String suffix) throws IOException {
    Set<String> stems = new TreeSet<>();
    files(suffix).forEach(f -> stems.add(f.substring(0, f.length() - suffix.length())));
    return stems;
  }

  /** The files of that kind in the topic folders, relative to samples/. */
  private static List<String> files(String suffix) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(""))) {
      return all.map(Path::toString)
          .filter(name -> name.endsWith(suffix) && !name.startsWith("src/"))
          .filter(name -> !name.startsWith("target/"))
          .sorted()
          .toList();
    }
  }
}
