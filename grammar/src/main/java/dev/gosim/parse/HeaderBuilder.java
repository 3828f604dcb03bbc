package dev.gosim.parse;

import static dev.gosim.parse.TreeBuilder.kind;
import static dev.gosim.parse.TreeBuilder.token;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import dev.gosim.parse.GoParser.*;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** The statements with a header: if, for, switch (Go spec, "If statements" to "For statements"). */
final class HeaderBuilder {
  private final TreeBuilder build;

  /** What stands before the first, between the two and after the second semicolon. */
  private final HeaderStmtContext[] parts = new HeaderStmtContext[3];

  private int semicolons;

  HeaderBuilder(TreeBuilder build) {
    this.build = build;
  }

  /** Reads the header after the keyword; returns the index of the child after it. */
  private int header(ParserRuleContext c) {
    int i = 1;
    for (; ; i++) {
      if (kind(c, i) == GoLexer.SEMI) {
        semicolons++;
      } else if (c.getChild(i) instanceof HeaderStmtContext h) {
        parts[semicolons] = h;
      } else {
        return i;
      }
    }
  }

  private Stmt simple(HeaderStmtContext c) {
    if (c == null) {
      return null;
    }
    if (isRange(c)) {
      throw new Reject(c.getStart());
    }
    return build.stmts.simple(c);
  }

  private static boolean isRange(HeaderStmtContext c) {
    return kind(c, 0) == GoLexer.RANGE || kind(c, 2) == GoLexer.RANGE;
  }

  private Expr condition(HeaderStmtContext c) {
    if (c == null) {
      return null;
    }
    if (simple(c) instanceof Stmt.ExprStmt e) {
      return e.x();
    }
    throw new Reject(c.getStart());
  }

  Stmt ifStmt(IfStmtContext c) {
    int i = header(c);
    HeaderStmtContext last = parts[semicolons];
    if (last == null) {
      throw new Reject(((ParserRuleContext) c.getChild(i)).getStart());
    }
    Stmt init = semicolons == 0 ? null : simple(parts[0]);
    Expr cond = condition(last);
    Stmt.Block then = build.stmts.block((BlockContext) c.getChild(i));
    Stmt els = i + 2 < c.getChildCount() ? elseBranch(c.getChild(i + 2)) : null;
    return new Stmt.If(build.pos(c.getStart()), init, cond, then, els);
  }

  private Stmt elseBranch(ParseTree c) {
    return c instanceof IfStmtContext s
        ? new HeaderBuilder(build).ifStmt(s)
        : build.stmts.block((BlockContext) c);
  }

  Stmt forStmt(ForStmtContext c) {
    BlockContext block = (BlockContext) c.getChild(header(c));
    int pos = build.pos(c.getStart());
    if (semicolons == 0 && parts[0] != null && isRange(parts[0])) {
      return range(pos, parts[0], block);
    }
    Stmt init = semicolons == 0 ? null : simple(parts[0]);
    Expr cond = condition(parts[semicolons == 0 ? 0 : 1]);
    Stmt post = simple(parts[2]);
    if (post instanceof Stmt.Assign a && a.op() == Token.DEFINE) {
      throw new Reject(parts[2].getStart());
    }
    return new Stmt.For(pos, init, cond, post, build.stmts.block(block));
  }

  private Stmt range(int pos, HeaderStmtContext c, BlockContext block) {
    Expr x = build.exprs.expr(c.getChild(c.getChildCount() - 1));
    Stmt.Block body = build.stmts.block(block);
    if (c.getChildCount() == 2) {
      return new Stmt.Range(pos, null, null, null, false, 0, x, body);
    }
    List<Expr> lhs = build.exprs.list((ParserRuleContext) c.getChild(0));
    org.antlr.v4.runtime.Token op = token(c.getChild(1));
    boolean define = op.getType() == GoLexer.DEFINE;
    Expr value = lhs.size() > 1 ? lhs.get(1) : null;
    Expr extra = lhs.size() > 2 ? lhs.get(2) : null;
    return new Stmt.Range(pos, lhs.getFirst(), value, extra, define, build.pos(op), x, body);
  }

  Stmt switchStmt(SwitchStmtContext c) {
    int lbrace = build.pos(c.getChild(header(c)));
    int pos = build.pos(c.getStart());
    int rbrace = build.pos(c.getStop());
    HeaderStmtContext last = parts[semicolons];
    Stmt init = semicolons == 0 ? null : simple(parts[0]);
    Stmt tag = simple(last);
    List<Stmt.CaseClause> clauses = build.stmts.caseClauses(c);
    if (tag == null) {
      return new Stmt.Switch(pos, init, null, lbrace, clauses, rbrace);
    }
    Expr.Ident bind = null;
    Expr x;
    if (tag instanceof Stmt.ExprStmt e) {
      x = e.x();
    } else if (tag instanceof Stmt.Assign a && bindsOne(a)) {
      bind = (Expr.Ident) a.lhs().getFirst();
      x = a.rhs().getFirst();
    } else {
      throw new Reject(last.getStart());
    }
    return x instanceof Expr.TypeAssert guard && guard.type() == null
        ? new Stmt.TypeSwitch(pos, init, bind, guard.x(), lbrace, clauses, rbrace)
        : new Stmt.Switch(pos, init, x, lbrace, clauses, rbrace);
  }

  /** {@code name := x.(type)} */
  private static boolean bindsOne(Stmt.Assign a) {
    return a.op() == Token.DEFINE
        && a.lhs().size() == 1
        && a.lhs().getFirst() instanceof Expr.Ident
        && a.rhs().size() == 1
        && a.rhs().getFirst() instanceof Expr.TypeAssert guard
        && guard.type() == null;
  }
}
