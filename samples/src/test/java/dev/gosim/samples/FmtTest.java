package dev.gosim.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gosim.format.Diff;
import dev.gosim.format.Formatter;
import dev.gosim.format.SyntaxError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code gosim fmt} makes of the texts of fmt/ what gofmt makes of them. */
final class FmtTest {
  private static final Path FOLDER = Path.of("fmt");

  private static List<Path> texts(String ending) throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> formatsAsGofmt() throws IOException {
    String only = System.getProperty("samples", "");
    return texts(".before").stream()
        .filter(p -> p.toString().contains(only))
        .map(p -> DynamicTest.dynamicTest(p.toString(), () -> verify(p)));
  }

  @Test
  void everyGoldenTextHasItsInput() throws IOException {
    for (String ending : List.of(".after", ".errors", ".diff")) {
      for (Path golden : texts(ending)) {
        assertTrue(Files.exists(neighbour(golden, ".before")), golden.toString());
      }
    }
  }

  private static Path neighbour(Path path, String ending) {
    String name = path.getFileName().toString();
    return FOLDER.resolve(name.substring(0, name.lastIndexOf('.')) + ending);
  }

  /** Empty for a file that is not there. */
  private static String read(Path path) throws IOException {
    return Files.exists(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : "";
  }

  private static void verify(Path before) throws IOException {
    String text = read(before);
    String base = before.getFileName().toString().replace(".before", "");
    boolean fragment = base.startsWith("fragment");
    String name = fragment ? "<standard input>" : base + ".go";
    Formatter.Result result =
        fragment ? Formatter.formatFragment(name, text) : Formatter.format(name, text);
    switch (result) {
      case Formatter.Result.Formatted f -> {
        assertEquals(read(neighbour(before, ".after")), f.text());
        assertEquals("", read(neighbour(before, ".errors")), "gofmt finds errors");
        assertEquals(
            read(neighbour(before, ".diff")), Diff.of(name + ".orig", text, name, f.text()));
      }
      case Formatter.Result.Wrong w -> {
        String errors =
            w.errors().stream().map(SyntaxError::toString).collect(Collectors.joining("\n"));
        assertEquals(read(neighbour(before, ".errors")), errors + "\n");
      }
    }
  }
}
