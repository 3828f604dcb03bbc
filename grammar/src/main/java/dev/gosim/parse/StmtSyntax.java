package dev.gosim.parse;

import dev.gosim.ast.Expr;
import dev.gosim.ast.ExprString;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Statements, for {@link SyntaxErrors}. */
final class StmtSyntax {
  /** The tokens with which a simple statement begins, names apart. */
  private static final TokenSet SIMPLE_STARTS =
      TokenSet.of(
          GoLexer.ADD,
          GoLexer.SUB,
          GoLexer.MUL,
          GoLexer.AND,
          GoLexer.XOR,
          GoLexer.NOT,
          GoLexer.INT,
          GoLexer.FLOAT,
          GoLexer.IMAG,
          GoLexer.CHAR,
          GoLexer.STRING,
          GoLexer.FUNC,
          GoLexer.L_PAREN,
          GoLexer.L_BRACKET,
          GoLexer.STRUCT,
          GoLexer.MAP,
          GoLexer.CHAN,
          GoLexer.INTERFACE,
          GoLexer.ARROW);

  private static final TokenSet LIST_END =
      TokenSet.of(GoLexer.R_CURLY, GoLexer.CASE, GoLexer.DEFAULT);

  private final SyntaxErrors syntax;
  private final SyntaxCursor at;
  private final HeaderSyntax headers;

  StmtSyntax(SyntaxErrors syntax) {
    this.syntax = syntax;
    this.at = syntax.at;
    this.headers = new HeaderSyntax(syntax);
  }

  /** A function's body; what is in it shows only as empty or not. */
  Stmt.Block funcBody() {
    at.functions++;
    Stmt.Block body = block(null);
    at.functions--;
    return body;
  }

  /**
   * A block.
   *
   * @param after what it must follow ("if clause", ...); null if "{" is known to be there
   */
  Stmt.Block block(String after) {
    int pos = at.pos();
    if (!at.got(GoLexer.L_CURLY)) {
      at.expected("{ after " + after);
      at.skipTo(GoLexer.IDENTIFIER, GoLexer.R_CURLY);
      if (at.got(GoLexer.R_CURLY)) {
        return new Stmt.Block(pos, List.of(), pos);
      }
    }
    boolean empty = !list();
    at.want(GoLexer.R_CURLY);
    Stmt mark = new Stmt.Empty(pos, true);
    return new Stmt.Block(pos, empty ? List.of() : List.of(mark), pos);
  }

  /** Reads statements; returns whether there was one. */
  private boolean list() {
    boolean any = false;
    while (!at.at(Token.EOF) && !at.atAny(LIST_END)) {
      if (!statement()) {
        break;
      }
      any = true;
      if (!at.got(GoLexer.SEMI) && !at.at(GoLexer.R_CURLY)) {
        at.unexpected(" at end of statement");
        at.skipTo(GoLexer.SEMI, GoLexer.R_CURLY, GoLexer.CASE, GoLexer.DEFAULT);
        at.got(GoLexer.SEMI);
      }
    }
    return any;
  }

  /** Reads a statement; returns false if none begins here (or a label has none after it). */
  boolean statement() {
    if (at.at(GoLexer.IDENTIFIER)) {
      List<Expr> lhs = syntax.exprs.list();
      if (lhs.size() == 1 && lhs.getFirst() instanceof Expr.Ident && at.at(GoLexer.COLON)) {
        return labeled();
      }
      simple(lhs, 0);
      return true;
    }
    if (at.atAny(SIMPLE_STARTS)) {
      simple(null, 0);
      return true;
    }
    switch (at.type()) {
      case GoLexer.VAR, GoLexer.CONST, GoLexer.TYPE -> syntax.decls.genDecl();
      case GoLexer.L_CURLY -> block(null);
      case GoLexer.IF -> headers.ifStmt();
      case GoLexer.FOR -> headers.forStmt();
      case GoLexer.SWITCH -> switchStmt();
      case GoLexer.SELECT -> selectStmt();
      case GoLexer.GO, GoLexer.DEFER -> callStmt();
      case GoLexer.FALLTHROUGH -> at.next();
      case GoLexer.BREAK, GoLexer.CONTINUE -> {
        at.next();
        at.got(GoLexer.IDENTIFIER);
      }
      case GoLexer.GOTO -> {
        at.next();
        at.name();
      }
      case GoLexer.RETURN -> {
        at.next();
        if (!at.at(GoLexer.SEMI) && !at.at(GoLexer.R_CURLY)) {
          syntax.exprs.list();
        }
      }
      case GoLexer.SEMI -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean labeled() {
    int colon = at.offset();
    at.next();
    if (at.at(GoLexer.R_CURLY) || statement()) {
      return true;
    }
    at.syntaxError(colon, "missing statement after label");
    return false;
  }

  private void callStmt() {
    String keyword = at.text();
    at.next();
    Expr x = syntax.exprs.primary(null);
    if (Exprs.unparen(x) != x) {
      at.error(at.offsetOf(x.pos()), "expression in " + keyword + " must not be parenthesized");
    }
  }

  /**
   * A simple statement.
   *
   * @param lhs the expressions at its start if they have been read, else null
   * @param keyword of the statement in whose header this stands (range is allowed after "for", a
   *     type switch guard after "switch"), or 0
   */
  Stmt simple(List<Expr> lhs, int keyword) {
    if (keyword == GoLexer.FOR && at.at(GoLexer.RANGE)) {
      return range(null);
    }
    List<Expr> left = lhs == null ? syntax.exprs.list() : lhs;
    Expr x = left.getFirst();
    int pos = at.pos();
    switch (at.type()) {
      case GoLexer.ASSIGN, GoLexer.DEFINE -> {
        return assign(left, keyword);
      }
      default -> {
        if (left.size() > 1) {
          at.expected(":= or = or comma");
          at.skipTo(GoLexer.SEMI, GoLexer.R_CURLY);
          return new Stmt.ExprStmt(x.pos(), x);
        }
      }
    }
    String text = at.text();
    return switch (at.type()) {
      case GoLexer.ASSIGN_OP -> {
        at.next();
        List<Expr> right = List.of(syntax.exprs.expr());
        yield new Stmt.Assign(pos, left, Operators.ofAssignment(text), right);
      }
      case GoLexer.INC, GoLexer.DEC -> {
        boolean inc = at.at(GoLexer.INC);
        at.next();
        yield new Stmt.IncDec(pos, x, inc ? dev.gosim.ast.Token.ADD : dev.gosim.ast.Token.SUB);
      }
      case GoLexer.ARROW -> {
        at.next();
        yield new Stmt.Send(pos, x, syntax.exprs.expr());
      }
      default -> new Stmt.ExprStmt(x.pos(), x);
    };
  }

  private Stmt assign(List<Expr> lhs, int keyword) {
    int pos = at.pos();
    boolean define = at.at(GoLexer.DEFINE);
    at.next();
    if (keyword == GoLexer.FOR && at.at(GoLexer.RANGE)) {
      return range(lhs);
    }
    List<Expr> rhs = syntax.exprs.list();
    boolean guard =
        rhs.size() == 1 && rhs.getFirst() instanceof Expr.TypeAssert t && t.type() == null;
    if (guard
        && define
        && keyword == GoLexer.SWITCH
        && lhs.size() == 1
        && lhs.getFirst() instanceof Expr.Ident) {
      return new Stmt.ExprStmt(pos, rhs.getFirst());
    }
    dev.gosim.ast.Token op = define ? dev.gosim.ast.Token.DEFINE : dev.gosim.ast.Token.ASSIGN;
    return new Stmt.Assign(pos, lhs, op, rhs);
  }

  private Stmt range(List<Expr> lhs) {
    int pos = at.pos();
    at.next();
    Expr x = syntax.exprs.expr();
    Expr key = lhs == null ? null : lhs.getFirst();
    return new Stmt.Range(pos, key, null, null, false, pos, x, null);
  }

  // ---- Clauses

  private void switchStmt() {
    headers.header(GoLexer.SWITCH);
    clauses("switch", true);
  }

  private void selectStmt() {
    at.next();
    clauses("select", false);
  }

  private void clauses(String keyword, boolean expressions) {
    if (!at.got(GoLexer.L_CURLY)) {
      at.syntaxError("missing { after " + keyword + " clause");
      at.skipTo(GoLexer.CASE, GoLexer.DEFAULT, GoLexer.R_CURLY);
    }
    while (!at.at(Token.EOF) && !at.at(GoLexer.R_CURLY)) {
      clause(expressions);
    }
    at.want(GoLexer.R_CURLY);
  }

  private void clause(boolean expressions) {
    if (at.got(GoLexer.CASE)) {
      if (expressions) {
        syntax.exprs.list();
      } else {
        simple(null, 0);
      }
    } else if (!at.got(GoLexer.DEFAULT)) {
      at.expected("case or default or }");
      at.skipTo(GoLexer.COLON, GoLexer.CASE, GoLexer.DEFAULT, GoLexer.R_CURLY);
    }
    at.want(GoLexer.COLON);
    list();
  }

  /** The source of a simple statement, as messages show it. */
  static String text(Stmt s) {
    return switch (s) {
      case Stmt.ExprStmt e -> ExprString.of(e.x());
      case Stmt.Send e -> text(e.chan()) + " <- " + text(e.value());
      case Stmt.IncDec e -> text(e.x()) + e.op().text() + e.op().text();
      case Stmt.Assign a -> {
        boolean plain = a.op().text().endsWith("=") && !a.op().isComparison();
        yield text(a.lhs()) + " " + a.op().text() + (plain ? "" : "=") + " " + text(a.rhs());
      }
      default -> "range clause";
    };
  }

  static String text(List<Expr> list) {
    List<String> parts = new ArrayList<>();
    list.forEach(e -> parts.add(text(e)));
    return String.join(", ", parts);
  }

  private static String text(Expr e) {
    return ExprString.of(e);
  }
}
