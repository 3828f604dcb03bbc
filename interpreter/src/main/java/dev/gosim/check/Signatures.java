package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.types.Scope;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;

/** Function types (spec, "Function types"; types2 {@code signature.go}). */
final class Signatures {
  private final Checker c;

  Signatures(Checker c) {
    this.c = c;
  }

  /** Parameters or results with the identifiers that name them (null for anonymous ones). */
  private record Params(List<Expr.Ident> names, List<Var> vars, boolean variadic) {}

  /**
   * Checks the type of a function, method or function literal and keeps its block for the body.
   *
   * @param recv the receiver of a method declaration, else null
   */
  Signature funcType(List<Expr.Field> recv, Expr.FuncType ftyp) {
    Scope outer = c.env.scope;
    c.openScope();
    Scope scope = c.env.scope;
    c.funcScopes.put(ftyp, new Checker.FuncScope(scope, c.env.funcDepth + 1));
    Receivers.Receiver receiver = Receivers.Receiver.NONE;
    boolean method = recv != null && !recv.isEmpty();
    if (method) {
      receiver = c.receivers.collect(recv.getLast(), ftyp.pos());
    }
    List<TypeParam> typeParams = new ArrayList<>();
    if (!ftyp.typeParams().isEmpty()) {
      c.decls.collectTypeParams(ftyp.typeParams(), typeParams::addAll);
    }
    Params params = collectParams(Var.Kind.PARAM, ftyp.params());
    Params results = collectParams(Var.Kind.RESULT, ftyp.results());
    int scopePos = ftyp.rparen();
    if (method && !receiver.var().name().isEmpty()) {
      c.decls.declare(scope, recv.getLast().names().get(0), receiver.var(), scopePos);
    } else if (method) {
      receiver.var().setFuncDepth(c.env.funcDepth + 1);
    }
    declare(scope, params, scopePos);
    declare(scope, results, scopePos);
    c.env.scope = outer;
    return new Signature(
        receiver.var(),
        receiver.typeParams(),
        typeParams,
        tuple(params.vars()),
        tuple(results.vars()),
        params.variadic());
  }

  private static Tuple tuple(List<Var> vars) {
    return vars.isEmpty() ? Tuple.EMPTY : new Tuple(vars);
  }

  private Params collectParams(Var.Kind kind, List<Expr.Field> list) {
    if (list.isEmpty()) {
      return new Params(List.of(), List.of(), false);
    }
    List<Expr.Ident> names = new ArrayList<>();
    List<Var> vars = new ArrayList<>();
    boolean variadic = false;
    for (int i = 0; i < list.size(); i++) {
      Expr.Field f = list.get(i);
      Expr typeExpr = f.type();
      boolean dots = false;
      if (typeExpr instanceof Expr.Ellipsis e) {
        typeExpr = e.elt();
        dots = kind == Var.Kind.PARAM && i == list.size() - 1 && f.names().size() <= 1;
        if (!dots) {
          misplacedDots(kind, e);
        }
      }
      Type t = c.typeExprs.varType(typeExpr);
      if (dots) {
        variadic = true;
        t = new SliceType(t);
        c.recorder.recordTypeAndValue(f.type(), OperandMode.TYPE, t, null);
      }
      if (f.names().isEmpty()) {
        Var v = new Var(kind, f.pos(), c.env.pkg, "", t);
        v.setFuncDepth(c.env.funcDepth + 1);
        names.add(null);
        vars.add(v);
      }
      for (Expr.Ident name : f.names()) {
        names.add(name);
        vars.add(new Var(kind, name.pos(), c.env.pkg, name.name(), t));
      }
    }
    return new Params(names, vars, variadic);
  }

  private void misplacedDots(Var.Kind kind, Expr.Ellipsis e) {
    c.problems.error(
        e,
        kind == Var.Kind.PARAM
            ? "can only use ... with final parameter in list"
            : "invalid use of ...");
  }

  private void declare(Scope scope, Params p, int scopePos) {
    for (int i = 0; i < p.vars().size(); i++) {
      Expr.Ident name = p.names().get(i);
      if (name != null) {
        c.decls.declare(scope, name, p.vars().get(i), scopePos);
      }
    }
  }
}
