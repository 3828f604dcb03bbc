package dev.gosim.check;

import dev.gosim.ast.File;
import dev.gosim.parse.ParseResult;
import dev.gosim.parse.Parser;
import dev.gosim.source.Diagnostic;
import dev.gosim.source.Diagnostics;
import dev.gosim.source.FileSet;
import dev.gosim.source.SourceFile;
import dev.gosim.types.Package;
import dev.gosim.types.Universe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Checks programs given as text, against a library given as text. */
final class Checked {
  final FileSet files = new FileSet();
  final Info info = new Info();
  final Checker checker;
  final CheckResult result;

  private Checked(CheckerConfig config, String program) {
    SourceFile source =
        files.add("m.go", SourceFile.decode(program.getBytes(StandardCharsets.UTF_8)));
    if (!(Parser.parse(source) instanceof ParseResult.Ok(File file))) {
      throw new IllegalArgumentException("syntax error in test program");
    }
    checker = new Checker(config, info, files);
    result = checker.checkPackage(new Package("main", null, Universe.scope()), List.of(file));
  }

  static Checked program(String text) {
    return new Checked(new CheckerConfig() {}, text);
  }

  /** {@code library}: source texts by import path. */
  static Checked program(String text, Map<String, String> library) {
    return new Checked(new TextLibrary(library), text);
  }

  /** The messages, as {@code go build} prints them. */
  String messages() {
    StringBuilder out = new StringBuilder();
    for (Diagnostic d : Diagnostics.first(result.reported())) {
      out.append(d.render(files)).append('\n');
    }
    return out.toString();
  }

  private record TextLibrary(Map<String, String> texts) implements CheckerConfig {
    @Override
    public LibrarySource library(String path) {
      String text = texts.get(path);
      return text == null ? null : () -> List.of(new LibrarySource.GoFile(path + ".go", text));
    }

    @Override
    public boolean knownPackage(String path) {
      return path.equals("net/http");
    }

    @Override
    public boolean knownSymbol(String path, String name) {
      return name.equals("Known") || name.equals("T.Known");
    }

    @Override
    public String autoImport(String name) {
      return texts.containsKey("auto/" + name) ? "auto/" + name : null;
    }
  }
}
