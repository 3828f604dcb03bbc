package dev.gosim.format;

import dev.gosim.format.Emitter.Mark;
import dev.gosim.format.Emitter.Space;
import java.util.List;

/** Prints statements. */
final class StmtPrinter {
  private final Printer printer;
  private final Emitter out;

  StmtPrinter(Printer printer) {
    this.printer = printer;
    out = printer.out;
  }

  /** Statements on lines of their own; clauses are not indented. Empty ones are left out. */
  private void list(List<Stmt> list, boolean indented, boolean endsBlock) {
    if (indented) {
      out.space(Space.INDENT);
    }
    Mark mark = new Mark();
    int i = 0;
    for (Stmt s : list) {
      if (s instanceof Stmt.Empty) {
        continue;
      }
      boolean section = i == 0 || !indented || out.linesSince(mark) > 0;
      out.linebreak(printer.line(s.pos()), 1, Space.NOTHING, section);
      out.mark(mark);
      stmt(s, endsBlock && i == list.size() - 1);
      // labels stand on lines of their own
      for (Stmt t = s; t instanceof Stmt.Labeled l; t = l.stmt()) {
        mark.line++;
      }
      i++;
    }
    if (indented) {
      out.space(Space.UNINDENT);
    }
  }

  void block(Stmt.Block b, boolean indented) {
    out.token(b.pos(), Tok.LBRACE);
    list(b.list(), indented, true);
    out.linebreak(printer.line(b.rbrace()), 1, Space.NOTHING, true);
    out.token(b.rbrace(), Tok.RBRACE);
  }

  /** {@code endsBlock}: the next token is the block's "}". */
  void stmt(Stmt stmt, boolean endsBlock) {
    out.at(stmt.pos());
    switch (stmt) {
      case Stmt.Bad _ -> throw new IllegalArgumentException("not a statement");
      case Stmt.Empty _ -> {}
      case Stmt.DeclStmt s -> printer.decls.decl(s.decl());
      case Stmt.Labeled s -> labeled(s, endsBlock);
      case Stmt.ExprStmt s -> printer.exprs.expr(s.x());
      case Stmt.Send s -> {
        printer.exprs.expr(s.chan());
        out.space(Space.BLANK);
        out.token(s.arrow(), Tok.ARROW);
        out.space(Space.BLANK);
        printer.exprs.expr(s.value());
      }
      case Stmt.IncDec s -> {
        printer.exprs.expr(s.x(), 2);
        out.token(s.tokPos(), s.tok());
      }
      case Stmt.Assign s -> assign(s);
      case Stmt.KeywordCall s -> {
        out.token(s.tok());
        out.space(Space.BLANK);
        printer.exprs.expr(s.call());
      }
      case Stmt.Return s -> returnStmt(s);
      case Stmt.Branch s -> {
        out.token(s.tok());
        if (s.label() != null) {
          out.space(Space.BLANK);
          printer.exprs.expr(s.label());
        }
      }
      case Stmt.Block s -> block(s, true);
      default -> compound(stmt, endsBlock);
    }
  }

  /** Statements with headers, and clauses. */
  private void compound(Stmt stmt, boolean endsBlock) {
    switch (stmt) {
      case Stmt.If s -> ifStmt(s, endsBlock);
      case Stmt.Case s -> {
        if (s.list() == null) {
          out.token(Tok.DEFAULT);
        } else {
          out.token(Tok.CASE);
          out.space(Space.BLANK);
          printer.lists.plain(s.pos(), s.list(), 1, s.colon());
        }
        clauseBody(s.colon(), s.body(), endsBlock);
      }
      case Stmt.Comm s -> {
        if (s.comm() == null) {
          out.token(Tok.DEFAULT);
        } else {
          out.token(Tok.CASE);
          out.space(Space.BLANK);
          stmt(s.comm(), false);
        }
        clauseBody(s.colon(), s.body(), endsBlock);
      }
      case Stmt.Switch s -> {
        out.token(Tok.SWITCH);
        header(false, s.init(), s.tag(), null);
        block(s.body(), false);
      }
      case Stmt.TypeSwitch s -> typeSwitch(s);
      case Stmt.Select s -> select(s);
      case Stmt.For s -> {
        out.token(Tok.FOR);
        header(true, s.init(), s.cond(), s.post());
        block(s.body(), true);
      }
      case Stmt.Range s -> range(s);
      default -> throw new IllegalArgumentException(stmt.toString());
    }
  }

  private void clauseBody(int colon, List<Stmt> body, boolean endsBlock) {
    out.token(colon, Tok.COLON);
    list(body, true, endsBlock);
  }

  private void labeled(Stmt.Labeled s, boolean endsBlock) {
    out.space(Space.UNINDENT);
    printer.exprs.expr(s.label());
    out.token(s.colon(), Tok.COLON);
    out.space(Space.INDENT);
    if (!(s.stmt() instanceof Stmt.Empty e)) {
      out.linebreak(printer.line(s.stmt().pos()), 1, Space.NOTHING, true);
    } else if (!endsBlock) {
      out.space(Space.NEWLINE);
      out.token(e.pos(), Tok.SEMICOLON);
      return;
    }
    stmt(s.stmt(), endsBlock);
  }

  private void assign(Stmt.Assign s) {
    int depth = s.lhs().size() > 1 && s.rhs().size() > 1 ? 2 : 1;
    printer.lists.plain(s.pos(), s.lhs(), depth, s.tokPos());
    out.space(Space.BLANK);
    out.token(s.tokPos(), s.tok());
    out.space(Space.BLANK);
    printer.lists.plain(s.tokPos(), s.rhs(), depth, Node.NONE);
  }

  private void returnStmt(Stmt.Return s) {
    out.token(Tok.RETURN);
    if (s.results().isEmpty()) {
      return;
    }
    out.space(Space.BLANK);
    if (indentsWhole(s.results())) {
      out.space(Space.INDENT);
      printer.lists.unindented(s.results());
      out.space(Space.UNINDENT);
    } else {
      printer.lists.plain(Node.NONE, s.results(), 1, Node.NONE);
    }
  }

  /** Whether a list looks better if it is indented from its first element on. */
  private boolean indentsWhole(List<Expr> list) {
    if (list.size() < 2) {
      return false;
    }
    int line = printer.line(list.getFirst().pos());
    if (line >= printer.line(list.getLast().end())) {
      return false;
    }
    int tall = 0;
    for (Expr x : list) {
      int from = printer.line(x.pos());
      int to = printer.line(x.end());
      if (line < from) {
        return true;
      }
      tall += from < to ? 1 : 0;
      line = to;
    }
    return tall > 1;
  }

  // ---- Statements with headers

  private void header(boolean loop, Stmt init, Expr cond, Stmt post) {
    out.space(Space.BLANK);
    boolean blank = false;
    boolean clauses = init != null || post != null;
    if (clauses) {
      if (init != null) {
        stmt(init, false);
      }
      out.token(Tok.SEMICOLON);
      out.space(Space.BLANK);
    }
    if (cond != null) {
      printer.exprs.expr(unparenthesized(cond));
      blank = true;
    }
    if (clauses && loop) {
      out.token(Tok.SEMICOLON);
      out.space(Space.BLANK);
      blank = false;
      if (post != null) {
        stmt(post, false);
        blank = true;
      }
    }
    if (blank) {
      out.space(Space.BLANK);
    }
  }

  private void ifStmt(Stmt.If s, boolean endsBlock) {
    out.token(Tok.IF);
    header(false, s.init(), s.cond(), null);
    block(s.body(), true);
    if (s.orElse() != null) {
      out.space(Space.BLANK);
      out.token(Tok.ELSE);
      out.space(Space.BLANK);
      stmt(s.orElse(), endsBlock);
    }
  }

  private void typeSwitch(Stmt.TypeSwitch s) {
    out.token(Tok.SWITCH);
    if (s.init() != null) {
      out.space(Space.BLANK);
      stmt(s.init(), false);
      out.token(Tok.SEMICOLON);
    }
    out.space(Space.BLANK);
    stmt(s.guard(), false);
    out.space(Space.BLANK);
    block(s.body(), false);
  }

  private void select(Stmt.Select s) {
    out.token(Tok.SELECT);
    out.space(Space.BLANK);
    Stmt.Block body = s.body();
    if (body.list().isEmpty() && !out.commentBefore(body.rbrace())) {
      out.token(body.pos(), Tok.LBRACE);
      out.token(body.rbrace(), Tok.RBRACE);
    } else {
      block(body, false);
    }
  }

  private void range(Stmt.Range s) {
    out.token(Tok.FOR);
    out.space(Space.BLANK);
    if (s.key() != null) {
      printer.exprs.expr(s.key());
      if (s.value() != null) {
        out.token(s.value().pos(), Tok.COMMA);
        out.space(Space.BLANK);
        printer.exprs.expr(s.value());
      }
      out.space(Space.BLANK);
      out.token(s.tokPos(), s.tok());
      out.space(Space.BLANK);
    }
    out.token(Tok.RANGE);
    out.space(Space.BLANK);
    printer.exprs.expr(unparenthesized(s.x()));
    out.space(Space.BLANK);
    block(s.body(), true);
  }

  /** Parentheses around a header's expression are needed where "{" would open the body. */
  private static Expr unparenthesized(Expr x) {
    return x instanceof Expr.Paren p && !BareLiterals.in(p.x()) ? unparenthesized(p.x()) : x;
  }
}
