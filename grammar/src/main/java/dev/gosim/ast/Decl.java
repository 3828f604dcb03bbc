package dev.gosim.ast;

import java.util.List;

/** A declaration (Go spec, "Declarations and scope"). */
public sealed interface Decl {
  int pos();

  // import, const, var or type declaration, with or without parentheses
  record Gen(int pos, Kind kind, List<Spec> specs) implements Decl {}

  /** Kind of a {@link Gen}. */
  enum Kind {
    IMPORT,
    CONST,
    VAR,
    TYPE
  }

  // FunctionDecl, MethodDecl: recv null for functions (else exactly what was written, even if
  // wrong);
  // body null if absent; end = last byte of the declaration
  record FuncDecl(
      int pos, List<Expr.Field> recv, Expr.Ident name, Expr.FuncType type, Stmt.Block body)
      implements Decl {}

  /** One line of a {@link Gen}. */
  sealed interface Spec {
    int pos();
  }

  // ImportSpec = [ "." | PackageName ] ImportPath . (name null if absent, may be "." or "_")
  record ImportSpec(int pos, Expr.Ident name, Expr.BasicLit path) implements Spec {
    /** The path without its quotes; empty if the closing one is missing. */
    public String importPath() {
      String text = path.text();
      return text.length() < 2 ? "" : text.substring(1, text.length() - 1);
    }
  }

  // ConstSpec, VarSpec: type null if absent; iota = index in its group. For a constant without type
  // and values, the checker repeats the previous non-empty one.
  record ValueSpec(int pos, List<Expr.Ident> names, Expr type, List<Expr> values, int iota)
      implements Spec {}

  // TypeSpec = AliasDecl | TypeDef .
  record TypeSpec(int pos, Expr.Ident name, List<Expr.Field> typeParams, boolean alias, Expr type)
      implements Spec {}
}
