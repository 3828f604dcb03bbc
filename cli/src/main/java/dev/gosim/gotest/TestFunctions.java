package dev.gosim.gotest;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.File;
import dev.gosim.interp.PackageSource;
import dev.gosim.parse.ParseResult;
import dev.gosim.parse.Parser;
import dev.gosim.source.Diagnostic;
import dev.gosim.source.FileSet;
import dev.gosim.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions of test files that package testing is given (cmd/go/internal/load, {@code
 * loadTestFuncs}), and which of the files are of the package itself, which of the external one.
 */
final class TestFunctions {
  /**
   * A function.
   *
   * @param external whether it is of the external package
   * @param output of an example; else null
   */
  record Function(String name, boolean external, ExampleOutput output) {
    /** As the program calls it. */
    String qualified() {
      return (external ? "_xtest." : "_test.") + name;
    }
  }

  final List<PackageSource.File> internal = new ArrayList<>();
  final List<PackageSource.File> external = new ArrayList<>();
  final List<Function> tests = new ArrayList<>();
  final List<Function> benchmarks = new ArrayList<>();
  final List<Function> fuzzTargets = new ArrayList<>();
  final List<Function> examples = new ArrayList<>();

  /** TestMain, or null. */
  Function main;

  private final List<File> parsedInternal = new ArrayList<>();
  private final List<File> parsedExternal = new ArrayList<>();
  private final FileSet files = new FileSet();

  /** Of the test files of a package; those of the package itself come first. */
  static TestFunctions of(List<PackageSource.File> tests) throws SetupError {
    TestFunctions all = files(tests);
    for (File f : all.parsedInternal) {
      all.find(f, false);
    }
    for (File f : all.parsedExternal) {
      all.find(f, true);
    }
    return all;
  }

  /** The files alone: what is in them is not looked at. */
  static TestFunctions files(List<PackageSource.File> tests) throws SetupError {
    TestFunctions all = new TestFunctions();
    for (PackageSource.File f : tests) {
      File parsed = all.parse(f);
      boolean xtest = parsed.name().name().endsWith("_test");
      (xtest ? all.external : all.internal).add(f);
      (xtest ? all.parsedExternal : all.parsedInternal).add(parsed);
    }
    return all;
  }

  private File parse(PackageSource.File f) throws SetupError {
    SourceFile source = files.add(f.name(), f.path(), f.text());
    return switch (Parser.parse(source)) {
      case ParseResult.Ok ok -> ok.file();
      case ParseResult.Flawed flawed -> flawed.file();
      case ParseResult.Incomplete i -> throw wrong(i.diagnostics());
      case ParseResult.Failed failed -> throw wrong(failed.diagnostics());
    };
  }

  private SetupError wrong(List<Diagnostic> found) {
    Diagnostic first = found.getFirst();
    return new SetupError(
        new Diagnostic(first.pos(), first.message(), Diagnostic.Kind.LOAD).render(files));
  }

  private void find(File file, boolean external) throws SetupError {
    for (Decl d : file.decls()) {
      if (d instanceof Decl.FuncDecl f && f.recv() == null) {
        add(file, f, external);
      }
    }
  }

  private void add(File file, Decl.FuncDecl f, boolean external) throws SetupError {
    String name = f.name().name();
    Function function = new Function(name, external, null);
    if (name.equals("TestMain") && !takes(f, "T")) {
      check(f, "M");
      if (main != null) {
        throw new SetupError("multiple definitions of TestMain");
      }
      main = function;
    } else if (isNamed(name, "Test")) {
      check(f, "T");
      tests.add(function);
    } else if (isNamed(name, "Benchmark")) {
      check(f, "B");
      benchmarks.add(function);
    } else if (isNamed(name, "Fuzz")) {
      check(f, "F");
      fuzzTargets.add(function);
    } else if (isNamed(name, "Example") && f.type().params().isEmpty() && f.body() != null) {
      int base = file.source().base();
      ExampleOutput output =
          ExampleOutput.of(
              file.source().text(), f.body().pos() - base + 1, f.body().rbrace() - base);
      if (output != null) {
        examples.add(new Function(name, external, output));
      }
    }
  }

  /** Whether a name is the prefix, alone or with something that begins with no small letter. */
  private static boolean isNamed(String name, String prefix) {
    if (!name.startsWith(prefix)) {
      return false;
    }
    String rest = Texts.decode(name.substring(prefix.length()));
    return rest.isEmpty() || !Character.isLowerCase(rest.codePointAt(0));
  }

  private static boolean takes(Decl.FuncDecl f, String type) {
    List<Expr.Field> params = f.type().params();
    List<Expr.Field> results = f.type().results();
    if (results != null && !results.isEmpty()
        || params.size() != 1
        || params.getFirst().names().size() > 1
        || !(params.getFirst().type() instanceof Expr.Star star)) {
      return false;
    }
    return switch (star.x()) {
      case Expr.Ident id -> id.name().equals(type);
      case Expr.Selector s -> s.sel().name().equals(type);
      default -> false;
    };
  }

  private void check(Decl.FuncDecl f, String type) throws SetupError {
    String name = f.name().name();
    String why = null;
    if (!takes(f, type)) {
      why = "must be: func " + name + "(" + type.toLowerCase() + " *testing." + type + ")";
    }
    if (f.type().typeParams() != null && !f.type().typeParams().isEmpty()) {
      why = "test functions cannot have type parameters";
    }
    if (why != null) {
      SourceFile source = files.file(f.pos());
      int pos = source.base() + source.text().lastIndexOf("func", f.pos() - source.base());
      throw new SetupError(
          "%s:%d:%d: wrong signature for %s, %s"
              .formatted(source.path(), source.line(pos), source.column(pos), name, why));
    }
  }
}
