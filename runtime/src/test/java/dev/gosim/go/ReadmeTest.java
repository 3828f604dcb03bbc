package dev.gosim.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The programs of README.md compile and print what it says. */
@Timeout(120)
class ReadmeTest {
  /** A program of the page and what it is said to print. */
  private record Program(String name, String text, String output) {}

  @TempDir static Path dir;
  private static List<Program> programs;

  @BeforeAll
  static void compile() throws IOException {
    programs = programs(Files.readAllLines(Path.of("README.md")));
    assertFalse(programs.isEmpty());
    List<String> args =
        new ArrayList<>(
            List.of(
                "-d", dir.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")));
    for (Program p : programs) {
      Path file = dir.resolve(p.name + ".java");
      Files.writeString(file, p.text);
      args.add(file.toString());
    }
    var errors = new ByteArrayOutputStream();
    int code =
        ToolProvider.getSystemJavaCompiler().run(null, null, errors, args.toArray(String[]::new));
    assertEquals(0, code, errors::toString);
  }

  /** Each block of Java, with the block of text that follows it. */
  private static List<Program> programs(List<String> lines) {
    List<Program> found = new ArrayList<>();
    String java = null;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        boolean isJava = lines.get(i).equals("```java");
        assertEquals(java != null, !isJava, "line " + (i + 1));
        StringBuilder block = new StringBuilder();
        for (i++; !lines.get(i).equals("```"); i++) {
          block.append(lines.get(i)).append('\n');
        }
        if (isJava) {
          java = block.toString();
        } else {
          int name = java.indexOf("\nclass ") + "\nclass ".length();
          found.add(new Program(java.substring(name, java.indexOf(' ', name)), java, "" + block));
          java = null;
        }
      }
    }
    return found;
  }

  @TestFactory
  Stream<DynamicTest> printWhatItSays() {
    return programs.stream().map(p -> DynamicTest.dynamicTest(p.name, () -> check(p)));
  }

  private static void check(Program p) throws Exception {
    PrintStream stdout = System.out;
    var output = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    try (var loader = new URLClassLoader(new URL[] {dir.toUri().toURL()})) {
      var main = loader.loadClass(p.name).getDeclaredMethod("main", String[].class);
      assertTrue(main.trySetAccessible());
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(stdout);
    }
    assertEquals(p.output, output.toString(StandardCharsets.UTF_8));
  }
}
