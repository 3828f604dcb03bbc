package dev.gosim.parse;

import static dev.gosim.parse.TreeBuilder.kind;

import dev.gosim.ast.Expr;
import dev.gosim.parse.GoParser.*;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Parameters, results, receivers and type parameters (Go spec, "Function types", "Type parameter
 * declarations"): whether {@code a} is a name or a type shows only when the whole list is known.
 */
final class ParamBuilder {
  private final TreeBuilder build;

  ParamBuilder(TreeBuilder build) {
    this.build = build;
  }

  /** One element of a list as written: {@code name} or {@code type} is null if absent. */
  private record Param(Expr.Ident name, Expr type, Token at) {}

  List<Expr.Field> params(ParamsContext c, boolean variadic) {
    List<ParserRuleContext> list = TreeBuilder.enclosed(c, 0);
    if (list.isEmpty()) {
      return List.of();
    }
    List<Param> params = new ArrayList<>(list.size());
    boolean named = false;
    for (ParserRuleContext p : list) {
      Param param = param((ParamContext) p);
      named |= param.name != null && param.type != null;
      params.add(param);
    }
    List<Expr.Field> fields = named ? group(params) : unnamed(params);
    return checkVariadic(fields, variadic);
  }

  private Param param(ParamContext c) {
    Token at = c.getStart();
    int n = c.getChildCount();
    if (kind(c, 0) == GoLexer.ELLIPSIS) {
      return new Param(null, ellipsis(c, 0), at);
    }
    if (kind(c, 0) != GoLexer.IDENTIFIER) {
      return new Param(null, build.types.type(c.getChild(0)), at);
    }
    Expr.Ident name = build.ident(c.getChild(0));
    if (n == 1) {
      return new Param(name, null, at);
    }
    if (kind(c, 1) == GoLexer.DOT) {
      Expr type = build.types.qualified(name, c.getChild(2));
      type = n > 3 ? build.types.instance(type, (TypeArgsContext) c.getChild(3)) : type;
      return new Param(null, type, at);
    }
    if (kind(c, 1) == GoLexer.ELLIPSIS) {
      return new Param(name, ellipsis(c, 1), at);
    }
    if (c.getChild(1) instanceof NameBracketContext b) {
      Expr type = build.types.bracketAfter(name, b);
      return new Param(type instanceof Expr.Index ? null : name, type, at);
    }
    return new Param(name, build.types.type(c.getChild(1)), at);
  }

  private Expr ellipsis(ParamContext c, int i) {
    return new Expr.Ellipsis(build.pos(c.getChild(i)), build.types.type(c.getChild(i + 1)));
  }

  private static List<Expr.Field> unnamed(List<Param> params) {
    List<Expr.Field> fields = new ArrayList<>(params.size());
    for (Param p : params) {
      Expr type = p.type == null ? p.name : p.type;
      fields.add(new Expr.Field(type.pos(), List.of(), type, null));
    }
    return fields;
  }

  /** Names without a type share the next type; every type must have a name. */
  private static List<Expr.Field> group(List<Param> params) {
    List<Expr.Field> fields = new ArrayList<>(params.size());
    List<Expr.Ident> names = new ArrayList<>(1);
    for (Param p : params) {
      if (p.name == null) {
        throw new Reject(p.at);
      }
      names.add(p.name);
      if (p.type != null) {
        fields.add(new Expr.Field(names.getFirst().pos(), names, p.type, null));
        names = new ArrayList<>(1);
      }
    }
    if (!names.isEmpty()) {
      throw new Reject(params.getLast().at);
    }
    return fields;
  }

  /** {@code ...T} counts as {@code T} where it may not stand. */
  private List<Expr.Field> checkVariadic(List<Expr.Field> fields, boolean allowed) {
    List<Expr.Field> checked = fields;
    for (int i = 0; i < fields.size(); i++) {
      Expr.Field f = fields.get(i);
      boolean last = i == fields.size() - 1 && f.names().size() <= 1;
      if (f.type() instanceof Expr.Ellipsis e && !(allowed && last)) {
        build.flaw();
        checked = checked == fields ? new ArrayList<>(fields) : checked;
        checked.set(i, new Expr.Field(f.pos(), f.names(), e.elt(), null));
      }
    }
    return checked;
  }

  /** The receiver: the first one if there are several, null if there is none. */
  List<Expr.Field> receiver(ParamsContext c) {
    List<Expr.Field> list = params(c, false);
    if (list.isEmpty()) {
      build.flaw();
      return null;
    }
    Expr.Field first = list.getFirst();
    if (list.size() == 1 && first.names().size() <= 1) {
      return list;
    }
    build.flaw();
    List<Expr.Ident> name = first.names().isEmpty() ? List.of() : List.of(first.names().getFirst());
    return List.of(new Expr.Field(first.pos(), name, first.type(), null));
  }

  // ---- Type parameters

  List<Expr.Field> typeParams(TypeParamsContext c) {
    List<Param> params = new ArrayList<>();
    for (ParserRuleContext p : TreeBuilder.enclosed(c, 0)) {
      params.add(typeParam((TypeParamContext) p));
    }
    return group(params);
  }

  /** The type parameters after {@code type T [}: the first one, then those among the children. */
  List<Expr.Field> typeParams(Shapes.NamedConstraint first, BracketedContext c) {
    List<Param> params = new ArrayList<>();
    params.add(new Param(first.name(), first.constraint(), c.getStart()));
    int end = 2;
    while (kind(c, end) != GoLexer.R_BRACKET) {
      end++;
    }
    if (end > 2) {
      for (ParserRuleContext p : TreeBuilder.elements(c, 3, end)) {
        params.add(typeParam((TypeParamContext) p));
      }
    }
    return group(params);
  }

  private Param typeParam(TypeParamContext c) {
    Expr.Ident name = build.ident(c.getChild(0));
    Expr constraint = null;
    if (c.getChildCount() > 1) {
      constraint = build.types.union(build.types.term(c.getChild(1)), c, 2);
    }
    return new Param(name, constraint, c.getStart());
  }
}
