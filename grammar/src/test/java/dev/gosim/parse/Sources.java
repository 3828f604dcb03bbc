package dev.gosim.parse;

import dev.gosim.source.Diagnostic;
import dev.gosim.source.Diagnostics;
import dev.gosim.source.FileSet;
import dev.gosim.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What the tests of the parser read: texts, files, and Go's own sources where Go is installed. */
final class Sources {
  private Sources() {}

  static SourceFile text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return new FileSet().add("x.go", SourceFile.decode(utf8));
  }

  static SourceFile file(Path path) {
    try {
      return new FileSet().add(path.toString(), SourceFile.decode(Files.readAllBytes(path)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The messages about a file, {@code line:col: message} each. */
  static List<String> messages(SourceFile file) {
    List<Diagnostic> list =
        switch (Parser.parse(file)) {
          case ParseResult.Ok ok -> List.of();
          case ParseResult.Flawed f -> f.diagnostics();
          case ParseResult.Incomplete i -> i.diagnostics();
          case ParseResult.Failed(List<Diagnostic> d) -> d;
        };
    List<String> out = new ArrayList<>();
    for (Diagnostic d : Diagnostics.first(list)) {
      String at = d.pos() == FileSet.NO_POS ? "-" : file.line(d.pos()) + ":" + file.column(d.pos());
      byte[] bytes = d.message().getBytes(StandardCharsets.ISO_8859_1);
      out.add(at + ": " + new String(bytes, StandardCharsets.UTF_8));
    }
    return out;
  }

  /** GOROOT; the test is skipped where there is no Go. */
  static Path goRoot() {
    try {
      String root = run(List.of("go", "env", "GOROOT"), Path.of(".")).strip();
      Assumptions.assumeTrue(Files.isDirectory(Path.of(root, "src")), "no Go sources");
      return Path.of(root);
    } catch (IOException e) {
      return Assumptions.abort("Go is not installed");
    }
  }

  /** What a command prints on both streams. */
  static String run(List<String> command, Path dir) throws IOException {
    Process p =
        new ProcessBuilder(command).directory(dir.toFile()).redirectErrorStream(true).start();
    p.getOutputStream().close();
    return new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Go's library without test data, which is wrong on purpose. */
  static List<Path> library(Path goRoot) throws IOException {
    try (Stream<Path> all = Files.walk(goRoot.resolve("src"))) {
      return all.filter(p -> p.toString().endsWith(".go"))
          .filter(p -> !p.toString().contains("testdata"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  /** Every n-th element. */
  static <T> List<T> every(int n, List<T> list) {
    List<T> out = new ArrayList<>();
    for (int i = 0; i < list.size(); i += n) {
      out.add(list.get(i));
    }
    return out;
  }
}
