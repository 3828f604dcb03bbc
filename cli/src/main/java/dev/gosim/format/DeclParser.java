package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Declarations. */
final class DeclParser {
  private final Parser parser;
  private final Cursor at;

  DeclParser(Parser parser) {
    this.parser = parser;
    at = parser.at;
  }

  Decl decl(Set<Tok> sync) {
    return switch (at.tok) {
      case IMPORT, CONST, VAR, TYPE -> general();
      case FUNC -> func();
      default -> {
        int pos = at.pos;
        at.expected(pos, "declaration");
        at.advance(sync);
        yield new Decl.Bad(pos);
      }
    };
  }

  Decl general() {
    boolean documented = at.lead != null;
    Tok tok = at.tok;
    int pos = at.expect(tok);
    List<Decl.Spec> specs = new ArrayList<>();
    if (!at.at(Tok.LPAREN)) {
      specs.add(spec(tok));
      return new Decl.Gen(documented, pos, tok, Node.NONE, specs, Node.NONE);
    }
    int lparen = at.expect(Tok.LPAREN);
    while (!at.at(Tok.RPAREN) && !at.at(Tok.EOF)) {
      specs.add(spec(tok));
    }
    int rparen = at.expect(Tok.RPAREN);
    at.expectSemi();
    return new Decl.Gen(documented, pos, tok, lparen, specs, rparen);
  }

  private Decl.Spec spec(Tok keyword) {
    return switch (keyword) {
      case IMPORT -> importSpec();
      case TYPE -> typeSpec();
      default -> valueSpec(keyword);
    };
  }

  private Decl.Spec importSpec() {
    Expr.Name name = null;
    if (at.at(Tok.IDENT)) {
      name = at.name();
    } else if (at.at(Tok.PERIOD)) {
      name = new Expr.Name(at.expect(Tok.PERIOD), ".");
    }
    int pos = at.pos;
    Expr.Lit path = new Expr.Lit(pos, pos, Tok.STRING, "");
    if (at.at(Tok.STRING)) {
      path = at.literal();
    } else if (at.tok.isLiteral()) {
      at.error(pos, "import path must be a string");
      at.next();
    } else {
      at.error(pos, "missing import path");
      at.advance(Cursor.EXPR_END);
    }
    return new Decl.ImportSpec(name, path, path.end(), at.expectSemi());
  }

  private Decl.Spec valueSpec(Tok keyword) {
    List<Expr.Name> names = new ArrayList<>();
    names.add(at.name());
    while (at.got(Tok.COMMA)) {
      names.add(at.name());
    }
    Expr type = null;
    boolean over = at.at(Tok.EOF) || at.at(Tok.SEMICOLON) || at.at(Tok.RPAREN);
    if (keyword == Tok.VAR) {
      type = at.at(Tok.ASSIGN) ? null : parser.types.type();
    } else if (!over) {
      type = parser.types.tryType();
    }
    boolean assigned = (keyword == Tok.VAR || !over) && at.got(Tok.ASSIGN);
    List<Expr> values = assigned ? parser.exprs.list(true) : null;
    return new Decl.ValueSpec(names, type, values, at.expectSemi());
  }

  // ---- Types

  private Decl.Spec typeSpec() {
    Expr.Name name = at.name();
    if (at.at(Tok.LBRACK)) {
      return arrayOrGeneric(name);
    }
    int assign = at.at(Tok.ASSIGN) ? at.expect(Tok.ASSIGN) : Node.NONE;
    Expr type = parser.types.type();
    return new Decl.TypeSpec(name, null, assign, type, at.expectSemi());
  }

  private Decl.Spec arrayOrGeneric(Expr.Name name) {
    int lbrack = at.expect(Tok.LBRACK);
    Expr x = null;
    if (at.at(Tok.IDENT)) {
      x = at.name();
      if (!at.at(Tok.LBRACK)) {
        at.exprLevel++;
        x = parser.exprs.binary(parser.exprs.primary(x), Tok.LOWEST + 1);
        at.exprLevel--;
      }
      Param first = split(x, at.at(Tok.COMMA));
      if (first != null && (first.type != null || !at.at(Tok.RBRACK))) {
        return generic(name, lbrack, first);
      }
    }
    Expr type = parser.types.array(lbrack, x);
    return new Decl.TypeSpec(name, null, Node.NONE, type, at.expectSemi());
  }

  private Decl.Spec generic(Expr.Name name, int lbrack, Param first) {
    List<Expr.Field> list = parser.params.list(first.name, first.type, Tok.RBRACK, false);
    Expr.Fields params = new Expr.Fields(lbrack, list, at.expect(Tok.RBRACK));
    int assign = at.at(Tok.ASSIGN) ? at.expect(Tok.ASSIGN) : Node.NONE;
    Expr type = parser.types.type();
    return new Decl.TypeSpec(name, params, assign, type, at.expectSemi());
  }

  /** The beginning of type parameters: a name, and what bounds it. */
  private record Param(Expr.Name name, Expr type) {}

  /**
   * Reads an expression as the first type parameter: {@code P *T} is a product, too. Null if it can
   * only be the length of an array; {@code force} if it cannot be one.
   */
  private static Param split(Expr x, boolean force) {
    return switch (x) {
      case Expr.Name name -> new Param(name, null);
      case Expr.Binary b when b.op() == Tok.MUL && b.x() instanceof Expr.Name name ->
          force || Expr.isTypeElem(b.y()) ? new Param(name, new Expr.Star(b.opPos(), b.y())) : null;
      case Expr.Binary b when b.op() == Tok.OR -> {
        Param p = split(b.x(), force || Expr.isTypeElem(b.y()));
        yield p != null && p.type != null
            ? new Param(p.name, new Expr.Binary(p.type, b.opPos(), Tok.OR, b.y()))
            : null;
      }
      case Expr.Call c
          when c.fun() instanceof Expr.Name name
              && c.args().size() == 1
              && c.ellipsis() == Node.NONE ->
          force || Expr.isTypeElem(c.args().getFirst())
              ? new Param(name, new Expr.Paren(c.lparen(), c.args().getFirst(), c.rparen()))
              : null;
      default -> null;
    };
  }

  // ---- Functions

  private Decl func() {
    boolean documented = at.lead != null;
    int pos = at.expect(Tok.FUNC);
    Expr.Fields recv = at.at(Tok.LPAREN) ? parser.params.params() : null;
    Expr.Name name = at.name();
    Expr.Fields typeParams = null;
    if (at.at(Tok.LBRACK)) {
      typeParams = parser.params.typeParams();
      if (recv != null && typeParams != null) {
        at.error(typeParams.opening(), "method must have no type parameters");
      }
    }
    Expr.Fields params = parser.params.params();
    Expr.Fields results = parser.params.results();
    Stmt.Block body = null;
    if (at.at(Tok.LBRACE)) {
      body = parser.stmts.block();
      at.expectSemi();
    } else if (at.got(Tok.SEMICOLON)) {
      if (at.at(Tok.LBRACE)) {
        at.error(at.pos, "unexpected semicolon or newline before {");
        body = parser.stmts.block();
        at.expectSemi();
      }
    } else {
      at.expectSemi();
    }
    Expr.FuncType type = new Expr.FuncType(pos, typeParams, params, results);
    return new Decl.Func(documented, pos, recv, name, type, body);
  }
}
