package dev.gosim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gosim fmt} does with files; how it formats them, FmtTest of samples looks at. */
final class FmtCommandTest {
  private static final String ROUGH = "package p\nvar  x=1\n";
  private static final String FINE = "package p\n\nvar x = 1\n";
  private static final String WRONG = "package p\nvar x = )\n";

  @TempDir private Path dir;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String in = "";

  private int fmt(String... args) {
    out.reset();
    err.reset();
    Console console =
        new Console(
            dir,
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            name -> null,
            quit -> {},
            () -> false);
    String[] all = Stream.concat(Stream.of("fmt"), Stream.of(args)).toArray(String[]::new);
    return Main.run(console, all);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(dir.resolve(file).getParent());
    Files.writeString(dir.resolve(file), text);
  }

  private String read(String file) throws IOException {
    return Files.readString(dir.resolve(file));
  }

  @Test
  void rewritesWhatIsNotFormatted() throws IOException {
    write("a.go", ROUGH);
    write("b.go", FINE);
    write("sub/c_windows_test.go", ROUGH);
    write("testdata/d.go", ROUGH);
    write("_e.go", ROUGH);
    Files.setPosixFilePermissions(
        dir.resolve("a.go"), PosixFilePermissions.fromString("rwxr-x--x"));
    assertEquals(0, fmt());
    assertEquals("a.go\n", out.toString());
    assertEquals(FINE, read("a.go"));
    assertEquals(
        "rwxr-x--x",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("a.go"))));
    assertEquals(0, fmt("./..."));
    assertEquals("sub/c_windows_test.go\n", out.toString());
    assertEquals(0, fmt("./...", "testdata/d.go"));
    assertEquals("testdata/d.go\n", out.toString());
    assertEquals(ROUGH, read("_e.go"));
    try (Stream<Path> files = Files.list(dir)) {
      assertEquals(5, files.count(), "nothing is left beside the files");
    }
  }

  @Test
  void listsAndDiffsWithoutWriting() throws IOException {
    write("a.go", ROUGH);
    assertEquals(0, fmt("-l", "."));
    assertEquals("a.go\n", out.toString());
    assertEquals(1, fmt("-d", "a.go"));
    assertEquals(
        "diff a.go.orig a.go\n--- a.go.orig\n+++ a.go\n"
            + "@@ -1,2 +1,3 @@\n package p\n-var  x=1\n+\n+var x = 1\n",
        out.toString());
    assertEquals(0, fmt("-n"));
    assertEquals("gosim fmt -l -w a.go\n", out.toString());
    assertEquals(ROUGH, read("a.go"));
    assertEquals(0, fmt("-w", "a.go"));
    assertEquals("", out.toString());
    assertEquals(FINE, read("a.go"));
  }

  @Test
  void leavesWhatIsNoGo() throws IOException {
    write("a.go", WRONG);
    write("b.go", ROUGH);
    assertEquals(2, fmt("."));
    assertEquals("a.go:2:9: expected operand, found ')'\n", err.toString());
    assertEquals("b.go\n", out.toString());
    assertEquals(WRONG, read("a.go"));
    assertEquals(2, fmt("missing.go"));
    assertEquals("stat missing.go: no such file or directory\n", err.toString());
  }

  @Test
  void readsStandardInput() {
    in = ROUGH;
    assertEquals(0, fmt("-"));
    assertEquals(FINE, out.toString());
    assertEquals(0, fmt("-l", "-"));
    assertEquals("<standard input>\n", out.toString());
    in = "\tx:=1\n";
    assertEquals(0, fmt("-"));
    assertEquals("\tx := 1\n", out.toString());
    assertEquals(2, fmt("-w", "-"));
    assertEquals("error: cannot use -w with standard input\n", err.toString());
    in = WRONG;
    assertEquals(2, fmt("-"));
    assertEquals("<standard input>:2:9: expected operand, found ')'\n", err.toString());
  }

  @Test
  void findsPackagesOfTheModule() throws IOException {
    write("go.mod", "module example.com/m\n\ngo 1.26\n");
    write("x/a.go", ROUGH);
    assertEquals(0, fmt("-l", "example.com/m/x"));
    assertEquals("x/a.go\n", out.toString());
    assertEquals(0, fmt("-l", "example.com/m/..."));
    assertEquals("x/a.go\n", out.toString());
  }
}
