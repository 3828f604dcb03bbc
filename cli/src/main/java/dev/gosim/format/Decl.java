package dev.gosim.format;

import java.util.List;

/** A declaration; see {@link Expr}. */
sealed interface Decl extends Node {
  record Bad(int pos) implements Decl {
    @Override
    public int end() {
      return pos;
    }
  }

  // lparen NONE without parentheses
  record Gen(boolean documented, int pos, Tok tok, int lparen, List<Spec> specs, int rparen)
      implements Decl {
    @Override
    public int end() {
      return rparen + 1;
    }
  }

  record Func(
      boolean documented,
      int pos,
      Expr.Fields recv,
      Expr.Name name,
      Expr.FuncType type,
      Stmt.Block body)
      implements Decl {
    @Override
    public int end() {
      return body == null ? type.end() : body.end();
    }
  }

  /** One line of a {@link Gen}. */
  sealed interface Spec {
    int pos();

    Comment.Group comment();
  }

  // end is not that of the path where sorting has moved it
  record ImportSpec(Expr.Name name, Expr.Lit path, int end, Comment.Group comment) implements Spec {
    @Override
    public int pos() {
      return name == null ? path.pos() : name.pos();
    }
  }

  // values null without "="
  record ValueSpec(List<Expr.Name> names, Expr type, List<Expr> values, Comment.Group comment)
      implements Spec {
    @Override
    public int pos() {
      return names.getFirst().pos();
    }
  }

  // assign NONE for a definition
  record TypeSpec(
      Expr.Name name, Expr.Fields typeParams, int assign, Expr type, Comment.Group comment)
      implements Spec {
    @Override
    public int pos() {
      return name.pos();
    }
  }
}
