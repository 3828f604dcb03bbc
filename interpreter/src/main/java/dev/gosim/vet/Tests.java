package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.File;
import dev.gosim.source.SourceFile;
import dev.gosim.types.Lookup;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.PkgName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Functions of test files with names that {@code go test} does not know, or of no use to it. */
final class Tests implements Analyzer {
  @Override
  public String id() {
    return "tests";
  }

  @Override
  public String doc() {
    return "check for common mistaken usages of tests and examples";
  }

  @Override
  public void run(Pass pass) {
    for (File f : pass.files()) {
      if (f.source().path().endsWith("_test.go")) {
        for (Decl d : f.decls()) {
          if (d instanceof Decl.FuncDecl fn && (fn.recv() == null || fn.recv().isEmpty())) {
            function(pass, fn);
          }
        }
      }
    }
  }

  private static void function(Pass pass, Decl.FuncDecl f) {
    String name = f.name().name();
    if (name.startsWith("Example")) {
      example(pass, f, name);
    }
    for (String prefix : List.of("Test", "Benchmark", "Fuzz")) {
      if (name.startsWith(prefix)) {
        test(pass, f, prefix);
      }
    }
    if (name.startsWith("Fuzz")) {
      FuzzTargets.check(pass, f);
    }
  }

  private static void test(Pass pass, Decl.FuncDecl f, String prefix) {
    List<Expr.Field> params = f.type().params();
    if (!f.type().results().isEmpty()
        || params.size() != 1
        || params.getFirst().names().size() > 1
        || !takes(params.getFirst().type(), prefix.substring(0, 1))) {
      return;
    }
    String name = f.name().name();
    List<Expr.Field> generic = f.type().typeParams();
    if (generic != null && !generic.isEmpty()) {
      int open = f.name().pos() + name.length();
      pass.report(
          open,
          open,
          name
              + " has type parameters: it will not be run by go test as a "
              + prefix
              + "XXX function");
    }
    String rest = name.substring(prefix.length());
    if (isLower(rest)) {
      pass.report(
          f.name(),
          name + " has malformed name: first letter after '" + prefix + "' must not be lowercase");
    }
  }

  private static boolean takes(Expr type, String name) {
    return type instanceof Expr.Star p
        && switch (p.x()) {
          case Expr.Ident id -> id.name().equals(name);
          case Expr.Selector s -> s.sel().name().equals(name);
          default -> false;
        };
  }

  private static boolean isLower(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  private static void example(Pass pass, Decl.FuncDecl f, String name) {
    if (!f.type().params().isEmpty()) {
      report(pass, f, name + " should be niladic");
    }
    if (!f.type().results().isEmpty()) {
      report(pass, f, name + " should return nothing");
    }
    if (f.type().typeParams() != null && !f.type().typeParams().isEmpty()) {
      report(pass, f, name + " should not have type params");
    }
    String rest = name.substring("Example".length());
    if (rest.isEmpty()) {
      return;
    }
    String[] parts = rest.split("_", 3);
    List<Obj> found = parts[0].isEmpty() ? List.of() : lookup(pass, parts[0]);
    if (!parts[0].isEmpty() && found.isEmpty()) {
      report(pass, f, name + " refers to unknown identifier: " + parts[0]);
      return;
    }
    if (parts.length < 2) {
      return;
    }
    if (parts[0].isEmpty()) {
      String suffix = rest.substring(1);
      if (!isLower(suffix)) {
        report(pass, f, name + " has malformed example suffix: " + suffix);
      }
      return;
    }
    if (!isLower(parts[1]) && found.stream().noneMatch(o -> hasMember(o, parts[1]))) {
      report(pass, f, name + " refers to unknown field or method: " + parts[0] + "." + parts[1]);
    }
    if (parts.length == 3 && !isLower(parts[2])) {
      report(pass, f, name + " has malformed example suffix: " + parts[2]);
    }
  }

  private static boolean hasMember(Obj o, String name) {
    return Lookup.lookupFieldOrMethod(o.type(), true, o.pkg(), name, false).obj() != null;
  }

  /**
   * What a name means in the package or in one that it imports, as nobody knows which is tested.
   */
  private static List<Obj> lookup(Pass pass, String name) {
    Obj own = pass.pkg().scope().lookup(name);
    if (own != null) {
      return List.of(own);
    }
    List<Obj> all = new ArrayList<>();
    imported(pass)
        .forEach(p -> {
          if (p.scope().lookup(name) instanceof Obj o) {
            all.add(o);
          }
        });
    return all;
  }

  /** The packages that the files use. */
  private static Stream<Package> imported(Pass pass) {
    return pass.info().uses.values().stream()
        .filter(PkgName.class::isInstance)
        .map(o -> ((PkgName) o).imported())
        .distinct();
  }

  private static void report(Pass pass, Decl.FuncDecl f, String message) {
    SourceFile s = pass.sourceOf(f.name().pos());
    int start = s.base() + s.text().lastIndexOf("func", f.name().pos() - s.base());
    pass.report(start, start, message);
  }
}
