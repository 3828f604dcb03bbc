package dev.gosim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command line, by scripts: src/test/scripts/*.txt. A script has commands ({@code > gosim run
 * a.go}, perhaps with variables before it), under each what it reads ({@code in: }), what it prints
 * ({@code out: }, {@code err: }) and its exit code if that is not 0 ({@code exit: 1}), and at its
 * end the files of the folder it works in ({@code -- name --}, a name that ends in / is a folder).
 * {@code $DIR} is that folder.
 */
final class ScriptsTest {
  @TempDir private Path temp;

  /** A command of a script and what has to come of it. */
  private record Step(
      String command, List<String> in, List<String> out, List<String> err, int[] exit) {}

  @TestFactory
  Stream<DynamicTest> scripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/scripts"))) {
      return files.sorted().toList().stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> run(f)));
    }
  }

  private void run(Path script) throws IOException {
    Path dir = Files.createTempDirectory(temp, "script").toRealPath();
    List<Step> steps = new ArrayList<>();
    StringBuilder file = null;
    Path name = null;
    for (String line : Files.readAllLines(script)) {
      if (line.startsWith("-- ") && line.endsWith(" --")) {
        store(name, file);
        String text = line.substring(3, line.length() - 3);
        name = dir.resolve(text);
        Files.createDirectories(text.endsWith("/") ? name : name.getParent());
        file = text.endsWith("/") ? null : new StringBuilder();
      } else if (file != null) {
        file.append(line).append('\n');
      } else {
        read(line.replace("$DIR", dir.toString()), steps);
      }
    }
    store(name, file);
    for (Step step : steps) {
      verify(dir, step);
    }
  }

  private static void store(Path name, StringBuilder text) throws IOException {
    if (text != null) {
      Files.writeString(name, text.toString());
    }
  }

  private static void read(String line, List<Step> steps) {
    if (line.startsWith("> ")) {
      List<String> out = new ArrayList<>();
      steps.add(new Step(line.substring(2), new ArrayList<>(), out, new ArrayList<>(), new int[1]));
    } else if (line.startsWith("in: ")) {
      steps.getLast().in.add(line.substring(4));
    } else if (line.startsWith("out: ")) {
      steps.getLast().out.add(line.substring(5));
    } else if (line.startsWith("err: ")) {
      steps.getLast().err.add(line.substring(5));
    } else if (line.startsWith("exit: ")) {
      steps.getLast().exit[0] = Integer.parseInt(line.substring(6));
    }
  }

  private static void verify(Path dir, Step step) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    byte[] in = text(step.in).getBytes(StandardCharsets.UTF_8);
    String[] words = step.command.split(" ");
    Map<String, String> env = new HashMap<>();
    while (words[0].contains("=")) {
      env.put(words[0].split("=")[0], words[0].split("=")[1]);
      words = Arrays.copyOfRange(words, 1, words.length);
    }
    Console console =
        new Console(dir, new ByteArrayInputStream(in), out, err, env::get, quit -> {}, () -> false);
    int exit = Main.run(console, Stream.of(words).skip(1).toArray(String[]::new));
    assertEquals(text(step.err), err.toString(StandardCharsets.UTF_8), step.command);
    assertEquals(text(step.out), out.toString(StandardCharsets.UTF_8), step.command);
    assertEquals(step.exit[0], exit, step.command);
  }

  private static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
