package dev.gosim.parse;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Expr.Dir;
import dev.gosim.ast.Token;
import java.util.ArrayList;
import java.util.List;

/** Types, for {@link SyntaxErrors}. */
final class TypeSyntax {
  private static final TokenSet LITERALS =
      TokenSet.of(GoLexer.INT, GoLexer.FLOAT, GoLexer.IMAG, GoLexer.CHAR, GoLexer.STRING);
  private static final TokenSet AFTER_EMBEDDED =
      LITERALS.or(TokenSet.of(GoLexer.DOT, GoLexer.SEMI, GoLexer.R_CURLY));

  private final SyntaxErrors syntax;
  private final SyntaxCursor at;

  TypeSyntax(SyntaxErrors syntax) {
    this.syntax = syntax;
    this.at = syntax.at;
  }

  Expr type() {
    Expr type = typeOrNull();
    if (type == null) {
      type = at.bad();
      at.expected("type");
      at.skipTo(
          GoLexer.COMMA,
          GoLexer.COLON,
          GoLexer.SEMI,
          GoLexer.R_PAREN,
          GoLexer.R_BRACKET,
          GoLexer.R_CURLY);
    }
    return type;
  }

  /** A type, null (and no message) if none begins here. */
  Expr typeOrNull() {
    int pos = at.pos();
    switch (at.type()) {
      case GoLexer.IDENTIFIER -> {
        return qualified(at.name());
      }
      case GoLexer.STRUCT -> {
        return structType();
      }
      case GoLexer.INTERFACE -> {
        return interfaceType();
      }
      case GoLexer.MUL,
          GoLexer.ARROW,
          GoLexer.FUNC,
          GoLexer.L_BRACKET,
          GoLexer.CHAN,
          GoLexer.MAP,
          GoLexer.L_PAREN -> {}
      default -> {
        return null;
      }
    }
    int first = at.type();
    at.next();
    return switch (first) {
      case GoLexer.MUL -> new Expr.Star(pos, type());
      case GoLexer.ARROW -> {
        at.want(GoLexer.CHAN);
        yield new Expr.ChanType(pos, Dir.RECV, elementType());
      }
      case GoLexer.FUNC -> signature("function type");
      case GoLexer.L_BRACKET -> at.got(GoLexer.R_BRACKET) ? sliceType(pos) : arrayType(pos, null);
      case GoLexer.CHAN -> {
        Dir dir = at.got(GoLexer.ARROW) ? Dir.SEND : Dir.BOTH;
        yield new Expr.ChanType(pos, dir, elementType());
      }
      case GoLexer.MAP -> {
        at.want(GoLexer.L_BRACKET);
        Expr key = type();
        at.want(GoLexer.R_BRACKET);
        yield new Expr.MapType(pos, key, type());
      }
      default -> {
        Expr inner = type();
        at.want(GoLexer.R_PAREN);
        yield inner;
      }
    };
  }

  private Expr elementType() {
    Expr type = typeOrNull();
    if (type == null) {
      type = at.bad();
      at.syntaxError("missing channel element type");
    }
    return type;
  }

  Expr sliceType(int lbrack) {
    return new Expr.ArrayType(lbrack, null, type());
  }

  /** After the bracket; {@code length} is what has been read of it, or null. */
  Expr arrayType(int lbrack, Expr length) {
    if (length == null) {
      int pos = at.pos();
      if (at.got(GoLexer.ELLIPSIS)) {
        length = new Expr.Ellipsis(pos, null);
      } else {
        at.nesting++;
        length = syntax.exprs.expr();
        at.nesting--;
      }
    }
    if (at.at(GoLexer.COMMA)) {
      at.syntaxError("unexpected comma; expected ]");
      at.next();
    }
    at.want(GoLexer.R_BRACKET);
    return new Expr.ArrayType(lbrack, length, type());
  }

  /** A type name; {@code name} has been read already, or is null. */
  Expr qualified(Expr.Ident name) {
    Expr x = name;
    if (x == null) {
      x = new Expr.Ident(at.pos(), "_");
      if (at.at(GoLexer.IDENTIFIER)) {
        x = at.name();
      } else {
        at.expected("name");
        at.skipTo(GoLexer.DOT, GoLexer.SEMI, GoLexer.R_CURLY);
      }
    }
    if (at.got(GoLexer.DOT)) {
      x = new Expr.Selector(x.pos(), x, at.name());
    }
    return at.at(GoLexer.L_BRACKET) ? instance(x) : x;
  }

  private Expr instance(Expr generic) {
    int lbrack = at.pos();
    at.next();
    List<Expr> args = new ArrayList<>();
    if (at.at(GoLexer.R_BRACKET)) {
      at.expected("type argument list");
    } else {
      syntax.exprs.indices(args, true);
    }
    int rbrack = at.pos();
    at.want(GoLexer.R_BRACKET);
    return new Expr.Index(generic.pos(), generic, lbrack, args, rbrack);
  }

  /**
   * Parameters and results.
   *
   * @param what cannot have type parameters ("method", ...), or null if it can
   */
  Expr.FuncType signature(String what) {
    int pos = at.pos();
    int offset = at.offset();
    if (at.got(GoLexer.L_BRACKET)) {
      if (what != null) {
        at.syntaxError(offset, what + " must have no type parameters");
      }
      if (at.at(GoLexer.R_BRACKET)) {
        at.syntaxError("empty type parameter list");
        at.next();
      } else {
        syntax.params.typeParams(null);
      }
    }
    at.want(GoLexer.L_PAREN);
    List<Expr.Field> params = syntax.params.params(true);
    List<Expr.Field> results = List.of();
    if (at.got(GoLexer.L_PAREN)) {
      results = syntax.params.params(false);
    } else {
      Expr type = typeOrNull();
      if (type != null) {
        results = List.of(new Expr.Field(type.pos(), List.of(), type, null));
      }
    }
    return new Expr.FuncType(pos, List.of(), params, results, pos);
  }

  // ---- Structs

  private Expr structType() {
    int pos = at.pos();
    at.next();
    at.want(GoLexer.L_CURLY);
    List<Expr.Field> fields = new ArrayList<>();
    at.list(
        "struct type",
        GoLexer.SEMI,
        GoLexer.R_CURLY,
        () -> {
          field(fields);
          return false;
        });
    return new Expr.StructType(pos, fields, pos);
  }

  private void field(List<Expr.Field> fields) {
    int pos = at.pos();
    List<Expr.Ident> names = new ArrayList<>();
    Expr type;
    switch (at.type()) {
      case GoLexer.IDENTIFIER -> {
        names.add(at.name());
        type = fieldType(names);
      }
      case GoLexer.MUL -> {
        at.next();
        boolean parens = embeddedParen();
        type = new Expr.Star(pos, qualified(null));
        if (parens) {
          at.got(GoLexer.R_PAREN);
        }
      }
      case GoLexer.L_PAREN -> {
        embeddedParen();
        int star = at.pos();
        boolean pointer = at.got(GoLexer.MUL);
        Expr name = qualified(null);
        type = pointer ? new Expr.Star(star, name) : name;
        at.got(GoLexer.R_PAREN);
      }
      default -> {
        at.expected("field name or embedded type");
        at.skipTo(GoLexer.SEMI, GoLexer.R_CURLY);
        return;
      }
    }
    if (at.atAny(LITERALS)) {
      at.next();
    }
    fields.add(new Expr.Field(pos, names, type, null));
  }

  private boolean embeddedParen() {
    if (at.at(GoLexer.L_PAREN)) {
      at.syntaxError("cannot parenthesize embedded type");
      at.next();
      return true;
    }
    return false;
  }

  /** After a first name; {@code names} becomes empty if it was an embedded type. */
  private Expr fieldType(List<Expr.Ident> names) {
    Expr.Ident name = names.getFirst();
    if (at.atAny(AFTER_EMBEDDED)) {
      names.clear();
      return qualified(name);
    }
    while (at.got(GoLexer.COMMA)) {
      names.add(at.name());
    }
    if (names.size() > 1 || !at.at(GoLexer.L_BRACKET)) {
      return type();
    }
    Expr type = bracketAfter(name);
    if (type instanceof Expr.Index) {
      names.clear();
    }
    return type;
  }

  /** The array or slice type after a name, or the name's instantiation. */
  Expr bracketAfter(Expr.Ident name) {
    int lbrack = at.pos();
    at.next();
    if (at.got(GoLexer.R_BRACKET)) {
      return sliceType(lbrack);
    }
    List<Expr> args = new ArrayList<>();
    boolean comma = syntax.exprs.indices(args, false);
    at.want(GoLexer.R_BRACKET);
    if (!comma) {
      Expr elem = typeOrNull();
      if (elem != null) {
        return new Expr.ArrayType(lbrack, args.getFirst(), elem);
      }
    }
    return new Expr.Index(name.pos(), name, lbrack, args, lbrack);
  }

  // ---- Interfaces

  private Expr interfaceType() {
    int pos = at.pos();
    at.next();
    at.want(GoLexer.L_CURLY);
    List<Expr.Field> methods = new ArrayList<>();
    at.list(
        "interface type",
        GoLexer.SEMI,
        GoLexer.R_CURLY,
        () -> {
          methods.add(element());
          return false;
        });
    return new Expr.InterfaceType(pos, methods, pos);
  }

  private Expr.Field element() {
    int pos = at.pos();
    if (!at.at(GoLexer.IDENTIFIER)) {
      return new Expr.Field(pos, List.of(), union(null), null);
    }
    Expr.Ident name = at.name();
    return switch (at.type()) {
      case GoLexer.L_PAREN -> method(name);
      case GoLexer.L_BRACKET -> bracketElement(name);
      default -> new Expr.Field(pos, List.of(), union(qualified(name)), null);
    };
  }

  private Expr.Field method(Expr.Ident name) {
    return new Expr.Field(name.pos(), List.of(name), signature("interface method"), null);
  }

  /** {@code name [}: an instantiated type, or a method with type parameters, which Go has not. */
  private Expr.Field bracketElement(Expr.Ident name) {
    int lbrack = at.offset();
    at.next();
    if (at.at(GoLexer.R_BRACKET)) {
      int offset = at.offset();
      at.next();
      boolean method = at.at(GoLexer.L_PAREN);
      at.error(offset, "empty type " + (method ? "parameter" : "argument") + " list");
      return methodOrType(name);
    }
    List<Expr.Field> list = syntax.params.bracketParams();
    if (list.isEmpty()) {
      return methodOrType(name);
    }
    if (!list.getFirst().names().isEmpty()) {
      Expr.Field method = method(name);
      at.error(lbrack, "interface method must have no type parameters");
      return method;
    }
    List<Expr> args = list.stream().map(Expr.Field::type).toList();
    Expr instance = new Expr.Index(name.pos(), name, name.pos(), args, name.pos());
    return new Expr.Field(name.pos(), List.of(), union(instance), null);
  }

  private Expr.Field methodOrType(Expr.Ident name) {
    return at.at(GoLexer.L_PAREN)
        ? method(name)
        : new Expr.Field(name.pos(), List.of(), union(name), null);
  }

  /** Terms with "|" between them; the first one has been read already, or is null. */
  Expr union(Expr first) {
    Expr x = first == null ? term() : first;
    while (at.at(GoLexer.OR)) {
      int pos = at.pos();
      at.next();
      x = new Expr.Binary(pos, x, Token.OR, term());
    }
    return x;
  }

  private Expr term() {
    int pos = at.pos();
    if (at.got(GoLexer.TILDE)) {
      return new Expr.Unary(pos, Token.TILDE, type());
    }
    Expr type = typeOrNull();
    if (type == null) {
      type = at.bad();
      at.expected("~ term or type");
      at.skipTo(ExprSyntax.termFollow());
    }
    return type;
  }
}
