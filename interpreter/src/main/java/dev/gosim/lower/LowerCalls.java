package dev.gosim.lower;

import dev.gosim.ast.Expr.Call;
import dev.gosim.ast.Expr.Ident;
import dev.gosim.ast.Expr.Index;
import dev.gosim.ast.Expr.Selector;
import dev.gosim.ast.Exprs;
import dev.gosim.check.Info;
import dev.gosim.node.Args;
import dev.gosim.node.Args.Arg;
import dev.gosim.node.BoolExpr;
import dev.gosim.node.Calls;
import dev.gosim.node.DoubleExpr;
import dev.gosim.node.Expr;
import dev.gosim.node.FuncCode;
import dev.gosim.node.Invocation;
import dev.gosim.node.LongExpr;
import dev.gosim.node.RefExpr;
import dev.gosim.node.SeenFuncs;
import dev.gosim.node.Stmt;
import dev.gosim.types.Builtin;
import dev.gosim.types.Func;
import dev.gosim.types.Obj;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.value.Rep;
import dev.gosim.value.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Calls (spec, "Calls", "Passing arguments to ... parameters"), also those of go and defer. */
final class LowerCalls {
  private final FuncLowering fn;

  LowerCalls(FuncLowering fn) {
    this.fn = fn;
  }

  boolean isConversion(Call c) {
    Info.TypeAndValue tv = fn.program.info.types.get(c.fun());
    return tv != null && tv.isType();
  }

  /** The builtin a call calls, or null. */
  Builtin builtin(Call c) {
    Obj o =
        switch (Exprs.unparen(c.fun())) {
          case Ident id -> fn.program.info.uses.get(id);
          case Selector s -> fn.program.info.uses.get(s.sel());
          default -> null;
        };
    return o instanceof Builtin b ? b : null;
  }

  /** A call, conversion or builtin with one result, as a value. */
  Expr call(Call c) {
    if (isConversion(c)) {
      return fn.conversions.conversion(c);
    }
    Builtin b = builtin(c);
    if (b != null) {
      return fn.builtins.value(c, b);
    }
    Signature sig = signature(c);
    Target t = target(c, sig);
    return result(t.call, t.slots.results()[0], Rep.of(sig.results().at(0).type()));
  }

  private static Expr result(Invocation call, int slot, Rep rep) {
    return switch (rep) {
      case LONG -> new Calls.LongResult(call, slot);
      case DOUBLE -> new Calls.DoubleResult(call, slot);
      case BOOL -> new Calls.BoolResult(call, slot);
      case REF -> new Calls.RefResult(call, slot);
    };
  }

  /** The instantiated signature of what is called. */
  Signature signature(Call c) {
    return (Signature) fn.typeOf(c.fun()).underlying();
  }

  /** A call as a statement. */
  Stmt statement(Call c) {
    Builtin b = builtin(c);
    if (b != null) {
      return fn.builtins.statement(c, b);
    }
    if (isConversion(c)) {
      return new dev.gosim.node.Control.Eval(fn.exprs.lower(c));
    }
    return new Calls.CallStmt(target(c, signature(c)).call);
  }

  /** A call with several results: a statement that makes it, and nodes that read the results. */
  record Multi(Stmt call, List<Expr> results, List<Type> types) {}

  Multi multi(Call c) {
    Signature sig = signature(c);
    Target t = target(c, sig);
    int frame = fn.newRef();
    List<Expr> results = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    for (int i = 0; i < sig.results().size(); i++) {
      Type type = sig.results().at(i).type();
      int slot = t.slots.results()[i];
      types.add(type);
      results.add(
          switch (Rep.of(type)) {
            case LONG -> new Calls.LongFrom(frame, slot);
            case DOUBLE -> new Calls.DoubleFrom(frame, slot);
            case BOOL -> new Calls.BoolFrom(frame, slot);
            case REF -> new Calls.RefFrom(frame, slot);
          });
    }
    return new Multi(new Calls.CallToSlot(t.call, frame), results, types);
  }

  /** The call of a go or defer statement; its line is that where the statement begins. */
  Invocation later(Call call) {
    Call c =
        new Call(call.pos(), call.fun(), call.pos(), call.args(), call.ellipsis(), call.rparen());
    Builtin b = builtin(c);
    return b != null ? builtinLater(c, b) : target(c, signature(c)).call;
  }

  /** A builtin called later: a function of its arguments, which are evaluated now. */
  private Invocation builtinLater(Call c, Builtin b) {
    FuncLowering inner = new FuncLowering(fn.program, null, fn.name, fn.env);
    List<Arg> args = new ArrayList<>();
    List<Expr> params = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    List<Stmt> before = new ArrayList<>();
    for (LowerBuiltins.Operand o : fn.builtins.operands(c, b, before)) {
      Local l = inner.temp(o.type());
      args.add(arg(o.x(), l.slot()));
      params.add(LowerExprs.load(l));
      types.add(o.type());
    }
    Stmt code =
        b.id() == Builtin.Id.RECOVER
            ? LowerFuncs.sequence(List.of(new dev.gosim.node.Control.Block(new Stmt[0])))
            : inner.builtins.effect(b, params, types, c.lparen());
    FuncCode.Body body =
        new FuncCode.Body(inner.longs, inner.refs, new int[0], code, null, false, false, 0);
    Signature none = new Signature(Tuple.EMPTY, Tuple.EMPTY, false);
    FuncCode builtin = new FuncCode(b.name(), none, null, (f, g) -> body);
    return before(before, new Calls.Static(builtin, args.toArray(new Arg[0]), c.lparen()));
  }

  // ---- callee and arguments ----

  private record Target(Invocation call, Slots slots) {}

  private Target target(Call c, Signature sig) {
    dev.gosim.ast.Expr fun = Exprs.unparen(c.fun());
    if (fun instanceof Index i && !(fn.index.isElement(i))) {
      fun = Exprs.unparen(i.x());
    }
    if (fun instanceof Selector s && !fn.places.isQualified(s)) {
      Info.Selection sel = fn.program.info.selections.get(s);
      if (sel.kind() == Info.SelectionKind.METHOD_VALUE) {
        return method(c, s, sig);
      }
    }
    Slots slots = Slots.of(sig.params(), sig.results(), false);
    List<Stmt> before = new ArrayList<>();
    Invocation call;
    Ident name = fun instanceof Ident id ? id : fun instanceof Selector s ? s.sel() : null;
    if (name != null && fn.program.info.uses.get(name) instanceof Func f && isDeclared(fun)) {
      Arg[] args = args(c, null, sig, slots, before, List.of());
      call = new Calls.Static(fn.funcs.declared(f, name), args, c.lparen());
    } else {
      RefExpr callee = (RefExpr) first(fun, fn.exprs.lower(fun), c, before);
      call =
          new Calls.Dynamic(
              callee,
              sig,
              new SeenFuncs(),
              fn.program.tier,
              args(c, fun, sig, slots, before, List.of()),
              c.lparen());
    }
    return new Target(before(before, call), slots);
  }

  private boolean isDeclared(dev.gosim.ast.Expr fun) {
    return fun instanceof Ident || fun instanceof Selector s && fn.places.isQualified(s);
  }

  private Target method(Call c, Selector s, Signature sig) {
    Slots slots = Slots.of(sig.params(), sig.results(), true);
    List<Stmt> before = new ArrayList<>();
    LowerSelectors.Method m = fn.selectors.method(s);
    Invocation call;
    if (m.iface() != null) {
      RefExpr iface = (RefExpr) first(s.x(), m.iface(), c, before);
      // gc knows the type of what most variables hold and reads those at once.
      dev.gosim.ast.Expr late = Exprs.unparen(s.x()) instanceof Ident ? null : s.x();
      Arg[] args = args(c, late, sig, slots, before, List.of());
      call =
          new Calls.Interface(
              iface, fn.selectors.cache(m.name()), sig, fn.program.tier, args, c.lparen());
    } else {
      Expr recv = first(s.x(), m.recv(), c, before);
      Arg[] args = args(c, s.x(), sig, slots, before, List.of(new Args.Receiver(recv)));
      call = new Calls.Static(m.fn(), args, c.lparen());
    }
    return new Target(before(before, call), slots);
  }

  /**
   * The value of a callee or receiver x. When arguments are evaluated beforehand, the calls in it
   * are made before those.
   */
  private Expr first(dev.gosim.ast.Expr e, Expr x, Call c, List<Stmt> before) {
    boolean early = fn.operands.hasCall(e) && (isSpread(c) || fn.operands.readsLate(e, c.args()));
    if (!early) {
      return x;
    }
    Local temp = fn.temp(x);
    before.add(LowerExprs.store(temp, x));
    return LowerExprs.load(temp);
  }

  /** Whether the results of a call stand for the arguments: f(g()). */
  boolean isSpread(Call c) {
    return c.args().size() == 1
        && fn.program.info.typeOf(c.args().getFirst()) instanceof Tuple t
        && t.size() != 1;
  }

  private static Invocation before(List<Stmt> before, Invocation call) {
    return before.isEmpty() ? call : new Calls.Before(LowerFuncs.sequence(before), call);
  }

  /** The arguments; {@code callee} is what is evaluated before them, null if that is nothing. */
  private Arg[] args(
      Call c,
      dev.gosim.ast.Expr callee,
      Signature sig,
      Slots slots,
      List<Stmt> before,
      List<Arg> first) {
    List<Arg> args = new ArrayList<>(first);
    List<Expr> values = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    if (isSpread(c)) {
      Multi m = multi((Call) Exprs.unparen(c.args().getFirst()));
      before.add(m.call());
      values.addAll(m.results());
      types.addAll(m.types());
    }
    int n = sig.params().size();
    int fixed = sig.variadic() && c.ellipsis() == 0 ? n - 1 : n;
    IntFunction<Type> want =
        i ->
            i < fixed
                ? sig.params().at(i).type()
                : ((SliceType) sig.params().at(fixed).type().underlying()).elem();
    if (types.isEmpty()) {
      boolean early =
          callee == null
              ? fn.operands.readsLate(c.args())
              : fn.operands.readsLate(callee, c.args());
      values.addAll(fn.operands.list(c.args(), want, fn.exprs::owned, before, early));
    } else {
      for (int i = 0; i < values.size(); i++) {
        values.set(i, fn.conversions.assignable(values.get(i), types.get(i), want.apply(i)));
      }
    }
    for (int i = 0; i < fixed; i++) {
      args.add(arg(values.get(i), slots.params()[i]));
    }
    if (fixed < n) {
      Type elem = ((SliceType) sig.params().at(fixed).type().underlying()).elem();
      List<Expr> rest = values.subList(fixed, values.size());
      args.add(arg(fn.literals.variadic(rest, elem), slots.params()[fixed]));
    }
    return args.toArray(new Arg[0]);
  }

  static Arg arg(Expr x, int slot) {
    return switch (x) {
      case LongExpr v -> new Args.LongArg(v, slot);
      case DoubleExpr v -> new Args.DoubleArg(v, slot);
      case BoolExpr v -> new Args.BoolArg(v, slot);
      case RefExpr v -> new Args.RefArg(v, slot);
    };
  }
}
