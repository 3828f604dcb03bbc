package dev.gosim.lower;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr.Call;
import dev.gosim.ast.Expr.Ident;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt.Assign;
import dev.gosim.ast.Stmt.IncDec;
import dev.gosim.ast.Stmt.Return;
import dev.gosim.ast.Token;
import dev.gosim.check.Info;
import dev.gosim.node.Control;
import dev.gosim.node.Expr;
import dev.gosim.node.Flow;
import dev.gosim.node.Locals;
import dev.gosim.node.LongExpr;
import dev.gosim.node.Stmt;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Assignments, variable declarations, return (spec, "Assignment statements", "Variable
 * declarations").
 */
final class LowerAssign {
  private final FuncLowering fn;

  LowerAssign(FuncLowering fn) {
    this.fn = fn;
  }

  // ---- operations ----

  Stmt incDec(IncDec s) {
    Type t = fn.typeOf(s.x());
    PlaceOperands operands = new PlaceOperands();
    Place p = fn.places.place(s.x(), operands);
    if (p.load() instanceof Locals.LoadLong l && is64(t)) {
      return new Locals.AddConst(l.slot(), s.op() == Token.ADD ? 1 : -1);
    }
    Expr one = Consts.node(dev.gosim.types.Constant.of(1), t);
    Expr v = fn.ops.arithmetic(s.op(), p.load(), one, t, s.pos());
    return operands.then(p.store().apply(v));
  }

  private static boolean is64(Type t) {
    return ((dev.gosim.types.Basic) t.underlying()).size() == 8;
  }

  private Stmt operation(Assign s) {
    dev.gosim.ast.Expr lhs = s.lhs().getFirst();
    dev.gosim.ast.Expr rhs = s.rhs().getFirst();
    Type t = fn.typeOf(lhs);
    PlaceOperands operands = new PlaceOperands();
    Place p = fn.places.place(lhs, operands);
    Expr y = s.op().isShift() ? fn.ops.shiftCount(rhs) : fn.exprs.converted(rhs, t);
    if (fn.operands.readsLate(List.of(lhs, rhs))) {
      Local temp = fn.temp(y);
      operands.calls().add(LowerExprs.store(temp, y));
      return operands.then(operation(s, p, LowerExprs.load(temp), t));
    }
    Long c = Consts.longValue(y);
    boolean add = s.op() == Token.ADD || s.op() == Token.SUB;
    if (c != null && add && p.load() instanceof Locals.LoadLong l && is64(t)) {
      return new Locals.AddConst(l.slot(), s.op() == Token.ADD ? c : -c);
    }
    return operands.then(operation(s, p, y, t));
  }

  private Stmt operation(Assign s, Place p, Expr y, Type t) {
    Expr v =
        s.op().isShift()
            ? fn.ops.shift(
                s.op(),
                (LongExpr) p.load(),
                t,
                (LongExpr) y,
                fn.typeOf(s.rhs().getFirst()),
                s.pos())
            : fn.ops.arithmetic(s.op(), p.load(), y, t, s.pos());
    return p.store().apply(v);
  }

  // ---- assignment ----

  Stmt assign(Assign s) {
    if (s.op() != Token.ASSIGN && s.op() != Token.DEFINE) {
      return operation(s);
    }
    if (s.lhs().size() == 1 && s.rhs().size() == 1) {
      return single(s.lhs().getFirst(), s.rhs().getFirst(), s.op());
    }
    if (s.rhs().size() == 1) {
      return fromTuple(s);
    }
    return parallel(s);
  }

  /** The variable that an identifier on the left of := declares here; null if it is an old one. */
  private Var declared(dev.gosim.ast.Expr lhs, Token op) {
    return op == Token.DEFINE
            && lhs instanceof Ident id
            && fn.program.info.defs.get(id) instanceof Var v
        ? v
        : null;
  }

  /** Gives a variable its initial value where it is declared; a script's may be the package's. */
  private Stmt init(Var v, Expr x) {
    return v.isPackageLevel()
        ? fn.places.variable(v).store().apply(x)
        : LowerExprs.init(fn.declare(v), x);
  }

  private Stmt single(dev.gosim.ast.Expr lhs, dev.gosim.ast.Expr rhs, Token op) {
    Var v = declared(lhs, op);
    if (v != null) {
      Expr x = fn.exprs.owned(rhs, fn.type(v.type()));
      return init(v, x);
    }
    if (isBlank(lhs)) {
      return new Control.Eval(fn.exprs.converted(rhs, blankType(rhs)));
    }
    boolean late = !(Exprs.unparen(lhs) instanceof Ident) && fn.operands.hasCall(rhs);
    PlaceOperands operands = new PlaceOperands();
    Place p = fn.places.place(lhs, late && fn.operands.hasCall(lhs) ? operands : null);
    Expr x = p.copies() ? fn.exprs.converted(rhs, p.type()) : fn.exprs.owned(rhs, p.type());
    if (!late) {
      return p.store().apply(x);
    }
    // gc makes the calls on the right before it looks at variables on the left.
    Local temp = fn.temp(x);
    operands.calls().add(LowerExprs.store(temp, x));
    return operands.then(p.store().apply(LowerExprs.load(temp)));
  }

  private static boolean isBlank(dev.gosim.ast.Expr e) {
    return e instanceof Ident id && id.name().equals("_");
  }

  private Type blankType(dev.gosim.ast.Expr rhs) {
    return Consts.defaultType(fn.typeOf(rhs));
  }

  /** a, b = x, y: operands and values first, then the assignments from left to right. */
  private Stmt parallel(Assign s) {
    PlaceOperands operands = new PlaceOperands();
    List<Place> places = places(s, operands);
    List<Stmt> out = operands.calls();
    IntFunction<Type> types =
        i -> {
          Var v = declared(s.lhs().get(i), s.op());
          Type t = v != null ? fn.type(v.type()) : places.get(i).type();
          return t == null ? blankType(s.rhs().get(i)) : t;
        };
    List<Expr> values = together(s.rhs(), types, out);
    out.addAll(operands.rest());
    for (int i = 0; i < s.lhs().size(); i++) {
      Var v = declared(s.lhs().get(i), s.op());
      Place p = places.get(i);
      if (v != null) {
        out.add(init(v, values.get(i)));
      } else if (p.type() != null) {
        out.add(p.store().apply(values.get(i)));
      }
    }
    return LowerFuncs.sequence(out);
  }

  /** The places on the left, null for what is declared there. */
  private List<Place> places(Assign s, PlaceOperands operands) {
    List<Place> places = new ArrayList<>();
    for (dev.gosim.ast.Expr lhs : s.lhs()) {
      places.add(declared(lhs, s.op()) != null ? null : fn.places.place(lhs, operands));
    }
    return places;
  }

  /** Values that are all evaluated, into temporaries, before any of them is stored. */
  private List<Expr> together(
      List<dev.gosim.ast.Expr> values, IntFunction<Type> types, List<Stmt> out) {
    List<Expr> loads = new ArrayList<>();
    for (Expr x : fn.operands.list(values, types, fn.exprs::owned, out)) {
      Local temp = fn.temp(types.apply(loads.size()));
      out.add(LowerExprs.store(temp, x));
      loads.add(LowerExprs.load(temp));
    }
    return loads;
  }

  /** a, b = f(); v, ok = m[k], x.(T), <-c. */
  private Stmt fromTuple(Assign s) {
    PlaceOperands operands = new PlaceOperands();
    List<Place> places = places(s, operands);
    List<Stmt> out = operands.calls();
    LowerCalls.Multi m = tuple(s.rhs().getFirst());
    out.add(m.call());
    out.addAll(operands.rest());
    for (int i = 0; i < s.lhs().size(); i++) {
      Var v = declared(s.lhs().get(i), s.op());
      Place p = places.get(i);
      Type t = v != null ? fn.type(v.type()) : p.type();
      if (t == null) {
        continue;
      }
      Expr x = fn.conversions.assignable(m.results().get(i), m.types().get(i), t);
      x = LowerExprs.owned(x, t, false);
      out.add(v != null ? init(v, x) : p.store().apply(x));
    }
    return LowerFuncs.sequence(out);
  }

  /** What a select's receive clause does with the received value and ok. */
  void received(Assign a, List<Expr> values, List<Type> types, List<Stmt> out) {
    for (int i = 0; i < a.lhs().size(); i++) {
      dev.gosim.ast.Expr e = a.lhs().get(i);
      Var v = declared(e, a.op());
      if (v == null && isBlank(e)) {
        continue;
      }
      PlaceOperands operands = new PlaceOperands();
      Place p = v == null ? fn.places.place(e, operands) : null;
      Type t = v != null ? fn.type(v.type()) : p.type();
      Expr x = fn.conversions.assignable(values.get(i), types.get(i), t);
      out.add(v != null ? init(v, x) : operands.then(p.store().apply(x)));
    }
  }

  /** An expression with several values: call, or one of the comma-ok forms. */
  LowerCalls.Multi tuple(dev.gosim.ast.Expr rhs) {
    return switch (Exprs.unparen(rhs)) {
      case Call c -> fn.calls.multi(c);
      case dev.gosim.ast.Expr.Index i -> fn.index.commaOk(i);
      case dev.gosim.ast.Expr.TypeAssert t -> fn.conversions.commaOk(t);
      case dev.gosim.ast.Expr.Unary u -> fn.channels.commaOk(u);
      default -> throw new IllegalStateException("no tuple: " + rhs);
    };
  }

  // ---- declarations ----

  Stmt varSpec(Decl.ValueSpec s) {
    List<Stmt> out = new ArrayList<>();
    if (s.values().size() == 1 && s.names().size() > 1) {
      LowerCalls.Multi m = tuple(s.values().getFirst());
      out.add(m.call());
      for (int i = 0; i < s.names().size(); i++) {
        if (fn.program.info.defs.get(s.names().get(i)) instanceof Var v) {
          Type t = fn.type(v.type());
          Expr x = fn.conversions.assignable(m.results().get(i), m.types().get(i), t);
          out.add(init(v, LowerExprs.owned(x, t, false)));
        }
      }
      return LowerFuncs.sequence(out);
    }
    IntFunction<Type> types =
        i -> fn.type(((Var) fn.program.info.defs.get(s.names().get(i))).type());
    List<Expr> values =
        s.values().isEmpty()
            ? IntStream.range(0, s.names().size())
                .mapToObj(i -> Consts.zero(types.apply(i)))
                .toList()
            : s.names().size() == 1
                ? List.of(fn.exprs.owned(s.values().getFirst(), types.apply(0)))
                : together(s.values(), types, out);
    for (int i = 0; i < s.names().size(); i++) {
      Var v = (Var) fn.program.info.defs.get(s.names().get(i));
      out.add(init(v, values.get(i)));
    }
    return LowerFuncs.sequence(out);
  }

  /** One initialiser of package variables. */
  Stmt initializer(Info.Initializer init) {
    if (init.lhs().size() == 1) {
      Var v = init.lhs().getFirst();
      Type t = fn.type(v.type());
      Expr x = fn.exprs.owned(init.rhs(), t);
      return v.name().equals("_") ? new Control.Eval(x) : fn.places.variable(v).store().apply(x);
    }
    List<Stmt> out = new ArrayList<>();
    LowerCalls.Multi m = tuple(init.rhs());
    out.add(m.call());
    for (int i = 0; i < init.lhs().size(); i++) {
      Var v = init.lhs().get(i);
      if (!v.name().equals("_")) {
        Type t = fn.type(v.type());
        Expr x = fn.conversions.assignable(m.results().get(i), m.types().get(i), t);
        out.add(fn.places.variable(v).store().apply(LowerExprs.owned(x, t, false)));
      }
    }
    return LowerFuncs.sequence(out);
  }

  // ---- return ----

  Stmt returns(Return s) {
    List<Local> results = fn.results;
    if (s.results().isEmpty()) {
      return new Control.Jump(Flow.RETURN);
    }
    List<Stmt> out = new ArrayList<>();
    if (s.results().size() == 1 && results.size() > 1) {
      LowerCalls.Multi m = tuple(s.results().getFirst());
      out.add(m.call());
      for (int i = 0; i < results.size(); i++) {
        Local l = results.get(i);
        Expr x = fn.conversions.assignable(m.results().get(i), m.types().get(i), l.type());
        out.add(storeResult(l, x));
      }
      return new Control.Return(LowerFuncs.sequence(out));
    }
    if (results.size() == 1) {
      Local l = results.getFirst();
      return new Control.Return(storeResult(l, fn.exprs.owned(s.results().getFirst(), l.type())));
    }
    List<Expr> values = together(s.results(), i -> results.get(i).type(), out);
    for (int i = 0; i < results.size(); i++) {
      out.add(storeResult(results.get(i), values.get(i)));
    }
    return new Control.Return(LowerFuncs.sequence(out));
  }

  /** Sets a result; a named struct or array result is a variable that stays the same object. */
  private Stmt storeResult(Local l, Expr x) {
    return fn.namedResults && dev.gosim.value.Values.isVariable(l.type())
        ? Places.variable(l.type(), new Locals.LoadRef(l.slot()), 0).store().apply(x)
        : LowerExprs.store(l, x);
  }
}
