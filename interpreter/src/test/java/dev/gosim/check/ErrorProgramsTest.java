package dev.gosim.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gosim.ast.File;
import dev.gosim.parse.ParseResult;
import dev.gosim.parse.Parser;
import dev.gosim.source.Diagnostic;
import dev.gosim.source.FileSet;
import dev.gosim.source.SourceFile;
import dev.gosim.types.Package;
import dev.gosim.types.Universe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The programs of samples/check: each line that has an error ends in a comment {@code // ERROR
 * "message" ...} with all messages about that line, as {@code go build -gcflags=-e} gives them.
 * (That the first ten come out of the command as Go prints them is SamplesTest's business.)
 */
class ErrorProgramsTest {
  private static final Path PROGRAMS = Path.of("../samples/check");
  private static final Path LIBRARY = Path.of("../stdlib/src/main/resources/dev/gosim/std");

  @TestFactory
  Stream<DynamicTest> programs() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(PROGRAMS)) {
      files = walk.filter(p -> p.toString().endsWith(".go")).sorted().toList();
    }
    return files.stream()
        .filter(p -> read(p).contains("// ERROR "))
        .map(p -> DynamicTest.dynamicTest(PROGRAMS.relativize(p).toString(), () -> check(p)));
  }

  private static String read(Path p) {
    try {
      return SourceFile.decode(Files.readAllBytes(p));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Path program) {
    String text = read(program);
    FileSet files = new FileSet();
    SourceFile source = files.add("./" + program.getFileName(), text);
    List<Diagnostic> found =
        switch (Parser.parse(source)) {
          case ParseResult.Ok(File file) -> diagnostics(files, file);
          case ParseResult.Failed(List<Diagnostic> errors) -> errors;
          case ParseResult.Incomplete(List<Diagnostic> errors) -> errors;
        };
    List<String> got =
        found.stream().map(d -> source.line(d.pos()) + ": " + d.message()).sorted().toList();
    assertEquals(String.join("\n", expected(text)), String.join("\n", got));
  }

  private static List<Diagnostic> diagnostics(FileSet files, File file) {
    Checker checker = new Checker(new SourceLibrary(), new Info(), files);
    Package main = new Package("main", null, Universe.scope());
    return checker.checkPackage(main, List.of(file)).diagnostics();
  }

  private static List<String> expected(String text) {
    List<String> all = new ArrayList<>();
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      int at = lines[i].indexOf("// ERROR ");
      while (at >= 0) {
        int open = lines[i].indexOf('"', at);
        int close = open + 1;
        while (lines[i].charAt(close) != '"') {
          close += lines[i].charAt(close) == '\\' ? 2 : 1;
        }
        all.add(i + 1 + ": " + ConstantLiterals.string(lines[i].substring(open, close + 1)));
        at = lines[i].indexOf('"', close + 1) < 0 ? -1 : close + 1;
      }
    }
    all.sort(null);
    return all;
  }

  /** The library's Go sources, without what is native in them. */
  private static final class SourceLibrary implements CheckerConfig {
    @Override
    public LibrarySource library(String path) {
      Path file = LIBRARY.resolve(path).resolve(path.substring(path.lastIndexOf('/') + 1) + ".go");
      return Files.exists(file) ? new Text(path, read(file)) : null;
    }

    @Override
    public boolean knownPackage(String path) {
      return true;
    }
  }

  private record Text(String path, String text) implements LibrarySource {
    @Override
    public String fileName() {
      return path + ".go";
    }
  }
}
