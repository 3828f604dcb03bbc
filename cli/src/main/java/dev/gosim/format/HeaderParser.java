package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;

/** If, for and switch statements: their headers and what these open. */
final class HeaderParser {
  private final Parser parser;
  private final Cursor at;

  HeaderParser(Parser parser) {
    this.parser = parser;
    at = parser.at;
  }

  private Stmt simple(StmtParser.Allow allow) {
    return parser.stmts.simple(allow);
  }

  private Stmt simple() {
    return simple(StmtParser.Allow.NOTHING);
  }

  /** The expression that a statement is, where only one may stand. */
  private Expr expression(Stmt s, String wanted) {
    if (s == null) {
      return null;
    }
    if (s instanceof Stmt.ExprStmt e) {
      return e.x();
    }
    String found = s instanceof Stmt.Assign ? "assignment" : "simple statement";
    at.error(
        s.pos(),
        "expected "
            + wanted
            + ", found "
            + found
            + " (missing parentheses around composite literal?)");
    return new Expr.Bad(s.pos(), s.pos());
  }

  // ---- if

  Stmt ifStmt() {
    at.deeper();
    try {
      int pos = at.expect(Tok.IF);
      Stmt[] init = {null};
      Expr cond = condition(init);
      Stmt.Block body = parser.stmts.block();
      Stmt orElse = null;
      if (at.got(Tok.ELSE)) {
        orElse = elseBranch();
      } else {
        at.expectSemi();
      }
      return new Stmt.If(pos, init[0], cond, body, orElse);
    } finally {
      at.shallower(1);
    }
  }

  private Stmt elseBranch() {
    switch (at.tok) {
      case IF -> {
        return ifStmt();
      }
      case LBRACE -> {
        Stmt block = parser.stmts.block();
        at.expectSemi();
        return block;
      }
      default -> {
        at.expected(at.pos, "if statement or block");
        return new Stmt.Bad(at.pos);
      }
    }
  }

  /** The header of an if statement; puts the statement before the condition into {@code init}. */
  private Expr condition(Stmt[] init) {
    if (at.at(Tok.LBRACE)) {
      at.error(at.pos, "missing condition in if statement");
      return at.badTo(at.pos);
    }
    int level = at.exprLevel;
    at.exprLevel = -1;
    if (!at.at(Tok.SEMICOLON)) {
      if (at.got(Tok.VAR)) {
        at.error(at.pos, "var declaration not allowed in if initializer");
      }
      init[0] = simple();
    }
    Stmt cond = null;
    int semi = Node.NONE;
    boolean newline = false;
    if (at.at(Tok.LBRACE)) {
      cond = init[0];
      init[0] = null;
    } else {
      if (at.at(Tok.SEMICOLON)) {
        semi = at.pos;
        newline = at.atNewline();
        at.next();
      } else {
        at.expect(Tok.SEMICOLON);
      }
      cond = at.at(Tok.LBRACE) ? null : simple();
    }
    Expr x = expression(cond, "boolean expression");
    if (cond == null && semi != Node.NONE) {
      at.error(
          semi,
          newline
              ? "unexpected newline, expecting { after if clause"
              : "missing condition in if statement");
    }
    at.exprLevel = level;
    return x == null ? at.badTo(at.pos) : x;
  }

  // ---- switch

  Stmt switchStmt() {
    int pos = at.expect(Tok.SWITCH);
    Stmt init = null;
    Stmt tag = null;
    if (!at.at(Tok.LBRACE)) {
      int level = at.exprLevel;
      at.exprLevel = -1;
      tag = at.at(Tok.SEMICOLON) ? null : simple();
      if (at.got(Tok.SEMICOLON)) {
        init = tag;
        tag = at.at(Tok.LBRACE) ? null : simple();
      }
      at.exprLevel = level;
    }
    boolean guard = isGuard(tag);
    int lbrace = at.expect(Tok.LBRACE);
    List<Stmt> list = new ArrayList<>();
    while (at.at(Tok.CASE) || at.at(Tok.DEFAULT)) {
      list.add(clause());
    }
    int rbrace = at.expect(Tok.RBRACE);
    at.expectSemi();
    Stmt.Block body = new Stmt.Block(lbrace, list, rbrace);
    return guard
        ? new Stmt.TypeSwitch(pos, init, tag, body)
        : new Stmt.Switch(pos, init, expression(tag, "switch expression"), body);
  }

  private boolean isGuard(Stmt s) {
    if (s instanceof Stmt.ExprStmt e) {
      return isTypeOf(e.x());
    }
    if (!(s instanceof Stmt.Assign a)
        || a.lhs().size() != 1
        || a.rhs().size() != 1
        || !isTypeOf(a.rhs().getFirst())) {
      return false;
    }
    if (a.tok() == Tok.ASSIGN) {
      at.error(a.tokPos(), "expected ':=', found '='");
    }
    return a.tok() == Tok.ASSIGN || a.tok() == Tok.DEFINE;
  }

  private static boolean isTypeOf(Expr x) {
    return x instanceof Expr.Assert a && a.type() == null;
  }

  private Stmt clause() {
    int pos = at.pos;
    List<Expr> list = null;
    if (at.got(Tok.CASE)) {
      list = parser.exprs.list(true);
    } else {
      at.expect(Tok.DEFAULT);
    }
    int colon = at.expect(Tok.COLON);
    return new Stmt.Case(pos, list, colon, parser.stmts.list());
  }

  // ---- for

  /** More than two variables of a range clause, which {@link #forStmt} complains of at its end. */
  void tooMany(int last) {
    excess = last;
  }

  private int excess = Node.NONE;

  Stmt forStmt() {
    int pos = at.expect(Tok.FOR);
    Stmt init = null;
    Stmt cond = null;
    Stmt post = null;
    int wrong = Node.NONE;
    if (!at.at(Tok.LBRACE)) {
      int level = at.exprLevel;
      at.exprLevel = -1;
      if (at.at(Tok.RANGE)) {
        int range = at.expect(Tok.RANGE);
        cond = new Stmt.Range(range, null, null, Node.NONE, null, parser.exprs.rhs(), null);
      } else if (!at.at(Tok.SEMICOLON)) {
        cond = simple(StmtParser.Allow.RANGE);
      }
      wrong = excess;
      excess = Node.NONE;
      if (!(cond instanceof Stmt.Range) && at.got(Tok.SEMICOLON)) {
        init = cond;
        cond = at.at(Tok.SEMICOLON) ? null : simple();
        at.expectSemi();
        post = at.at(Tok.LBRACE) ? null : simple();
      }
      at.exprLevel = level;
    }
    Stmt.Block body = parser.stmts.block();
    at.expectSemi();
    if (cond instanceof Stmt.Range r) {
      if (wrong != Node.NONE) {
        at.expected(wrong, "at most 2 expressions");
      }
      return new Stmt.Range(pos, r.key(), r.value(), r.tokPos(), r.tok(), r.x(), body);
    }
    Expr x = expression(cond, "boolean or range expression");
    return new Stmt.For(pos, init, x, post, body);
  }
}
