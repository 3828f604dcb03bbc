package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;

/** Statements; those with headers are {@link HeaderParser}'s. */
final class StmtParser {
  /** What a simple statement may be besides one. */
  enum Allow {
    NOTHING,
    LABEL,
    RANGE
  }

  private final Parser parser;
  private final Cursor at;
  private final HeaderParser headers;

  StmtParser(Parser parser) {
    this.parser = parser;
    at = parser.at;
    headers = new HeaderParser(parser);
  }

  Stmt.Block block() {
    int lbrace = at.expect(Tok.LBRACE);
    List<Stmt> list = list();
    return new Stmt.Block(lbrace, list, at.expectOrNone(Tok.RBRACE));
  }

  private Stmt.Block blockAndSemi() {
    Stmt.Block b = block();
    at.expectSemi();
    return b;
  }

  List<Stmt> list() {
    List<Stmt> list = new ArrayList<>();
    while (!at.at(Tok.CASE) && !at.at(Tok.DEFAULT) && !at.at(Tok.RBRACE) && !at.at(Tok.EOF)) {
      list.add(stmt());
    }
    return list;
  }

  Stmt stmt() {
    at.deeper();
    try {
      return switch (at.tok) {
        case CONST, TYPE, VAR -> new Stmt.DeclStmt(parser.decls.decl(Cursor.STATEMENT_START));
        case IDENT, INT, FLOAT, IMAG, CHAR, STRING, FUNC, LPAREN -> simpleAndSemi();
        case LBRACK, STRUCT, MAP, CHAN, INTERFACE -> simpleAndSemi();
        case ADD, SUB, MUL, AND, XOR, ARROW, NOT -> simpleAndSemi();
        case GO, DEFER -> keywordCall();
        case RETURN -> returnStmt();
        case BREAK, CONTINUE, GOTO, FALLTHROUGH -> branch();
        case LBRACE -> blockAndSemi();
        case IF -> headers.ifStmt();
        case SWITCH -> headers.switchStmt();
        case SELECT -> selectStmt();
        case FOR -> headers.forStmt();
        case SEMICOLON -> {
          Stmt empty = new Stmt.Empty(at.pos, at.atNewline());
          at.next();
          yield empty;
        }
        case RBRACE -> new Stmt.Empty(at.pos, true);
        default -> {
          int pos = at.pos;
          at.expected(pos, "statement");
          at.advance(Cursor.STATEMENT_START);
          yield new Stmt.Bad(pos);
        }
      };
    } finally {
      at.shallower(1);
    }
  }

  private Stmt simpleAndSemi() {
    Stmt s = simple(Allow.LABEL);
    if (!(s instanceof Stmt.Labeled)) {
      at.expectSemi();
    }
    return s;
  }

  /** With {@link Allow#RANGE} it may be a {@link Stmt.Range} without body. */
  Stmt simple(Allow allow) {
    List<Expr> lhs = parser.exprs.list(false);
    if (at.tok.isAssignment()) {
      return assignment(lhs, allow);
    }
    Expr x = lhs.getFirst();
    if (lhs.size() > 1) {
      at.expected(x.pos(), "1 expression");
    }
    return switch (at.tok) {
      case COLON -> labeled(x, allow);
      case ARROW -> {
        int arrow = at.expect(Tok.ARROW);
        yield new Stmt.Send(x, arrow, parser.exprs.rhs());
      }
      case INC, DEC -> {
        Tok tok = at.tok;
        yield new Stmt.IncDec(x, at.expect(tok), tok);
      }
      default -> new Stmt.ExprStmt(x);
    };
  }

  private Stmt assignment(List<Expr> lhs, Allow allow) {
    Tok tok = at.tok;
    int pos = at.expect(tok);
    boolean plain = tok == Tok.DEFINE || tok == Tok.ASSIGN;
    if (allow != Allow.RANGE || !at.at(Tok.RANGE) || !plain) {
      return new Stmt.Assign(lhs, pos, tok, parser.exprs.list(true));
    }
    int range = at.expect(Tok.RANGE);
    Expr x = parser.exprs.rhs();
    if (lhs.size() > 2) {
      headers.tooMany(lhs.getLast().pos());
    }
    Expr value = lhs.size() > 1 ? lhs.get(1) : null;
    return new Stmt.Range(range, lhs.getFirst(), value, pos, tok, x, null);
  }

  private Stmt labeled(Expr x, Allow allow) {
    int colon = at.expect(Tok.COLON);
    if (allow == Allow.LABEL && x instanceof Expr.Name label) {
      return new Stmt.Labeled(label, colon, stmt());
    }
    at.error(colon, "illegal label declaration");
    return new Stmt.Bad(x.pos());
  }

  private Stmt keywordCall() {
    Tok tok = at.tok;
    int pos = at.expect(tok);
    Expr x = parser.exprs.rhs();
    Expr plain = Expr.unparen(x);
    if (plain != x) {
      at.error(x.pos(), "expression in " + tok.text + " must not be parenthesized");
    }
    if (!(plain instanceof Expr.Call call)) {
      if (!(plain instanceof Expr.Bad)) {
        at.error(plain.end(), "expression in " + tok.text + " must be function call");
      }
      at.expectSemi();
      return new Stmt.Bad(pos);
    }
    at.expectSemi();
    return new Stmt.KeywordCall(pos, tok, call);
  }

  private Stmt returnStmt() {
    int pos = at.expect(Tok.RETURN);
    List<Expr> results = List.of();
    if (!at.at(Tok.SEMICOLON) && !at.at(Tok.RBRACE)) {
      results = parser.exprs.list(true);
    }
    at.expectSemi();
    return new Stmt.Return(pos, results);
  }

  private Stmt branch() {
    Tok tok = at.tok;
    int pos = at.expect(tok);
    boolean mayHave = tok == Tok.BREAK || tok == Tok.CONTINUE;
    Expr.Name label = tok == Tok.GOTO || mayHave && at.at(Tok.IDENT) ? at.name() : null;
    at.expectSemi();
    return new Stmt.Branch(pos, tok, label);
  }

  private Stmt selectStmt() {
    int pos = at.expect(Tok.SELECT);
    int lbrace = at.expect(Tok.LBRACE);
    List<Stmt> list = new ArrayList<>();
    while (at.at(Tok.CASE) || at.at(Tok.DEFAULT)) {
      list.add(commClause());
    }
    int rbrace = at.expect(Tok.RBRACE);
    at.expectSemi();
    return new Stmt.Select(pos, new Stmt.Block(lbrace, list, rbrace));
  }

  private Stmt commClause() {
    int pos = at.pos;
    Stmt comm = null;
    if (at.got(Tok.CASE)) {
      comm = communication();
    } else {
      at.expect(Tok.DEFAULT);
    }
    int colon = at.expect(Tok.COLON);
    return new Stmt.Comm(pos, comm, colon, list());
  }

  private Stmt communication() {
    List<Expr> lhs = parser.exprs.list(false);
    Expr x = lhs.getFirst();
    if (at.at(Tok.ASSIGN) || at.at(Tok.DEFINE)) {
      if (lhs.size() > 2) {
        at.expected(x.pos(), "1 or 2 expressions");
      }
      Tok tok = at.tok;
      int pos = at.expect(tok);
      return new Stmt.Assign(lhs, pos, tok, List.of(parser.exprs.rhs()));
    }
    if (lhs.size() > 1) {
      at.expected(x.pos(), "1 expression");
    }
    if (at.at(Tok.ARROW)) {
      int arrow = at.expect(Tok.ARROW);
      return new Stmt.Send(x, arrow, parser.exprs.rhs());
    }
    return new Stmt.ExprStmt(x);
  }
}
