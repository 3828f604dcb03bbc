package dev.gosim.parse;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import java.util.List;

/** Statements with a header (if, for, switch), for {@link SyntaxErrors}. */
final class HeaderSyntax {
  private final SyntaxErrors syntax;
  private final SyntaxCursor at;

  HeaderSyntax(SyntaxErrors syntax) {
    this.syntax = syntax;
    this.at = syntax.at;
  }

  void ifStmt() {
    for (; ; ) {
      header(GoLexer.IF);
      syntax.stmts.block("if clause");
      if (!at.got(GoLexer.ELSE)) {
        return;
      }
      if (!at.at(GoLexer.IF)) {
        break;
      }
    }
    if (at.at(GoLexer.L_CURLY)) {
      syntax.stmts.block(null);
    } else {
      at.syntaxError("else must be followed by if or statement block");
      at.skipTo(GoLexer.IDENTIFIER, GoLexer.R_CURLY);
    }
  }

  void forStmt() {
    header(GoLexer.FOR);
    syntax.stmts.block("for clause");
  }

  /** From the keyword to the "{" of the body, which is left. */
  void header(int keyword) {
    at.next();
    if (at.at(GoLexer.L_CURLY)) {
      if (keyword == GoLexer.IF) {
        at.syntaxError("missing condition in if statement");
      }
      return;
    }
    int outer = at.nesting;
    at.nesting = -1;
    parts(keyword);
    at.nesting = outer;
  }

  private void parts(int keyword) {
    Stmt first = null;
    if (!at.at(GoLexer.SEMI)) {
      if (at.got(GoLexer.VAR)) {
        String name = Keywords.text(keyword);
        at.syntaxError("var declaration not allowed in " + name + " initializer");
      }
      first = syntax.stmts.simple(null, keyword);
      if (first instanceof Stmt.Range) {
        return;
      }
    }
    if (at.at(GoLexer.L_CURLY)) {
      condition(first);
      return;
    }
    int semicolon = -1;
    String described = null;
    if (at.at(GoLexer.SEMI)) {
      semicolon = at.offset();
      described = at.describeSemicolon();
      at.next();
    } else {
      at.want(GoLexer.L_CURLY);
      if (!at.at(GoLexer.L_CURLY)) {
        at.skipTo(GoLexer.L_CURLY, GoLexer.R_CURLY);
      }
    }
    Stmt second = null;
    if (keyword == GoLexer.FOR) {
      second = forClause();
    } else if (!at.at(GoLexer.L_CURLY)) {
      second = syntax.stmts.simple(null, keyword);
    }
    if (second != null) {
      condition(second);
    } else if (keyword == GoLexer.IF && semicolon >= 0) {
      at.syntaxError(
          semicolon,
          described.equals("semicolon")
              ? "missing condition in if statement"
              : "unexpected " + described + ", expected { after if clause");
    }
  }

  /** Condition and post statement; returns the condition, null if there is none. */
  private Stmt forClause() {
    Stmt cond = null;
    if (!at.at(GoLexer.SEMI)) {
      if (at.at(GoLexer.L_CURLY)) {
        at.expected("for loop condition");
        return null;
      }
      cond = syntax.stmts.simple(null, 0);
    }
    at.want(GoLexer.SEMI);
    if (!at.at(GoLexer.L_CURLY)) {
      Stmt post = syntax.stmts.simple(null, 0);
      if (post instanceof Stmt.Assign a && a.op() == Token.DEFINE) {
        at.syntaxError(at.offsetOf(a.pos()), "cannot declare in post statement of for loop");
      }
    }
    return cond;
  }

  /** A condition must be an expression; "=" for "==" is the usual slip. */
  private void condition(Stmt s) {
    if (s == null || s instanceof Stmt.ExprStmt) {
      return;
    }
    String text =
        s instanceof Stmt.Assign a && a.op() == Token.ASSIGN
            ? "assignment " + side(a.lhs()) + " = " + side(a.rhs())
            : StmtSyntax.text(s);
    at.syntaxError(at.offsetOf(s.pos()), "cannot use " + text + " as value");
  }

  private static String side(List<Expr> list) {
    String text = StmtSyntax.text(list);
    return list.size() == 1 && list.getFirst() instanceof Expr.Binary ? "(" + text + ")" : text;
  }
}
