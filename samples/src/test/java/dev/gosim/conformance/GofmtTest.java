package dev.gosim.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gosim.format.Formatter;
import dev.gosim.parse.Lexeme;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of Go's library, as they are and without indentation and alignment, are formatted as gofmt
 * formats them. Skipped where there is no Go; {@code -Dgofmt=1} takes all files.
 */
final class GofmtTest {
  /** Every so-many-th file. */
  private static final int STEP = Integer.getInteger("gofmt", 25);

  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  @TempDir private Path temp;

  @Test
  void formatsTheLibraryAsGofmt() throws IOException, InterruptedException {
    Path root = RealGo.root().orElse(null);
    assumeTrue(root != null, "there is no Go on this machine");
    List<Path> files = sources(root.resolve("src"));
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      String text = Files.readString(file, BYTES);
      texts.add(text);
      texts.add(flattened(text));
    }
    for (int i = 0; i < texts.size(); i++) {
      Files.writeString(temp.resolve(i + ".go"), texts.get(i), BYTES);
    }
    gofmt(root);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String expected = Files.readString(temp.resolve(i + ".go"), BYTES);
      // what gofmt refuses it leaves as it is
      Formatter.Result result = Formatter.format("x.go", texts.get(i));
      String got = result instanceof Formatter.Result.Formatted f ? f.text() : texts.get(i);
      if (!got.equals(expected)) {
        wrong.add(files.get(i / 2) + (i % 2 == 0 ? "" : " (flattened)"));
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static List<Path> sources(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.filter(p -> p.toString().endsWith(".go") && Files.isRegularFile(p)).toList();
    }
    List<Path> sorted = all.stream().sorted().toList();
    List<Path> some = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i += STEP) {
      some.add(sorted.get(i));
    }
    return some;
  }

  /** The text without indentation, and with single blanks between tokens. */
  private static String flattened(String text) {
    StringBuilder b = new StringBuilder();
    int at = 0;
    for (Lexeme l : Lexeme.of(text)) {
      String gap = text.substring(at, l.start());
      b.append(gap.indexOf('\n') >= 0 ? gap.replaceAll("[ \t]+", "") : gap.isEmpty() ? "" : " ");
      b.append(text, l.start(), l.end());
      at = l.end();
    }
    return b.append(text.substring(at)).toString();
  }

  private void gofmt(Path root) throws IOException, InterruptedException {
    Path program = root.resolve("bin").resolve("gofmt");
    assumeTrue(Files.isExecutable(program), "Go has no gofmt");
    new ProcessBuilder(program.toString(), "-w", temp.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
