package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;

/** Types, as far as they are not parameters. */
final class TypeParser {
  private static final String ARGUMENTS = "type argument list";
  private final Parser parser;
  private final Cursor at;

  TypeParser(Parser parser) {
    this.parser = parser;
    at = parser.at;
  }

  Expr type() {
    Expr t = tryType();
    if (t == null) {
      int pos = at.pos;
      at.expected(pos, "type");
      at.advance(Cursor.EXPR_END);
      return at.badTo(pos);
    }
    return t;
  }

  /** A type, or null if none begins here. */
  Expr tryType() {
    at.deeper();
    try {
      return switch (at.tok) {
        case IDENT -> {
          Expr name = typeName(null);
          yield at.at(Tok.LBRACK) ? instance(name) : name;
        }
        case LBRACK -> array(at.expect(Tok.LBRACK), null);
        case STRUCT -> struct();
        case MUL -> new Expr.Star(at.expect(Tok.MUL), type());
        case FUNC -> funcType();
        case INTERFACE -> interfaceType();
        case MAP -> map();
        case CHAN, ARROW -> chan();
        case LPAREN -> {
          int lparen = at.expect(Tok.LPAREN);
          Expr x = type();
          yield new Expr.Paren(lparen, x, at.expect(Tok.RPAREN));
        }
        default -> null;
      };
    } finally {
      at.shallower(1);
    }
  }

  Expr typeName(Expr.Name first) {
    Expr.Name name = first == null ? at.name() : first;
    return at.got(Tok.PERIOD) ? new Expr.Select(name, at.name()) : name;
  }

  Expr qualified(Expr.Name first) {
    Expr name = typeName(first);
    return at.at(Tok.LBRACK) ? instance(name) : name;
  }

  /** An array type behind its "["; {@code len} if that has been read. */
  Expr array(int lbrack, Expr len) {
    if (len == null) {
      at.exprLevel++;
      if (at.at(Tok.ELLIPSIS)) {
        len = new Expr.Ellipsis(at.pos, null);
        at.next();
      } else if (!at.at(Tok.RBRACK)) {
        len = parser.exprs.rhs();
      }
      at.exprLevel--;
    }
    if (at.at(Tok.COMMA)) {
      at.error(at.pos, "unexpected comma; expecting ]");
      at.next();
    }
    at.expect(Tok.RBRACK);
    return new Expr.ArrayType(lbrack, len, type());
  }

  /** What follows a name and begins with "[": with a name an array type, without an instance. */
  record NameAndType(Expr.Name name, Expr type) {}

  NameAndType arrayOrInstance(Expr.Name name) {
    int lbrack = at.expect(Tok.LBRACK);
    int comma = Node.NONE;
    List<Expr> args = new ArrayList<>();
    if (!at.at(Tok.RBRACK)) {
      at.exprLevel++;
      args.add(parser.exprs.rhs());
      while (at.at(Tok.COMMA)) {
        int here = at.pos;
        at.next();
        if (at.at(Tok.RBRACK)) {
          comma = here;
          break;
        }
        args.add(parser.exprs.rhs());
      }
      at.exprLevel--;
    }
    int rbrack = at.expect(Tok.RBRACK);
    if (args.isEmpty()) {
      return new NameAndType(name, new Expr.ArrayType(lbrack, null, type()));
    }
    Expr elem = args.size() == 1 ? tryType() : null;
    if (elem == null) {
      return new NameAndType(null, new Expr.Index(name, lbrack, args, rbrack));
    }
    if (comma != Node.NONE) {
      at.error(comma, "unexpected comma; expecting ]");
    }
    return new NameAndType(name, new Expr.ArrayType(lbrack, args.getFirst(), elem));
  }

  Expr instance(Expr type) {
    int lbrack = at.expect(Tok.LBRACK);
    at.exprLevel++;
    List<Expr> list = new ArrayList<>();
    arguments(list);
    at.exprLevel--;
    int rbrack = at.expectClosing(Tok.RBRACK, ARGUMENTS);
    if (list.isEmpty()) {
      at.expected(rbrack, ARGUMENTS);
      list.add(new Expr.Bad(lbrack + 1, rbrack));
    }
    return new Expr.Index(type, lbrack, list, rbrack);
  }

  private void arguments(List<Expr> list) {
    while (!at.at(Tok.RBRACK) && !at.at(Tok.EOF)) {
      list.add(type());
      if (!at.atComma(ARGUMENTS, Tok.RBRACK)) {
        break;
      }
      at.next();
    }
  }

  private Expr map() {
    int pos = at.expect(Tok.MAP);
    at.expect(Tok.LBRACK);
    Expr key = type();
    at.expect(Tok.RBRACK);
    return new Expr.MapType(pos, key, type());
  }

  private Expr chan() {
    int pos = at.pos;
    int arrow = Node.NONE;
    Expr.Dir dir = Expr.Dir.BOTH;
    if (at.got(Tok.CHAN)) {
      if (at.at(Tok.ARROW)) {
        arrow = at.expect(Tok.ARROW);
        dir = Expr.Dir.SEND;
      }
    } else {
      arrow = at.expect(Tok.ARROW);
      at.expect(Tok.CHAN);
      dir = Expr.Dir.RECV;
    }
    return new Expr.ChanType(pos, arrow, dir, type());
  }

  Expr.FuncType funcType() {
    int pos = at.expect(Tok.FUNC);
    if (at.at(Tok.LBRACK)) {
      Expr.Fields typeParams = parser.params.typeParams();
      if (typeParams != null) {
        at.error(typeParams.opening(), "function type must have no type parameters");
      }
    }
    Expr.Fields params = parser.params.params();
    return new Expr.FuncType(pos, null, params, parser.params.results());
  }

  // ---- Structs

  private Expr struct() {
    int pos = at.expect(Tok.STRUCT);
    int lbrace = at.expect(Tok.LBRACE);
    List<Expr.Field> list = new ArrayList<>();
    while (at.at(Tok.IDENT) || at.at(Tok.MUL) || at.at(Tok.LPAREN)) {
      list.add(field());
    }
    int rbrace = at.expect(Tok.RBRACE);
    return new Expr.StructType(pos, new Expr.Fields(lbrace, list, rbrace));
  }

  private Expr.Field field() {
    List<Expr.Name> names = new ArrayList<>();
    Expr type =
        switch (at.tok) {
          case IDENT -> namedField(names);
          case MUL -> embeddedPointer();
          default -> parenthesized();
        };
    Expr.Lit tag = at.at(Tok.STRING) ? at.literal() : null;
    return new Expr.Field(names, type, tag, at.expectSemi());
  }

  private Expr namedField(List<Expr.Name> names) {
    Expr.Name name = at.name();
    switch (at.tok) {
      case PERIOD -> {
        return qualified(name);
      }
      case STRING, SEMICOLON, RBRACE -> {
        return name;
      }
      default -> names.add(name);
    }
    while (at.got(Tok.COMMA)) {
      names.add(at.name());
    }
    if (names.size() == 1 && at.at(Tok.LBRACK)) {
      NameAndType t = arrayOrInstance(name);
      if (t.name() == null) {
        names.clear();
      }
      return t.type();
    }
    return type();
  }

  private static final String NO_PARENTHESES = "cannot parenthesize embedded type";

  private Expr embeddedPointer() {
    int star = at.expect(Tok.MUL);
    if (!at.at(Tok.LPAREN)) {
      return new Expr.Star(star, qualified(null));
    }
    at.error(at.pos, NO_PARENTHESES);
    at.next();
    Expr type = qualified(null);
    at.got(Tok.RPAREN);
    return new Expr.Star(star, type);
  }

  private Expr parenthesized() {
    at.error(at.pos, NO_PARENTHESES);
    at.next();
    int star = at.pos;
    Expr type = at.got(Tok.MUL) ? new Expr.Star(star, qualified(null)) : qualified(null);
    at.got(Tok.RPAREN);
    return type;
  }

  // ---- Interfaces

  private Expr interfaceType() {
    int pos = at.expect(Tok.INTERFACE);
    int lbrace = at.expect(Tok.LBRACE);
    List<Expr.Field> list = new ArrayList<>();
    while (true) {
      List<Expr.Name> name = new ArrayList<>();
      Expr type;
      if (at.at(Tok.IDENT)) {
        type = method(name);
        if (name.isEmpty()) {
          type = typeSet(type);
        }
      } else if (at.at(Tok.TILDE)) {
        type = typeSet(null);
      } else {
        Expr first = tryType();
        if (first == null) {
          break;
        }
        type = typeSet(first);
      }
      list.add(new Expr.Field(name, type, null, at.expectSemi()));
    }
    int rbrace = at.expect(Tok.RBRACE);
    return new Expr.InterfaceType(pos, new Expr.Fields(lbrace, list, rbrace));
  }

  private Expr method(List<Expr.Name> names) {
    Expr x = typeName(null);
    if (!(x instanceof Expr.Name name)) {
      return at.at(Tok.LBRACK) ? instance(x) : x;
    }
    return switch (at.tok) {
      case LBRACK -> genericMethod(name, names);
      case LPAREN -> {
        names.add(name);
        yield methodType();
      }
      default -> x;
    };
  }

  private Expr methodType() {
    Expr.Fields params = parser.params.params();
    return new Expr.FuncType(Node.NONE, null, params, parser.params.results());
  }

  private Expr genericMethod(Expr.Name name, List<Expr.Name> names) {
    int lbrack = at.expect(Tok.LBRACK);
    at.exprLevel++;
    Expr x = parser.exprs.expr();
    at.exprLevel--;
    if (x instanceof Expr.Name first && !at.at(Tok.COMMA) && !at.at(Tok.RBRACK)) {
      parser.params.list(first, null, Tok.RBRACK, false);
      at.expect(Tok.RBRACK);
      at.error(lbrack, "interface method must have no type parameters");
      names.add(name);
      return methodType();
    }
    List<Expr> list = new ArrayList<>(List.of(x));
    if (at.atComma(ARGUMENTS, Tok.RBRACK)) {
      at.exprLevel++;
      at.next();
      arguments(list);
      at.exprLevel--;
    }
    return new Expr.Index(name, lbrack, list, at.expectClosing(Tok.RBRACK, ARGUMENTS));
  }

  /** A | ~B, whose first term may have been read. */
  Expr typeSet(Expr first) {
    Expr x = first == null ? term() : first;
    while (at.at(Tok.OR)) {
      int or = at.expect(Tok.OR);
      x = new Expr.Binary(x, or, Tok.OR, term());
    }
    return x;
  }

  private Expr term() {
    if (at.at(Tok.TILDE)) {
      return new Expr.Unary(at.expect(Tok.TILDE), Tok.TILDE, type());
    }
    Expr t = tryType();
    if (t == null) {
      int pos = at.pos;
      at.expected(pos, "~ term or type");
      at.advance(Cursor.EXPR_END);
      return at.badTo(pos);
    }
    return t;
  }
}
