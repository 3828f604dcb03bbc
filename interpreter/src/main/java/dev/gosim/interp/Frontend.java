package dev.gosim.interp;

import dev.gosim.ast.Decl;
import dev.gosim.ast.File;
import dev.gosim.check.CheckResult;
import dev.gosim.parse.ParseResult;
import dev.gosim.parse.Parser;
import dev.gosim.source.Diagnostic;
import dev.gosim.source.Diagnostics;
import dev.gosim.source.FileSet;
import dev.gosim.source.SourceFile;
import dev.gosim.types.Package;
import dev.gosim.types.Universe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From sources to a checked package, with the output of {@code go build}: what the {@code go}
 * command finds wrong with package clauses and imports ends it before anything is compiled; syntax
 * errors end it before types are checked.
 */
final class Frontend {
  private static final String HEADER = "# command-line-arguments\n";

  private final Interpreter.Options options;
  private final FileSet files;
  private final Importer importer;

  Frontend(Interpreter.Options options, FileSet files, Importer importer) {
    this.options = options;
    this.files = files;
    this.importer = importer;
  }

  /** The checked package, with its files; null after an error, which has been printed. */
  record Checked(Package pkg, List<File> files) {}

  Checked check(List<Interpreter.Source> sources) {
    List<File> parsed = new ArrayList<>();
    List<Diagnostic> found = new ArrayList<>();
    parse(sources, parsed, found);
    if (found.isEmpty() || found.getFirst().kind() != Diagnostic.Kind.LOAD) {
      found.addAll(0, unknownImports(parsed));
    }
    if (!found.isEmpty() && found.getFirst().kind() == Diagnostic.Kind.LOAD) {
      found.removeIf(d -> d.kind() != Diagnostic.Kind.LOAD);
      found.forEach(d -> write(loadError(d) + "\n"));
      return null;
    }
    if (parsed.size() < sources.size()) {
      report(found);
      return null;
    }
    Package pkg = new Package("main", parsed.getFirst().name().name(), Universe.scope());
    boolean soft = soft(found);
    CheckResult checked = importer.checker().checkPackage(pkg, parsed, !soft);
    boolean runnable = soft && checked.runnable();
    found.addAll(checked.reported());
    return found.isEmpty() || accept(found, runnable) ? new Checked(pkg, parsed) : null;
  }

  /** Files go to {@code parsed} unless they have a syntax error, messages to {@code found}. */
  private void parse(List<Interpreter.Source> sources, List<File> parsed, List<Diagnostic> found) {
    for (Interpreter.Source s : sources) {
      File file = null;
      List<Diagnostic> errors = List.of();
      switch (parse(s)) {
        case ParseResult.Ok ok -> file = ok.file();
        case ParseResult.Flawed f -> {
          file = f.file();
          errors = f.diagnostics();
        }
        case ParseResult.Incomplete i -> {
          file = i.file();
          errors = i.diagnostics();
        }
        case ParseResult.Failed f -> errors = f.diagnostics();
      }
      if (file != null) {
        parsed.add(file);
      }
      boolean load = !errors.isEmpty() && errors.getFirst().kind() == Diagnostic.Kind.LOAD;
      found.addAll(load ? 0 : found.size(), errors);
    }
  }

  private ParseResult parse(Interpreter.Source s) {
    SourceFile file = files.add(s.name(), s.path(), s.text());
    ParseResult result = Parser.parse(file);
    return options.strict() || !(result instanceof ParseResult.Failed f)
        ? result
        : Trailer.cutOff(f, file);
  }

  private static boolean soft(List<Diagnostic> found) {
    return found.stream().allMatch(d -> d.kind() == Diagnostic.Kind.SOFT);
  }

  /** Prints what was found; whether the program may run. */
  private boolean accept(List<Diagnostic> found, boolean runnable) {
    if (options.strict() || !runnable) {
      report(found);
      return false;
    }
    for (Diagnostic d : Diagnostics.sorted(found)) {
      write(files.position(d.pos()) + ": warning: " + d.message() + "\n");
    }
    return true;
  }

  /** A line that is the same as the one before is printed once, as in Go. */
  private void report(List<Diagnostic> found) {
    StringBuilder out = new StringBuilder(HEADER);
    String last = "";
    for (Diagnostic d :
        options.allErrors() ? Diagnostics.sorted(found) : Diagnostics.first(found)) {
      String line = d.render(files);
      if (!line.equals(last)) {
        out.append(line).append('\n');
      }
      last = line;
    }
    write(out.toString());
  }

  private String loadError(Diagnostic d) {
    String text = d.render(files);
    return d.message().startsWith(INTERNAL) ? "package command-line-arguments\n\t" + text : text;
  }

  // ---- Imports

  private static final String INTERNAL = "use of internal package ";

  /** What the go command says of imports that do not exist, in the order of their paths. */
  private List<Diagnostic> unknownImports(List<File> parsed) {
    Map<String, Diagnostic> byPath = new TreeMap<>();
    for (File f : parsed) {
      for (Decl d : f.decls()) {
        if (!(d instanceof Decl.Gen g) || g.kind() != Decl.Kind.IMPORT) {
          break;
        }
        for (Decl.Spec s : g.specs()) {
          Decl.ImportSpec spec = (Decl.ImportSpec) s;
          String text = spec.path().text();
          String path = text.substring(1, text.length() - 1);
          String wrong = wrongImport(path);
          if (wrong != null) {
            byPath.putIfAbsent(path, new Diagnostic(spec.pos(), wrong, Diagnostic.Kind.LOAD));
          }
        }
      }
    }
    return List.copyOf(byPath.values());
  }

  private String wrongImport(String path) {
    if (path.equals("unsafe") || path.equals("C")) {
      return null;
    }
    if (path.startsWith("./") || path.startsWith("../") || path.equals(".") || path.equals("..")) {
      return "\""
          + path
          + "\" is relative, but relative import paths are not supported in module mode";
    }
    if (importer.find(path) != null || importer.knownPackage(path)) {
      boolean internal = ("/" + path + "/").contains("/internal/");
      return internal ? INTERNAL + path + " not allowed" : null;
    }
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    return first.indexOf('.') < 0
        ? "package " + path + " is not in std ($GOROOT/src/" + path + ")"
        : "no required module provides package "
            + path
            + ": go.mod file not found in current directory or any parent directory;"
            + " see 'go help modules'";
  }

  /** Messages quote source text, which has one char per byte. */
  private void write(String text) {
    try {
      options.stderr().write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
