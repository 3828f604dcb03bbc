package dev.gosim.parse;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import java.util.ArrayList;
import java.util.List;

/** Parameters of all kinds, for {@link SyntaxErrors}. Their opening bracket has been read. */
final class ParamSyntax {
  private final SyntaxErrors syntax;
  private final SyntaxCursor at;

  ParamSyntax(SyntaxErrors syntax) {
    this.syntax = syntax;
    this.at = syntax.at;
  }

  /** One element: {@code name} or {@code type} is null if absent. */
  private record Param(Expr.Ident name, Expr type) {}

  /** The number of receivers. */
  int receivers() {
    return fields(read(null, GoLexer.R_PAREN), false, false).size();
  }

  List<Expr.Field> params(boolean variadic) {
    return fields(read(null, GoLexer.R_PAREN), false, variadic);
  }

  /** Type parameters; the first one has been read already, or is null. */
  void typeParams(Shapes.NamedConstraint first) {
    if (first != null && first.constraint() != null && at.got(GoLexer.R_BRACKET)) {
      return;
    }
    fields(read(first, GoLexer.R_BRACKET), true, false);
  }

  /** What is in brackets after a name in an interface: types or (wrongly) type parameters. */
  List<Expr.Field> bracketParams() {
    return fields(read(null, GoLexer.R_BRACKET), false, false);
  }

  private record ParamList(List<Param> params, int end) {}

  private ParamList read(Shapes.NamedConstraint first, int close) {
    List<Param> params = new ArrayList<>();
    Shapes.NamedConstraint[] given = {first};
    int end =
        at.list(
            "parameter list",
            GoLexer.COMMA,
            close,
            () -> {
              Shapes.NamedConstraint g = given[0];
              given[0] = null;
              Param p =
                  g != null && g.constraint() != null
                      ? new Param(g.name(), g.constraint())
                      : param(g == null ? null : g.name(), close);
              if (p != null) {
                params.add(p);
              }
              return false;
            });
    return new ParamList(params, end);
  }

  private Param param(Expr.Ident name, int close) {
    boolean constraints = close == GoLexer.R_BRACKET;
    if (name == null && constraints && at.at(GoLexer.TILDE)) {
      return new Param(null, syntax.types.union(null));
    }
    if (name == null && at.at(GoLexer.IDENTIFIER)) {
      name = at.name();
    }
    if (name != null) {
      switch (at.type()) {
        case GoLexer.L_BRACKET -> {
          Expr type = syntax.types.bracketAfter(name);
          boolean instance = type instanceof Expr.Index;
          return new Param(instance ? null : name, unionIf(constraints, type));
        }
        case GoLexer.DOT -> {
          return new Param(null, unionIf(constraints, syntax.types.qualified(name)));
        }
        case GoLexer.OR -> {
          if (constraints) {
            return new Param(null, syntax.types.union(name));
          }
        }
        default -> {}
      }
    }
    return typed(name, constraints, close);
  }

  private Expr unionIf(boolean constraints, Expr type) {
    return constraints ? syntax.types.union(type) : type;
  }

  private Param typed(Expr.Ident name, boolean constraints, int close) {
    int pos = at.pos();
    if (at.got(GoLexer.ELLIPSIS)) {
      Expr elem = syntax.types.typeOrNull();
      if (elem == null) {
        at.syntaxError("... is missing type");
        return new Param(name, at.bad());
      }
      return new Param(name, new Expr.Ellipsis(pos, elem));
    }
    if (constraints && at.at(GoLexer.TILDE)) {
      return new Param(name, syntax.types.union(null));
    }
    Expr type = syntax.types.typeOrNull();
    if (type != null) {
      type = unionIf(constraints, type);
    }
    if (name != null || type != null) {
      return new Param(name, type);
    }
    at.expected(close == GoLexer.R_PAREN ? ")" : "]");
    at.skipTo(GoLexer.COMMA, close);
    return null;
  }

  /** Tells names from types in the whole list, and says what does not fit. */
  private List<Expr.Field> fields(ParamList list, boolean mustBeNamed, boolean variadic) {
    List<Param> params = list.params;
    long named = params.stream().filter(p -> p.name != null && p.type != null).count();
    List<Expr.Field> fields = new ArrayList<>();
    if (named == 0 && !mustBeNamed) {
      for (Param p : params) {
        Expr type = p.type == null ? p.name : p.type;
        fields.add(new Expr.Field(type.pos(), List.of(), type, null));
      }
    } else {
      if (named != params.size()) {
        checkNames(list, named, mustBeNamed);
      }
      Expr type = null;
      for (Param p : params.reversed()) {
        type = p.type == null ? type : p.type;
        List<Expr.Ident> names = p.name == null ? List.of() : List.of(p.name);
        fields.addFirst(new Expr.Field(0, names, type == null ? p.name : type, null));
      }
    }
    checkEllipsis(fields, variadic);
    return fields;
  }

  /** Not every parameter has both a name and a type: some may share the next one's type. */
  private void checkNames(ParamList list, long named, boolean typeParams) {
    int offset = -1;
    boolean haveType = false;
    long typed = 0;
    for (Param p : list.params.reversed()) {
      if (p.type != null) {
        haveType = true;
        typed++;
        if (p.name == null) {
          offset = at.offsetOf(Exprs.start(p.type));
        }
      } else if (!haveType) {
        offset = at.offsetOf(p.name.pos());
      }
    }
    if (offset < 0) {
      return;
    }
    if (named == typed) {
      at.syntaxError(list.end, "missing " + (typeParams ? "type constraint" : "parameter type"));
    } else if (!typeParams) {
      at.syntaxError(offset, "missing parameter name");
    } else {
      String tail = list.params.size() == 1 ? " or invalid array length" : "";
      at.syntaxError(offset, "missing type parameter name" + tail);
    }
  }

  private void checkEllipsis(List<Expr.Field> fields, boolean variadic) {
    for (int i = 0; i < fields.size(); i++) {
      boolean last = i == fields.size() - 1;
      if (fields.get(i).type() instanceof Expr.Ellipsis e && !(variadic && last)) {
        at.error(
            at.offsetOf(e.pos()),
            variadic ? "can only use ... with final parameter" : "invalid use of ...");
        return;
      }
    }
  }
}
