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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

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

  /** The call of a go or defer statement. */
  Invocation later(Call c) {
    Builtin b = builtin(c);
    return b != null ? builtinLater(c, b) : target(c, signature(c)).call;
  }

  /** A builtin called later: a function of its arguments, which are evaluated now. */
  private Invocation builtinLater(Call c, Builtin b) {
    FuncLowering inner = new FuncLowering(fn.program, null, fn.name, fn.env);
    List<Arg> args = new ArrayList<>();
    List<Expr> params = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    for (LowerBuiltins.Operand o : fn.builtins.operands(c, b)) {
      Local l = inner.temp(o.type());
      args.add(arg(o.x(), l.slot()));
      params.add(LowerExprs.load(l));
      types.add(o.type());
    }
    Stmt code =
        b.id() == Builtin.Id.RECOVER
            ? LowerFuncs.sequence(List.of(new dev.gosim.node.Control.Block(new Stmt[0])))
            : inner.builtins.effect(b, params, types, c.pos());
    FuncCode.Body body = new FuncCode.Body(inner.longs, inner.refs, new int[0], code, null, false);
    Signature none = new Signature(Tuple.EMPTY, Tuple.EMPTY, false);
    return new Calls.Static(
        new FuncCode(b.name(), none, (f, g) -> body), args.toArray(new Arg[0]), c.pos());
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
      Arg[] args = args(c, sig, slots, before, List.of());
      call = new Calls.Static(fn.funcs.declared(f, name), args, c.pos());
    } else {
      RefExpr callee = fn.exprs.refExpr(fun);
      call = new Calls.Dynamic(callee, args(c, sig, slots, before, List.of()), c.pos());
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
      Arg[] args = args(c, sig, slots, before, List.of());
      call = new Calls.Interface(m.iface(), fn.selectors.cache(m.name()), args, c.pos());
    } else {
      Arg[] args = args(c, sig, slots, before, List.of(new Args.Receiver(m.recv())));
      call = new Calls.Static(m.fn(), args, c.pos());
    }
    return new Target(before(before, call), slots);
  }

  private static Invocation before(List<Stmt> before, Invocation call) {
    return before.isEmpty() ? call : new Calls.Before(LowerFuncs.sequence(before), call);
  }

  private Arg[] args(Call c, Signature sig, Slots slots, List<Stmt> before, List<Arg> first) {
    List<Arg> args = new ArrayList<>(first);
    List<Expr> values = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    if (c.args().size() == 1
        && fn.program.info.typeOf(c.args().getFirst()) instanceof Tuple t
        && t.size() != 1) {
      Multi m = multi((Call) Exprs.unparen(c.args().getFirst()));
      before.add(m.call());
      values.addAll(m.results());
      types.addAll(m.types());
    }
    int n = sig.params().size();
    int fixed = sig.variadic() && c.ellipsis() == 0 ? n - 1 : n;
    Map<dev.gosim.ast.Expr, Expr> early = types.isEmpty() ? early(c, sig, before) : Map.of();
    for (int i = 0; i < fixed; i++) {
      Type t = sig.params().at(i).type();
      Expr x =
          types.isEmpty()
              ? value(c.args().get(i), t, early)
              : fn.conversions.assignable(values.get(i), types.get(i), t);
      args.add(arg(x, slots.params()[i]));
    }
    if (fixed < n) {
      Type slice = sig.params().at(fixed).type();
      Type elem = ((SliceType) slice.underlying()).elem();
      List<Expr> rest = new ArrayList<>();
      int count = types.isEmpty() ? c.args().size() : types.size();
      for (int i = fixed; i < count; i++) {
        rest.add(
            types.isEmpty()
                ? value(c.args().get(i), elem, early)
                : fn.conversions.assignable(values.get(i), types.get(i), elem));
      }
      args.add(arg(fn.literals.variadic(rest, elem), slots.params()[fixed]));
    }
    return args.toArray(new Arg[0]);
  }

  private Expr value(dev.gosim.ast.Expr e, Type t, Map<dev.gosim.ast.Expr, Expr> early) {
    Expr x = early.get(e);
    return x != null ? x : fn.exprs.owned(e, t);
  }

  /**
   * The language leaves open when a variable among the arguments is read; gc reads those that a
   * call could change after all calls. So if such a variable stands before a call, the arguments
   * that are no such variables are evaluated beforehand, into temporaries.
   */
  private Map<dev.gosim.ast.Expr, Expr> early(Call c, Signature sig, List<Stmt> before) {
    boolean late = false;
    boolean needed = false;
    for (dev.gosim.ast.Expr e : c.args()) {
      needed |= late && Exprs.unparen(e) instanceof Call;
      late |= isChangeable(e);
    }
    if (!needed) {
      return Map.of();
    }
    Map<dev.gosim.ast.Expr, Expr> out = new IdentityHashMap<>();
    int n = sig.params().size();
    for (int i = 0; i < c.args().size(); i++) {
      dev.gosim.ast.Expr e = c.args().get(i);
      if (isChangeable(e)) {
        continue;
      }
      Type t = sig.params().at(Math.min(i, n - 1)).type();
      if (sig.variadic() && i >= n - 1 && c.ellipsis() == 0) {
        t = ((SliceType) t.underlying()).elem();
      }
      Local temp = fn.temp(t);
      before.add(LowerExprs.store(temp, fn.exprs.owned(e, t)));
      out.put(e, LowerExprs.load(temp));
    }
    return out;
  }

  private boolean isChangeable(dev.gosim.ast.Expr e) {
    return Exprs.unparen(e) instanceof Ident id
        && fn.program.info.objectOf(id) instanceof dev.gosim.types.Var v
        && (v.captured() || v.isPackageLevel());
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
