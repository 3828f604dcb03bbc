package dev.gosim.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The programs below samples/ and their tests; -Dsamples=TEXT picks those whose path contains it.
 */
final class Programs {
  private static final String MODULES = "modules";

  private Programs() {}

  /**
   * A test for each program whose {@code .check} has the line {@code timed}, or has it not, on that
   * many processors (0: the machine's).
   */
  static Stream<DynamicTest> tests(boolean timed, int processors) throws IOException {
    Map<String, String> known = KnownFailures.read();
    return goldens(timed).map(golden -> test(golden, known, processors));
  }

  private static Stream<Golden> goldens(boolean timed) throws IOException {
    String only = System.getProperty("samples", "");
    return Stream.concat(files(".go").stream(), modules())
        .filter(name -> name.contains(only))
        .map(name -> new Golden(Path.of(name)))
        .filter(golden -> golden.timed() == timed);
  }

  private static DynamicTest test(Golden golden, Map<String, String> known, int processors) {
    String name = golden.file().toString();
    return DynamicTest.dynamicTest(
        name,
        () -> {
          KnownFailures.skip(known, name);
          Timed timed = golden.timed() ? Timed.TIMED : Timed.NOT;
          timed.verify(name, virtual -> golden.verify(processors, virtual));
        });
  }

  /** The folders of modules, programs of several packages, relative to samples/. */
  static Stream<String> modules() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(MODULES))) {
      return all.filter(Files::isDirectory).map(Path::toString).sorted().toList().stream();
    }
  }

  /** The files of that kind in the topic folders, relative to samples/. */
  static List<String> files(String suffix) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(""))) {
      return all.map(Path::toString)
          .filter(name -> name.endsWith(suffix) && !name.startsWith("src/"))
          .filter(name -> !name.startsWith("target/") && !name.startsWith(MODULES + "/"))
          .sorted()
          .toList();
    }
  }
}
