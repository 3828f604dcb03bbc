package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Signature;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Var;
import java.util.List;

/**
 * Spec, "Calls", "Instantiations" of functions, and conversions as calls (types2 {@code call.go}).
 */
final class Calls {
  private final Checker c;

  Calls(Checker c) {
    this.c = c;
  }

  /** Checks what looks like a call: a conversion, a call of a built-in or of a function. */
  ExprKind callExpr(Operand x, Expr.Call call) {
    Expr.Index inst = null;
    if (call.fun() instanceof Expr.Index i) {
      if (c.index.indexExpr(x, i)) {
        inst = i; // instantiated together with the arguments
      }
      x.expr = i;
      c.recorder.record(x);
    } else {
      c.exprs.exprOrType(x, call.fun(), true);
    }
    return switch (x.mode) {
      case INVALID -> {
        c.exprs.use(call.args());
        yield ExprKind.STATEMENT;
      }
      case TYPE -> {
        conversion(x, call);
        yield ExprKind.CONVERSION;
      }
      case BUILTIN -> {
        ExprKind kind = Builtins.kind(x.builtin);
        if (!c.builtins.builtin(x, call, x.builtin)) {
          x.invalidate();
        }
        if (!x.isInvalid() && !x.isConstant()) {
          c.env.hasCallOrRecv = true;
        }
        yield kind;
      }
      default -> {
        function(x, call, inst);
        yield ExprKind.STATEMENT;
      }
    };
  }

  private void conversion(Operand x, Expr.Call call) {
    c.exprs.nonGeneric(null, x);
    if (x.isInvalid()) {
      return;
    }
    Type t = x.type;
    x.invalidate();
    int n = call.args().size();
    if (n == 0) {
      c.problems.error(call, "missing argument in conversion to " + c.texts.of(t));
      return;
    }
    if (n > 1) {
      c.exprs.use(call.args());
      c.problems.error(
          call.args().get(n - 1), "too many arguments in conversion to " + c.texts.of(t));
      return;
    }
    c.exprs.expr(null, x, call.args().get(0));
    if (x.isInvalid()) {
      return;
    }
    if (t.underlying() instanceof InterfaceType i
        && !Predicates.isTypeParam(t)
        && !i.typeSet().isMethodSet()) {
      String what = c.texts.of(t) + " in conversion";
      c.problems.error(
          call,
          "cannot use interface "
              + what
              + " (contains specific type constraints or is comparable)");
      x.invalidate();
    } else if (call.ellipsis() != 0) {
      c.problems.error(call.args().get(0), "invalid use of ... in conversion to " + c.texts.of(t));
      x.invalidate();
    } else {
      c.conversions.conversion(x, t);
    }
  }

  private void function(Operand x, Expr.Call call, Expr.Index inst) {
    CommonUnder.Result u =
        CommonUnder.of(
            c,
            x.type,
            (t, under) ->
                under == null || under instanceof Signature
                    ? null
                    : c.texts.of(t) + " is not a function");
    if (!(u.type() instanceof Signature sig)) {
      String what = c.texts.of(x) + ": " + u.error();
      c.problems.error(x, Problems.INVALID_OP + "cannot call " + what);
      x.invalidate();
      return;
    }
    boolean generic = !sig.typeParams().isEmpty();
    List<Type> targs = List.of();
    List<Expr> texprs = List.of();
    if (inst != null) {
      texprs = inst.indices();
      targs = c.typeExprs.typeList(texprs);
      int want = sig.typeParams().size();
      if (targs == null || tooManyTypeArgs(texprs, want)) {
        c.exprs.use(call.args());
        x.invalidate();
        return;
      }
      if (targs.size() == want && want > 0) {
        sig = instantiate(inst.lbrack(), inst, sig, targs, texprs);
        targs = List.of();
        texprs = List.of();
      }
    }
    Arguments.Evaluated args = c.arguments.evaluate(call.args());
    sig = c.arguments.check(call, sig, targs, texprs, args);
    if (generic && sig.typeParams().isEmpty()) {
      // now it is known what kind of function is called
      c.recorder.recordTypeAndValue(call.fun(), OperandMode.VALUE, sig, null);
    }
    result(x, sig);
  }

  private boolean tooManyTypeArgs(List<Expr> texprs, int want) {
    if (texprs.size() <= want) {
      return false;
    }
    String what = texprs.size() + " type arguments but want " + want;
    c.problems.error(texprs.get(want), "got " + what);
    return true;
  }

  private void result(Operand x, Signature sig) {
    switch (sig.results().size()) {
      case 0 -> {
        x.mode = OperandMode.NO_VALUE;
        x.type = Tuple.EMPTY;
      }
      case 1 -> x.setValue(sig.results().at(0).type());
      default -> x.setValue(sig.results());
    }
    c.env.hasCallOrRecv = true;
    if (x.mode == OperandMode.VALUE
        && !sig.typeParams().isEmpty()
        && Parameterized.in(sig.typeParams(), x.type)) {
      x.invalidate(); // inference failed
    }
  }

  /** {@code f[T1, T2]} as a value; missing type arguments come from {@code target} if not null. */
  void instantiate(Target target, Operand x, Expr.Index inst) {
    instantiate(target, inst.lbrack(), x, inst, true);
  }

  /** A generic function used as a value of a known function type. */
  void instantiateFor(Target target, Operand x) {
    instantiate(target, x.pos(), x, null, true);
  }

  /**
   * Instantiates the generic function {@code x}. Without {@code infer}, nothing happens if type
   * arguments are missing: the given ones are returned. Otherwise the result is null and {@code x}
   * the instance, or invalid.
   */
  List<Type> instantiate(Target target, int pos, Operand x, Expr.Index inst, boolean infer) {
    List<Type> targs = List.of();
    List<Expr> texprs = List.of();
    if (inst != null) {
      x.expr = inst;
      texprs = inst.indices();
      targs = c.typeExprs.typeList(texprs);
      if (targs == null) {
        x.invalidate();
        return null;
      }
    }
    Signature sig = (Signature) x.type;
    int want = sig.typeParams().size();
    if (targs.size() > want) {
      String what = targs.size() + " type arguments but want " + want;
      c.problems.error(texprs.get(targs.size() - 1), "got " + what);
      x.invalidate();
      return null;
    }
    if (targs.size() < want) {
      if (!infer) {
        return targs;
      }
      targs = inferFrom(target, pos, x, sig, targs);
      if (targs == null) {
        x.invalidate();
        return null;
      }
    }
    x.setValue(instantiate(x.start(), x.expr, sig, targs, texprs));
    return null;
  }

  /** Treats the assignment of generic {@code x} to a function type as a call with that argument. */
  private List<Type> inferFrom(Target target, int pos, Operand x, Signature sig, List<Type> targs) {
    List<Operand> args = List.of();
    Tuple params = Tuple.EMPTY;
    if (target != null) {
      Signature plain = new Signature(sig.params(), sig.results(), sig.variadic());
      params = new Tuple(List.of(new Var(Var.Kind.PARAM, x.pos(), c.env.pkg, "", plain)));
      Expr name = new Expr.Ident(x.pos(), target.desc());
      args = List.of(new Operand(OperandMode.VALUE, name, target.sig()));
    }
    Infer.Renamed renamed = c.infer.renameTypeParams(sig.typeParams(), params);
    Infer.Problem problem = new Infer.Problem();
    List<Type> all =
        c.infer.infer(
            pos, renamed.params(), targs, (Tuple) renamed.type(), args, target != null, problem);
    if (all == null && !problem.isEmpty()) {
      c.problems.error(problem.pos(), problem.text());
    }
    return all;
  }

  /** The signature with its type parameters replaced; constraints are verified later. */
  Signature instantiate(int pos, Expr e, Signature sig, List<Type> targs, List<Expr> texprs) {
    Signature inst = c.instantiator.instances.instance(pos, sig, targs);
    c.recorder.recordInstance(e, targs, inst);
    List<TypeParam> params = sig.typeParams();
    c.later(() -> {
      Instantiator.Violation failure = c.instantiator.verify(pos, params, targs);
      if (failure != null) {
        int i = failure.index();
        int at = i < texprs.size() ? Exprs.start(texprs.get(i)) : pos;
        c.problems.error(at, failure.message());
      } else {
        c.mono.recordInstance(c.env.pkg, pos, params, targs, texprs);
      }
    });
    return inst;
  }
}
