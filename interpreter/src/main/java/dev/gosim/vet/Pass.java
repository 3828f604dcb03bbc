package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.File;
import dev.gosim.check.Info;
import dev.gosim.source.SourceFile;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.PkgName;
import dev.gosim.types.Qualifier;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import java.util.List;
import java.util.function.BiConsumer;

/** A package under an analyzer's eyes (go/analysis {@code Pass}). */
final class Pass {
  /** Hears of what an analyzer finds. */
  interface Report {
    void found(int pos, int end, String message, List<Fix> fixes);
  }

  private final Vet.Target target;
  private final Report report;

  Pass(Vet.Target target, Report report) {
    this.target = target;
    this.report = report;
  }

  List<File> files() {
    return target.files();
  }

  Info info() {
    return target.info();
  }

  /** The release of Go that a file is written for: N of {@code go1.N}. */
  int goVersion(File f) {
    return GoVersion.of(f, target.goVersion());
  }

  /** The same of the file with a position. */
  int goVersion(int pos) {
    return files().stream()
        .filter(f -> f.source().contains(pos))
        .findFirst()
        .map(this::goVersion)
        .orElseThrow();
  }

  /** The packages of the program below this one; nobody hears of what is found there. */
  List<Pass> imported() {
    return target.imported().stream()
        .map(t -> new Pass(t, (pos, end, message, fixes) -> {}))
        .toList();
  }

  Package pkg() {
    return target.pkg();
  }

  /** Whether a file of the package imports that path. */
  boolean imports(String path) {
    return files().stream()
        .flatMap(f -> f.imports().stream())
        .anyMatch(i -> i.importPath().equals(path));
  }

  /** A type with the paths of its packages, as go/types prints it. */
  String text(Type t) {
    return TypeString.of(t, qualifier());
  }

  Qualifier qualifier() {
    return p -> p == pkg() ? target.path() : p.path();
  }

  /** The type of an expression's value; null for what is none, a type for example. */
  Type valueType(Expr e) {
    Info.TypeAndValue tv = info().types.get(e);
    if (tv == null) {
      return e instanceof Expr.Ident id && info().objectOf(id) instanceof dev.gosim.types.Var v
          ? v.type()
          : null;
    }
    return switch (tv.mode()) {
      case TYPE, BUILTIN, NO_VALUE -> null;
      default -> tv.type();
    };
  }

  /** The package that an identifier in front of a dot names, or null. */
  Package packageOf(Expr e) {
    return e instanceof Expr.Ident id && info().uses.get(id) instanceof PkgName p
        ? p.imported()
        : null;
  }

  /** What a name means where it is used, or null. */
  Obj used(Expr e) {
    return e instanceof Expr.Ident id ? info().uses.get(id) : null;
  }

  /** Whether it is the predeclared nil. */
  boolean isNil(Expr e) {
    return info().types.get(e) instanceof Info.TypeAndValue tv && tv.mode() == Info.Mode.NIL;
  }

  /** The text of a node as it stands in the file. */
  String source(Expr e) {
    return Span.text(e, sourceOf(Span.start(e)));
  }

  /** The file with a position, of this package or of another one. */
  SourceFile sourceOf(int pos) {
    return target.sources().file(pos);
  }

  int line(int pos) {
    return sourceOf(pos).place(pos).line();
  }

  int end(Object node) {
    return Span.end(node, sourceOf(Span.start(node)));
  }

  void report(Object node, String message, Fix... fixes) {
    report.found(Span.start(node), end(node), message, List.of(fixes));
  }

  void report(int pos, int end, String message, Fix... fixes) {
    report.found(pos, end, message, List.of(fixes));
  }

  /** Every node of the package with the nodes around it, outermost first, itself the last. */
  void each(BiConsumer<Object, List<Object>> visitor) {
    for (File f : files()) {
      Walk.stack(
          f,
          (n, stack) -> {
            visitor.accept(n, stack);
            return true;
          });
    }
  }

  /** Every node of a class. */
  <T> void each(Class<T> kind, java.util.function.Consumer<T> visitor) {
    each((n, stack) -> {
      if (kind.isInstance(n)) {
        visitor.accept(kind.cast(n));
      }
    });
  }
}
