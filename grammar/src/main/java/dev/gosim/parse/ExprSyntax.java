package dev.gosim.parse;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Expr.Dir;
import dev.gosim.ast.ExprString;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Token;
import java.util.ArrayList;
import java.util.List;

/** Expressions, for {@link SyntaxErrors}. */
final class ExprSyntax {
  private final SyntaxErrors syntax;
  private final SyntaxCursor at;

  ExprSyntax(SyntaxErrors syntax) {
    this.syntax = syntax;
    this.at = syntax.at;
  }

  /** Where the search ends after a missing term of a constraint. */
  static int[] termFollow() {
    return new int[] {
      GoLexer.LOR,
      GoLexer.LAND,
      GoLexer.EQL,
      GoLexer.NEQ,
      GoLexer.LSS,
      GoLexer.LEQ,
      GoLexer.GTR,
      GoLexer.GEQ,
      GoLexer.ADD,
      GoLexer.SUB,
      GoLexer.OR,
      GoLexer.XOR,
      GoLexer.QUO,
      GoLexer.REM,
      GoLexer.SHL,
      GoLexer.SHR,
      GoLexer.AND,
      GoLexer.AND_NOT,
      GoLexer.NOT,
      GoLexer.TILDE,
      GoLexer.SEMI,
      GoLexer.R_PAREN,
      GoLexer.R_BRACKET,
      GoLexer.R_CURLY
    };
  }

  List<Expr> list() {
    List<Expr> list = new ArrayList<>(1);
    do {
      list.add(expr());
    } while (at.got(GoLexer.COMMA));
    return list;
  }

  Expr expr() {
    return binary(unary(), 0);
  }

  /** {@code x} and the operators after it that bind stronger than {@code above}. */
  Expr binary(Expr x, int above) {
    for (; ; ) {
      Token op = Operators.binary(at.type());
      if (op == null || Operators.precedence(op) <= above) {
        return x;
      }
      int pos = at.pos();
      at.next();
      Expr y = binary(unary(), Operators.precedence(op));
      x = new Expr.Binary(pos, x, op, y);
    }
  }

  private Expr unary() {
    int pos = at.pos();
    int type = at.type();
    switch (type) {
      case GoLexer.ADD, GoLexer.SUB, GoLexer.NOT, GoLexer.XOR, GoLexer.AND, GoLexer.TILDE -> {
        at.next();
        return new Expr.Unary(pos, Operators.unary(type), unary());
      }
      case GoLexer.MUL -> {
        at.next();
        return new Expr.Star(pos, unary());
      }
      case GoLexer.ARROW -> {
        at.next();
        Expr x = unary();
        return x instanceof Expr.ChanType c ? receiveOnly(c) : new Expr.Unary(pos, Token.ARROW, x);
      }
      default -> {
        return primary(null);
      }
    }
  }

  /** An arrow before a channel type is part of the type, if the type has room for it. */
  private Expr.ChanType receiveOnly(Expr.ChanType c) {
    Expr elem = c.elem();
    switch (c.dir()) {
      case RECV -> at.syntaxError("unexpected <-, expected chan");
      case SEND -> {
        if (elem instanceof Expr.ChanType inner) {
          elem = receiveOnly(inner);
        } else {
          at.syntaxError("unexpected " + ExprString.of(elem) + ", expected chan");
        }
      }
      case BOTH -> {}
    }
    return new Expr.ChanType(c.pos(), Dir.RECV, elem);
  }

  // ---- Operands

  private Expr operand() {
    int pos = at.pos();
    return switch (at.type()) {
      case GoLexer.IDENTIFIER -> at.name();
      case GoLexer.INT -> literal(Expr.LitKind.INT);
      case GoLexer.FLOAT -> literal(Expr.LitKind.FLOAT);
      case GoLexer.IMAG -> literal(Expr.LitKind.IMAG);
      case GoLexer.CHAR -> literal(Expr.LitKind.CHAR);
      case GoLexer.STRING -> literal(Expr.LitKind.STRING);
      case GoLexer.L_PAREN -> {
        at.next();
        at.nesting++;
        Expr x = expr();
        at.nesting--;
        at.want(GoLexer.R_PAREN);
        yield new Expr.Paren(pos, x, pos);
      }
      case GoLexer.FUNC -> {
        at.next();
        Expr.FuncType type = syntax.types.signature("function type");
        if (!at.at(GoLexer.L_CURLY)) {
          yield type;
        }
        at.nesting++;
        Expr lit = new Expr.FuncLit(pos, type, syntax.stmts.funcBody());
        at.nesting--;
        yield lit;
      }
      case GoLexer.L_BRACKET, GoLexer.CHAN, GoLexer.MAP, GoLexer.STRUCT, GoLexer.INTERFACE ->
          syntax.types.type();
      default -> {
        Expr bad = at.bad();
        at.expected("expression");
        at.skipTo(GoLexer.R_PAREN, GoLexer.R_BRACKET, GoLexer.R_CURLY);
        yield bad;
      }
    };
  }

  private Expr literal(Expr.LitKind kind) {
    Expr x = new Expr.BasicLit(at.pos(), kind, at.text());
    at.next();
    return x;
  }

  /** An operand, which has been read already or is null, and all that belongs to it. */
  Expr primary(Expr given) {
    Expr x = given == null ? operand() : given;
    for (; ; ) {
      switch (at.type()) {
        case GoLexer.DOT -> {
          at.next();
          x = selector(x);
        }
        case GoLexer.L_BRACKET -> {
          at.next();
          x = index(x);
        }
        case GoLexer.L_PAREN -> x = call(x);
        case GoLexer.L_CURLY -> {
          Expr type = Exprs.unparen(x);
          if (!opensLiteral(type)) {
            return x;
          }
          if (type != x) {
            at.syntaxError("cannot parenthesize type in composite literal");
          }
          x = composite(x);
        }
        default -> {
          return x;
        }
      }
    }
  }

  /** Directly in a header only the literal types open a composite literal. */
  private boolean opensLiteral(Expr type) {
    boolean named =
        type instanceof Expr.Ident || type instanceof Expr.Selector || type instanceof Expr.Index;
    return !SyntaxCursor.isBad(type) && Shapes.mayOpenLiteral(type) && (!named || at.nesting >= 0);
  }

  private Expr selector(Expr x) {
    int pos = Exprs.start(x);
    if (at.at(GoLexer.IDENTIFIER)) {
      return new Expr.Selector(pos, x, at.name());
    }
    if (!at.got(GoLexer.L_PAREN)) {
      at.expected("name or (");
      at.skipTo(GoLexer.SEMI, GoLexer.R_PAREN);
      return x;
    }
    Expr type = at.got(GoLexer.TYPE) ? null : syntax.types.type();
    at.want(GoLexer.R_PAREN);
    return new Expr.TypeAssert(pos, x, pos, type, pos);
  }

  private Expr call(Expr fun) {
    List<Expr> args = new ArrayList<>();
    int[] ellipsis = {0};
    at.next();
    at.nesting++;
    at.list(
        "argument list",
        GoLexer.COMMA,
        GoLexer.R_PAREN,
        () -> {
          args.add(expr());
          int pos = at.pos();
          boolean dots = at.got(GoLexer.ELLIPSIS);
          ellipsis[0] = dots ? pos : 0;
          return dots;
        });
    at.nesting--;
    int pos = Exprs.start(fun);
    return new Expr.Call(pos, fun, pos, args, ellipsis[0], pos);
  }

  /** After "[": an index, type arguments or a slice. */
  private Expr index(Expr x) {
    int pos = Exprs.start(x);
    List<Expr> indices = new ArrayList<>(1);
    if (!at.at(GoLexer.COLON)) {
      boolean comma = false;
      if (at.at(GoLexer.R_BRACKET)) {
        at.expected("operand");
        indices.add(at.bad());
      } else {
        comma = indices(indices, false);
      }
      if (comma || at.at(GoLexer.R_BRACKET)) {
        at.want(GoLexer.R_BRACKET);
        return new Expr.Index(pos, x, pos, indices, pos);
      }
    }
    if (!at.got(GoLexer.COLON)) {
      at.expected("comma, : or ]");
      at.skipTo(GoLexer.COMMA, GoLexer.COLON, GoLexer.R_BRACKET);
    }
    return slice(x, indices.isEmpty() ? null : indices.getFirst());
  }

  private Expr slice(Expr x, Expr lo) {
    at.nesting++;
    Expr hi = null;
    Expr max = null;
    if (!at.at(GoLexer.COLON) && !at.at(GoLexer.R_BRACKET)) {
      hi = expr();
    }
    boolean three = at.at(GoLexer.COLON);
    if (three) {
      if (hi == null) {
        at.error(at.offset(), "middle index required in 3-index slice");
        hi = at.bad();
      }
      at.next();
      if (at.at(GoLexer.R_BRACKET)) {
        at.error(at.offset(), "final index required in 3-index slice");
        max = at.bad();
      } else {
        max = expr();
      }
    }
    at.nesting--;
    at.want(GoLexer.R_BRACKET);
    int pos = Exprs.start(x);
    return new Expr.SliceExpr(pos, x, pos, lo, hi, max, three, pos);
  }

  /**
   * Reads an index, or type arguments, into {@code out}; the first one may be any expression unless
   * {@code onlyTypes}. Returns whether there was a comma.
   */
  boolean indices(List<Expr> out, boolean onlyTypes) {
    at.nesting++;
    out.add(onlyTypes ? syntax.types.type() : expr());
    boolean comma = false;
    while (at.got(GoLexer.COMMA)) {
      comma = true;
      Expr type = syntax.types.typeOrNull();
      if (type == null) {
        break;
      }
      out.add(type);
    }
    at.nesting--;
    return comma;
  }

  // ---- Composite literals

  private Expr composite(Expr type) {
    List<Expr> elements = new ArrayList<>();
    int pos = type == null ? at.pos() : Exprs.start(type);
    at.nesting++;
    at.want(GoLexer.L_CURLY);
    at.list(
        "composite literal",
        GoLexer.COMMA,
        GoLexer.R_CURLY,
        () -> {
          Expr x = element();
          if (at.got(GoLexer.COLON)) {
            x = new Expr.KeyValue(Exprs.start(x), x, pos, element());
          }
          elements.add(x);
          return false;
        });
    at.nesting--;
    return new Expr.CompositeLit(pos, type, pos, elements, pos);
  }

  private Expr element() {
    return at.at(GoLexer.L_CURLY) ? composite(null) : expr();
  }
}
