package dev.gosim.ast;

import java.util.Set;
import java.util.TreeSet;

/** The names of an input's declarations that are no statements, methods as {@code T.m}. */
public final class DeclaredNames {
  private DeclaredNames() {}

  public static Set<String> of(File file) {
    Set<String> names = new TreeSet<>();
    for (Decl d : file.decls()) {
      switch (d) {
        case Decl.FuncDecl f when f == file.script().body() -> {}
        case Decl.FuncDecl f -> names.add(receiver(f) + f.name().name());
        case Decl.Gen g -> g.specs().forEach(s -> add(s, names));
      }
    }
    return names;
  }

  private static void add(Decl.Spec spec, Set<String> names) {
    switch (spec) {
      case Decl.TypeSpec t -> names.add(t.name().name());
      case Decl.ValueSpec v -> v.names().forEach(n -> names.add(n.name()));
      case Decl.ImportSpec i -> {}
    }
  }

  private static String receiver(Decl.FuncDecl f) {
    if (f.recv() == null || f.recv().isEmpty()) {
      return "";
    }
    Expr t = f.recv().getFirst().type();
    while (true) {
      switch (t) {
        case Expr.Star s -> t = s.x();
        case Expr.Paren p -> t = p.x();
        case Expr.Index i -> t = i.x();
        case Expr.Ident id -> {
          return id.name() + ".";
        }
        default -> {
          return "?.";
        }
      }
    }
  }
}
