package dev.gosim.format;

import java.util.List;

/** A statement or clause; see {@link Expr}. */
sealed interface Stmt extends Node {
  /** Only what messages and layout ask for has an end. */
  @Override
  default int end() {
    return NONE;
  }

  record Bad(int pos) implements Stmt {}

  record DeclStmt(Decl decl) implements Stmt {
    @Override
    public int pos() {
      return decl.pos();
    }
  }

  record Empty(int pos, boolean implicit) implements Stmt {}

  record Labeled(Expr.Name label, int colon, Stmt stmt) implements Stmt {
    @Override
    public int pos() {
      return label.pos();
    }
  }

  record ExprStmt(Expr x) implements Stmt {
    @Override
    public int pos() {
      return x.pos();
    }
  }

  record Send(Expr chan, int arrow, Expr value) implements Stmt {
    @Override
    public int pos() {
      return chan.pos();
    }
  }

  record IncDec(Expr x, int tokPos, Tok tok) implements Stmt {
    @Override
    public int pos() {
      return x.pos();
    }
  }

  record Assign(List<Expr> lhs, int tokPos, Tok tok, List<Expr> rhs) implements Stmt {
    @Override
    public int pos() {
      return lhs.isEmpty() ? rhs.getFirst().pos() : lhs.getFirst().pos();
    }
  }

  // GO or DEFER
  record KeywordCall(int pos, Tok tok, Expr.Call call) implements Stmt {}

  record Return(int pos, List<Expr> results) implements Stmt {}

  record Branch(int pos, Tok tok, Expr.Name label) implements Stmt {}

  record Block(int pos, List<Stmt> list, int rbrace) implements Stmt {
    @Override
    public int end() {
      return rbrace == NONE ? pos + 1 : rbrace + 1;
    }
  }

  record If(int pos, Stmt init, Expr cond, Block body, Stmt orElse) implements Stmt {}

  // list null for default
  record Case(int pos, List<Expr> list, int colon, List<Stmt> body) implements Stmt {}

  record Switch(int pos, Stmt init, Expr tag, Block body) implements Stmt {}

  record TypeSwitch(int pos, Stmt init, Stmt guard, Block body) implements Stmt {}

  // comm null for default
  record Comm(int pos, Stmt comm, int colon, List<Stmt> body) implements Stmt {}

  record Select(int pos, Block body) implements Stmt {}

  record For(int pos, Stmt init, Expr cond, Stmt post, Block body) implements Stmt {}

  record Range(int pos, Expr key, Expr value, int tokPos, Tok tok, Expr x, Block body)
      implements Stmt {}
}
