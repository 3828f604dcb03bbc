package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.Subst;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Arguments against parameters (spec, "Calls", "Passing arguments to ... parameters", "Type
 * inference"; types2 {@code genericExprList} and {@code arguments}).
 */
final class Arguments {
  /**
   * Arguments as evaluated, before they are compared with parameters.
   *
   * @param list one operand per value; may be generic functions
   * @param typeArgs for those that are partially instantiated the type arguments given, else null
   */
  record Evaluated(List<Operand> list, List<List<Type>> typeArgs) {
    static Evaluated of(List<Operand> list) {
      return new Evaluated(list, Collections.nCopies(list.size(), null));
    }
  }

  private final Checker c;

  Arguments(Checker c) {
    this.c = c;
  }

  /** Evaluates values for built-ins: a single expression may have several. */
  List<Operand> exprList(List<Expr> exprs) {
    if (exprs.size() == 1) {
      return c.exprs.multiExpr(exprs.get(0), false).list();
    }
    List<Operand> list = new ArrayList<>(exprs.size());
    for (Expr e : exprs) {
      Operand x = new Operand();
      c.exprs.expr(null, x, e);
      list.add(x);
    }
    return list;
  }

  /** Evaluates the arguments of a call; generic functions are left as they are. */
  Evaluated evaluate(List<Expr> exprs) {
    List<Operand> list = new ArrayList<>(exprs.size());
    List<List<Type>> typeArgs = new ArrayList<>(exprs.size());
    for (Expr e : exprs) {
      Operand x = new Operand();
      if (e instanceof Expr.Index inst) {
        typeArgs.add(indexed(x, inst));
      } else if (exprs.size() > 1) {
        c.exprs.genericExpr(x, e);
        typeArgs.add(null);
      } else {
        c.exprs.rawExpr(null, x, e, null, true);
        c.exprs.valuesOnly(x);
        if (x.type instanceof Tuple t && !x.isInvalid()) {
          return Evaluated.of(Expressions.unpack(e, t));
        }
        typeArgs.add(null);
      }
      list.add(x);
    }
    return new Evaluated(list, typeArgs);
  }

  /** An argument {@code f[T]}: returns the type arguments if f has more type parameters. */
  private List<Type> indexed(Operand x, Expr.Index e) {
    if (c.index.indexExpr(x, e)) {
      List<Type> partial = c.calls.instantiate(null, x.pos(), x, e, false);
      x.expr = e;
      if (partial == null) {
        c.recorder.record(x);
      }
      return partial;
    }
    x.expr = e;
    c.recorder.record(x);
    c.exprs.valuesOnly(x);
    c.exprs.singleValue(x);
    return null;
  }

  /**
   * Checks the arguments of a call and infers missing type arguments. Returns the callee's
   * signature, instantiated if it was generic; after an error the one that came in.
   */
  Signature check(
      Expr.Call call, Signature sig, List<Type> targs, List<Expr> texprs, Evaluated args) {
    Tuple params = parameters(call, sig, args.list());
    if (params == null) {
      return sig;
    }
    Signature result = sig;
    if (isGeneric(sig, args)) {
      GenericCall g = new GenericCall(call, sig, targs, texprs, args, params);
      if (!g.infer()) {
        return sig;
      }
      result = g.instantiate();
      params = g.params;
    }
    if (!args.list().isEmpty()) {
      String context = "argument to " + c.texts.of(call.fun());
      for (int i = 0; i < args.list().size(); i++) {
        c.assignments.assignment(args.list().get(i), params.at(i).type(), context);
      }
    }
    return result;
  }

  private static boolean isGeneric(Signature sig, Evaluated args) {
    return !sig.typeParams().isEmpty() || args.list().stream().anyMatch(Arguments::isGeneric);
  }

  private static boolean isGeneric(Operand x) {
    return x.type instanceof Signature s && !s.typeParams().isEmpty();
  }

  /** One parameter per argument; null if their numbers do not fit, which is reported. */
  private Tuple parameters(Expr.Call call, Signature sig, List<Operand> args) {
    boolean dots = call.ellipsis() != 0;
    int want = sig.params().size();
    Tuple params = sig.params();
    if (!sig.variadic()) {
      if (dots) {
        String what = "in call to non-variadic " + c.texts.of(call.fun());
        c.problems.error(call, "cannot use ... " + what);
        return null;
      }
    } else if (dots) {
      if (call.args().size() == 1 && args.size() > 1) {
        String what = args.size() + "-valued " + c.texts.of(call.args().get(0));
        c.problems.error(call, "cannot use ... with " + what);
        return null;
      }
    } else if (args.size() >= want - 1) {
      params = spread(params, args.size());
      want = args.size();
    } else {
      want--;
    }
    if (args.size() != want) {
      wrongCount(call, sig, args, want);
      return null;
    }
    return params;
  }

  /** Repeats the element type of the last parameter as often as there are arguments for it. */
  private static Tuple spread(Tuple params, int n) {
    int fixed = params.size() - 1;
    List<Var> vars = new ArrayList<>(params.vars().subList(0, fixed));
    Var last = params.at(fixed);
    Type elem = last.type() instanceof SliceType s ? s.elem() : last.type();
    while (vars.size() < n) {
      vars.add(new Var(Var.Kind.PARAM, last.pos(), last.pkg(), last.name(), elem));
    }
    return new Tuple(vars);
  }

  private void wrongCount(Expr.Call call, Signature sig, List<Operand> args, int want) {
    boolean many = args.size() > want;
    Expr at = call;
    if (many) {
      at = args.get(want).expr;
    } else if (!args.isEmpty()) {
      at = args.get(args.size() - 1).expr;
    }
    String what = " arguments in call to " + c.texts.of(call.fun());
    List<Type> have = args.stream().map(x -> x.type).toList();
    List<Type> wanted = sig.params().vars().stream().map(Var::type).toList();
    c.problems
        .report(at, (many ? "too many" : "not enough") + what)
        .add(0, "have " + c.texts.summary(have, false, call.ellipsis() != 0))
        .add(0, "want " + c.texts.summary(wanted, sig.variadic(), false))
        .send();
  }

  /** A call that involves generic functions: the callee, arguments or both. */
  private final class GenericCall {
    private final Expr.Call call;
    private final Signature sig;
    private final List<Expr> texprs;
    private final List<Operand> args;

    /** The callee's type parameters, then those of the generic arguments; with fresh names. */
    private final List<TypeParam> typeParams = new ArrayList<>();

    private final List<Type> given = new ArrayList<>();
    private List<Type> typeArgs;
    private final boolean adjusted;
    private Tuple params;

    GenericCall(
        Expr.Call call,
        Signature sig,
        List<Type> targs,
        List<Expr> texprs,
        Evaluated args,
        Tuple params) {
      this.call = call;
      this.sig = sig;
      this.texprs = texprs;
      this.args = args.list();
      this.adjusted = params != sig.params();
      this.params = params;
      // fresh names keep apart the type parameters of a function that calls itself
      if (!sig.typeParams().isEmpty()) {
        Infer.Renamed r = c.infer.renameTypeParams(sig.typeParams(), params);
        this.params = (Tuple) r.type();
        add(r.params(), targs);
      }
      for (int i = 0; i < this.args.size(); i++) {
        Operand x = this.args.get(i);
        if (isGeneric(x)) {
          addArgument(x, args.typeArgs().get(i));
        }
      }
    }

    private void addArgument(Operand x, List<Type> targs) {
      Signature s = (Signature) x.type;
      Infer.Renamed r = c.infer.renameTypeParams(s.typeParams(), s);
      Signature t = (Signature) r.type();
      x.type =
          new Signature(
              t.recv(), t.recvTypeParams(), r.params(), t.params(), t.results(), t.variadic());
      add(r.params(), targs == null ? List.of() : targs);
    }

    private void add(List<TypeParam> list, List<Type> targs) {
      typeParams.addAll(list);
      given.addAll(targs);
      while (given.size() < typeParams.size()) {
        given.add(null);
      }
    }

    boolean infer() {
      Infer.Problem problem = new Infer.Problem();
      typeArgs = c.infer.infer(call.lparen(), typeParams, given, params, args, false, problem);
      if (typeArgs == null && !problem.isEmpty()) {
        String what = c.texts.of(call.fun()) + ", " + problem.text();
        c.problems.error(problem.pos(), "in call to " + what);
      }
      return typeArgs != null;
    }

    /** Instantiates callee and generic arguments; returns the callee's signature. */
    Signature instantiate() {
      Signature result = sig;
      int n = sig.typeParams().size();
      if (n > 0) {
        List<Type> own = List.copyOf(typeArgs.subList(0, n));
        result = c.calls.instantiate(call.lparen(), call.fun(), sig, own, texprs);
        params =
            adjusted
                ? new Subst(typeParams.subList(0, n), own, c.instances).tuple(params)
                : result.params();
      }
      for (Operand x : args) {
        if (isGeneric(x)) {
          Signature s = (Signature) x.type;
          int end = n + s.typeParams().size();
          List<Type> own = List.copyOf(typeArgs.subList(n, end));
          x.type = c.calls.instantiate(call.lparen(), x.expr, s, own, List.of());
          c.recorder.record(x);
          n = end;
        }
      }
      return result;
    }
  }
}
