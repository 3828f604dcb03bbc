package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;

/** Parameters, results and type parameters. */
final class ParamParser {
  private final Parser parser;
  private final Cursor at;

  ParamParser(Parser parser) {
    this.parser = parser;
    at = parser.at;
  }

  /** What stands between two commas: a name, a type, or both. */
  private static final class Param {
    Expr.Name name;
    Expr type;
  }

  Expr.Fields params() {
    return enclosed(true);
  }

  private Expr.Fields enclosed(boolean dots) {
    int lparen = at.expect(Tok.LPAREN);
    List<Expr.Field> list = at.at(Tok.RPAREN) ? List.of() : list(null, null, Tok.RPAREN, dots);
    return new Expr.Fields(lparen, list, at.expect(Tok.RPAREN));
  }

  Expr.Fields results() {
    if (at.at(Tok.LPAREN)) {
      return enclosed(false);
    }
    Expr type = parser.types.tryType();
    return type == null
        ? null
        : new Expr.Fields(
            Node.NONE, List.of(new Expr.Field(List.of(), type, null, null)), Node.NONE);
  }

  Expr.Fields typeParams() {
    int lbrack = at.expect(Tok.LBRACK);
    List<Expr.Field> list = at.at(Tok.RBRACK) ? List.of() : list(null, null, Tok.RBRACK, false);
    int rbrack = at.expect(Tok.RBRACK);
    if (list.isEmpty()) {
      at.error(rbrack, "empty type parameter list");
      return null;
    }
    return new Expr.Fields(lbrack, list, rbrack);
  }

  /**
   * A list up to its closing token.
   *
   * @param name the first name, if it has been read, and {@code type} the type behind it
   * @param dots whether the last parameter may be variadic
   */
  List<Expr.Field> list(Expr.Name name, Expr type, Tok closing, boolean dots) {
    boolean ofTypes = closing == Tok.RBRACK;
    int start = name != null ? name.pos() : type != null ? type.pos() : at.pos;
    List<Param> list = new ArrayList<>();
    while (name != null || !at.at(closing) && !at.at(Tok.EOF)) {
      Param p;
      if (type != null) {
        p = new Param();
        p.name = name;
        p.type = ofTypes ? parser.types.typeSet(type) : type;
      } else {
        p = param(name, ofTypes);
      }
      name = null;
      type = null;
      if (p.name != null || p.type != null) {
        list.add(p);
      }
      if (!at.atComma("parameter list", closing)) {
        break;
      }
      at.next();
    }
    if (list.isEmpty()) {
      return List.of();
    }
    boolean named = distribute(list, ofTypes, start);
    checkDots(list, dots);
    return named ? grouped(list) : unnamed(list);
  }

  private Param param(Expr.Name name, boolean sets) {
    Param p = new Param();
    if (name == null && sets && at.at(Tok.TILDE)) {
      p.type = parser.types.typeSet(null);
      return p;
    }
    boolean more = true;
    if (name != null || at.at(Tok.IDENT)) {
      p.name = name != null ? name : at.name();
      more = behindName(p, sets);
    } else {
      switch (at.tok) {
        case MUL, ARROW, FUNC, LBRACK, CHAN, MAP, STRUCT, INTERFACE, LPAREN ->
            p.type = parser.types.type();
        case ELLIPSIS -> {
          p.type = dotsType();
          more = false;
        }
        default -> {
          at.expected(at.pos, "')'");
          at.advance(Cursor.EXPR_END);
        }
      }
    }
    if (more && sets && at.at(Tok.OR) && p.type != null) {
      p.type = parser.types.typeSet(p.type);
    }
    return p;
  }

  /** Returns whether a "|" may follow. */
  private boolean behindName(Param p, boolean sets) {
    switch (at.tok) {
      case IDENT, MUL, ARROW, FUNC, CHAN, MAP, STRUCT, INTERFACE, LPAREN ->
          p.type = parser.types.type();
      case LBRACK -> {
        TypeParser.NameAndType t = parser.types.arrayOrInstance(p.name);
        p.name = t.name();
        p.type = t.type();
      }
      case ELLIPSIS -> {
        p.type = dotsType();
        return false;
      }
      case PERIOD -> {
        p.type = parser.types.qualified(p.name);
        p.name = null;
      }
      case TILDE -> {
        if (sets) {
          p.type = parser.types.typeSet(null);
          return false;
        }
      }
      case OR -> {
        if (sets) {
          p.type = parser.types.typeSet(p.name);
          p.name = null;
          return false;
        }
      }
      default -> {}
    }
    return true;
  }

  private Expr dotsType() {
    return new Expr.Ellipsis(at.expect(Tok.ELLIPSIS), parser.types.type());
  }

  /** Gives every parameter its type; returns whether they have names. */
  private boolean distribute(List<Param> list, boolean ofTypes, int start) {
    int named = 0;
    int typed = 0;
    for (Param p : list) {
      named += p.name != null && p.type != null ? 1 : 0;
      typed += p.type != null ? 1 : 0;
    }
    if (named == 0) {
      for (Param p : list) {
        if (p.name != null) {
          p.type = p.name;
          p.name = null;
        }
      }
      if (ofTypes) {
        missing(typed == 0, true, list.size(), typed == 0 ? at.pos : start);
      }
      return false;
    }
    if (named != list.size()) {
      int wrong = fill(list);
      if (wrong != Node.NONE) {
        boolean noType = named == typed;
        missing(noType, ofTypes, list.size(), noType ? at.pos : wrong);
      }
    }
    return true;
  }

  /** Fills in from the right what is missing; returns the leftmost offset of what is wrong. */
  private int fill(List<Param> list) {
    int wrong = Node.NONE;
    Expr type = null;
    for (Param p : list.reversed()) {
      if (p.type != null) {
        type = p.type;
        if (p.name == null) {
          wrong = type.pos();
          p.name = new Expr.Name(wrong, "_");
        }
      } else if (type != null) {
        p.type = type;
      } else {
        wrong = p.name.pos();
        p.type = at.badTo(wrong);
      }
    }
    return wrong;
  }

  private void missing(boolean noType, boolean ofTypes, int count, int pos) {
    String what;
    if (noType) {
      what = ofTypes ? "missing type constraint" : "missing parameter type";
    } else {
      what = ofTypes ? "missing type parameter name" : "missing parameter name";
      what += ofTypes && count == 1 ? " or invalid array length" : "";
    }
    at.error(pos, what);
  }

  private void checkDots(List<Param> list, boolean allowed) {
    boolean first = true;
    for (Param p : list) {
      if (p.type instanceof Expr.Ellipsis dots && (!allowed || p != list.getLast())) {
        if (first) {
          at.error(
              dots.pos(), allowed ? "can only use ... with final parameter" : "invalid use of ...");
          first = false;
        }
        p.type = new Expr.Bad(dots.pos(), dots.end());
      }
    }
  }

  private static List<Expr.Field> unnamed(List<Param> list) {
    List<Expr.Field> fields = new ArrayList<>();
    for (Param p : list) {
      fields.add(new Expr.Field(List.of(), p.type, null, null));
    }
    return fields;
  }

  /** Neighbours that share a type are one field. */
  private static List<Expr.Field> grouped(List<Param> list) {
    List<Expr.Field> fields = new ArrayList<>();
    for (int i = 0; i < list.size(); ) {
      Expr type = list.get(i).type;
      List<Expr.Name> names = new ArrayList<>();
      while (i < list.size() && list.get(i).type == type) {
        names.add(list.get(i++).name);
      }
      fields.add(new Expr.Field(names, type, null, null));
    }
    return fields;
  }
}
