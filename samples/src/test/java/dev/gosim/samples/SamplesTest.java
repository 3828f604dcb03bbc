package dev.gosim.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
      Set.of(".go", ".out", ".err", ".exit", ".in", ".args", ".check", ".vet", ".rules");

  @TestFactory
  Stream<DynamicTest> onAllProcessors() throws IOException {
    return Programs.tests(false, 0);
  }

  @TestFactory
  Stream<DynamicTest> onOneProcessor() throws IOException {
    return Programs.tests(false, 1);
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

  @Test
  void everyModuleHasItsOutput() throws IOException {
    Set<String> modules = Programs.modules().collect(Collectors.toCollection(TreeSet::new));
    Set<String> outputs = new TreeSet<>();
    try (Stream<Path> all = Files.list(Path.of("modules"))) {
      all.map(Path::toString)
          .filter(f -> f.endsWith(".out"))
          .forEach(f -> outputs.add(f.substring(0, f.length() - ".out".length())));
    }
    assertEquals(modules, outputs);
  }

  private static Set<String> stems(String suffix) throws IOException {
    Set<String> stems = new TreeSet<>();
    Programs.files(suffix).forEach(f -> stems.add(f.substring(0, f.length() - suffix.length())));
    return stems;
  }
}
