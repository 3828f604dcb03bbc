package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;

/** Expressions. */
final class ExprParser {
  private final Parser parser;
  private final Cursor at;

  ExprParser(Parser parser) {
    this.parser = parser;
    at = parser.at;
  }

  Expr expr() {
    return binary(null, Tok.LOWEST + 1);
  }

  /** An expression that nothing is assigned to. */
  Expr rhs() {
    boolean before = at.inRhs;
    at.inRhs = true;
    Expr x = expr();
    at.inRhs = before;
    return x;
  }

  List<Expr> list(boolean rhs) {
    boolean before = at.inRhs;
    at.inRhs = rhs;
    List<Expr> list = new ArrayList<>(2);
    list.add(expr());
    while (at.got(Tok.COMMA)) {
      list.add(expr());
    }
    at.inRhs = before;
    return list;
  }

  /** Operators of at least a precedence; {@code x} is the first operand if it has been read. */
  Expr binary(Expr x, int least) {
    Expr left = x == null ? unary() : x;
    int n = 0;
    while (true) {
      at.deeper();
      n++;
      Tok op = at.inRhs && at.at(Tok.ASSIGN) ? Tok.EQL : at.tok;
      if (op.precedence < least) {
        at.shallower(n);
        return left;
      }
      int pos = at.expect(op);
      left = new Expr.Binary(left, pos, op, binary(null, op.precedence + 1));
    }
  }

  private Expr unary() {
    at.deeper();
    try {
      switch (at.tok) {
        case ADD, SUB, NOT, XOR, AND, TILDE -> {
          Tok op = at.tok;
          return new Expr.Unary(at.expect(op), op, unary());
        }
        case ARROW -> {
          int arrow = at.expect(Tok.ARROW);
          Expr x = unary();
          return x instanceof Expr.ChanType t
              ? received(arrow, t)
              : new Expr.Unary(arrow, Tok.ARROW, x);
        }
        case MUL -> {
          return new Expr.Star(at.expect(Tok.MUL), unary());
        }
        default -> {
          return primary(null);
        }
      }
    } finally {
      at.shallower(1);
    }
  }

  /** {@code <- chan T} is a type: an arrow belongs to the "chan" behind it. */
  private Expr received(int arrow, Expr.ChanType t) {
    if (t.dir() == Expr.Dir.RECV) {
      at.expected(t.arrow(), "'chan'");
    }
    Expr value = t.value();
    if (t.dir() == Expr.Dir.SEND) {
      if (value instanceof Expr.ChanType inner) {
        value = received(t.arrow(), inner);
      } else {
        at.expected(t.arrow(), "channel type");
      }
    }
    return new Expr.ChanType(arrow, arrow, Expr.Dir.RECV, value);
  }

  private Expr operand() {
    switch (at.tok) {
      case IDENT -> {
        return at.name();
      }
      case INT, FLOAT, IMAG, CHAR, STRING -> {
        return at.literal();
      }
      case LPAREN -> {
        int lparen = at.expect(Tok.LPAREN);
        at.exprLevel++;
        Expr x = rhs();
        at.exprLevel--;
        return new Expr.Paren(lparen, x, at.expect(Tok.RPAREN));
      }
      case FUNC -> {
        return funcTypeOrLit();
      }
      default -> {
        Expr type = parser.types.tryType();
        if (type != null) {
          return type;
        }
        int pos = at.pos;
        at.expected(pos, "operand");
        at.advance(Cursor.STATEMENT_START);
        return at.badTo(pos);
      }
    }
  }

  private Expr funcTypeOrLit() {
    Expr.FuncType type = parser.types.funcType();
    if (!at.at(Tok.LBRACE)) {
      return type;
    }
    at.exprLevel++;
    Stmt.Block body = parser.stmts.block();
    at.exprLevel--;
    return new Expr.FuncLit(type, body);
  }

  /** An operand with what follows it; {@code first} is the operand if it has been read. */
  Expr primary(Expr first) {
    Expr x = first == null ? operand() : first;
    int n = 0;
    while (true) {
      at.deeper();
      n++;
      Expr longer =
          switch (at.tok) {
            case PERIOD -> selectorOrAssertion(x);
            case LBRACK -> index(x);
            case LPAREN -> call(x);
            case LBRACE -> opensLiteral(x) ? literalValue(x) : null;
            default -> null;
          };
      if (longer == null) {
        at.shallower(n);
        return x;
      }
      x = longer;
    }
  }

  private Expr selectorOrAssertion(Expr x) {
    at.next();
    switch (at.tok) {
      case IDENT -> {
        return new Expr.Select(x, at.name());
      }
      case LPAREN -> {
        int lparen = at.expect(Tok.LPAREN);
        Expr type = at.got(Tok.TYPE) ? null : parser.types.type();
        return new Expr.Assert(x, lparen, type, at.expect(Tok.RPAREN));
      }
      default -> {
        int pos = at.pos;
        at.expected(pos, "selector or type assertion");
        if (!at.at(Tok.RBRACE)) {
          at.next();
        }
        return new Expr.Select(x, new Expr.Name(pos, "_"));
      }
    }
  }

  private boolean opensLiteral(Expr x) {
    Expr t = Expr.unparen(x);
    boolean opens =
        switch (t) {
          case Expr.Bad _, Expr.Name _, Expr.Select _, Expr.Index _ -> at.exprLevel >= 0;
          case Expr.ArrayType _, Expr.StructType _, Expr.MapType _ -> true;
          default -> false;
        };
    if (opens && t != x) {
      at.error(t.pos(), "cannot parenthesize type in composite literal");
    }
    return opens;
  }

  private Expr index(Expr x) {
    int lbrack = at.expect(Tok.LBRACK);
    if (at.at(Tok.RBRACK)) {
      at.expected(at.pos, "operand");
      int rbrack = at.expect(Tok.RBRACK);
      return new Expr.Index(x, lbrack, List.of(new Expr.Bad(rbrack, rbrack)), rbrack);
    }
    at.exprLevel++;
    Expr first = at.at(Tok.COLON) ? null : rhs();
    if (at.at(Tok.COLON)) {
      return slice(x, lbrack, first);
    }
    List<Expr> args = new ArrayList<>(List.of(first));
    while (at.got(Tok.COMMA)) {
      if (!at.at(Tok.RBRACK) && !at.at(Tok.EOF)) {
        args.add(parser.types.type());
      }
    }
    at.exprLevel--;
    return new Expr.Index(x, lbrack, args, at.expect(Tok.RBRACK));
  }

  private Expr slice(Expr x, int lbrack, Expr low) {
    Expr[] index = {low, null, null};
    int[] colons = new int[2];
    int n = 0;
    while (at.at(Tok.COLON) && n < colons.length) {
      colons[n++] = at.expect(Tok.COLON);
      if (!at.at(Tok.COLON) && !at.at(Tok.RBRACK) && !at.at(Tok.EOF)) {
        index[n] = rhs();
      }
    }
    at.exprLevel--;
    int rbrack = at.expect(Tok.RBRACK);
    if (n == 2) {
      if (index[1] == null) {
        at.error(colons[0], "middle index required in 3-index slice");
      }
      if (index[2] == null) {
        at.error(colons[1], "final index required in 3-index slice");
      }
    }
    return new Expr.Slice(x, lbrack, index[0], index[1], index[2], rbrack);
  }

  private Expr call(Expr fun) {
    int lparen = at.expect(Tok.LPAREN);
    at.exprLevel++;
    List<Expr> args = new ArrayList<>(2);
    int ellipsis = Node.NONE;
    while (!at.at(Tok.RPAREN) && !at.at(Tok.EOF) && ellipsis == Node.NONE) {
      args.add(rhs());
      if (at.at(Tok.ELLIPSIS)) {
        ellipsis = at.expect(Tok.ELLIPSIS);
      }
      if (!at.atComma("argument list", Tok.RPAREN)) {
        break;
      }
      at.next();
    }
    at.exprLevel--;
    int rparen = at.expectClosing(Tok.RPAREN, "argument list");
    return new Expr.Call(fun, lparen, args, ellipsis, rparen);
  }

  private Expr value() {
    return at.at(Tok.LBRACE) ? literalValue(null) : expr();
  }

  private Expr element() {
    Expr x = value();
    if (!at.at(Tok.COLON)) {
      return x;
    }
    int colon = at.expect(Tok.COLON);
    return new Expr.KeyValue(x, colon, value());
  }

  private Expr literalValue(Expr type) {
    at.deeper();
    int lbrace = at.expect(Tok.LBRACE);
    at.exprLevel++;
    List<Expr> elts = new ArrayList<>();
    while (!at.at(Tok.RBRACE) && !at.at(Tok.EOF)) {
      elts.add(element());
      if (!at.atComma("composite literal", Tok.RBRACE)) {
        break;
      }
      at.next();
    }
    at.exprLevel--;
    int rbrace = at.expectClosing(Tok.RBRACE, "composite literal");
    at.shallower(1);
    return new Expr.Composite(type, lbrace, elts, rbrace);
  }
}
