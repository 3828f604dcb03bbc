package dev.gosim.lower;

import dev.gosim.ast.Expr.Ident;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt.Assign;
import dev.gosim.ast.Stmt.Block;
import dev.gosim.ast.Stmt.For;
import dev.gosim.ast.Stmt.Range;
import dev.gosim.ast.Token;
import dev.gosim.node.BoolExpr;
import dev.gosim.node.Cells;
import dev.gosim.node.Constants.ConstBool;
import dev.gosim.node.Control;
import dev.gosim.node.HotLoop;
import dev.gosim.node.LongExpr;
import dev.gosim.node.RangeChan;
import dev.gosim.node.RangeFunc;
import dev.gosim.node.RangeMap;
import dev.gosim.node.Ranges;
import dev.gosim.node.RefExpr;
import dev.gosim.node.Stmt;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.ChanType;
import dev.gosim.types.MapType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Rep;
import dev.gosim.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** for statements in all forms (spec, "For statements"). */
final class LowerLoops {
  private final FuncLowering fn;

  LowerLoops(FuncLowering fn) {
    this.fn = fn;
  }

  // ---- for init; cond; post ----

  Stmt forLoop(For s, String label) {
    Stmt init = s.init() == null ? null : fn.stmts.stmt(s.init());
    List<Stmt> next = new ArrayList<>();
    for (Local l : loopVariables(s)) {
      next.add(new Cells.Copy(l.slot()));
    }
    BoolExpr cond = s.cond() == null ? new ConstBool(true) : fn.exprs.boolExpr(s.cond());
    int id = fn.newTarget();
    HotLoop hot = fn.newHotLoop(s.pos());
    Stmt body = body(s.body(), label, id, hot);
    if (s.post() != null) {
      next.add(fn.stmts.stmt(s.post()));
    }
    Stmt post = next.isEmpty() ? null : LowerFuncs.sequence(next);
    Stmt loop = new Control.For(cond, post, body, id, hot);
    return init == null ? loop : new Control.Block(new Stmt[] {init, loop});
  }

  /** Variables of the loop that a function literal captures: each iteration has its own. */
  private List<Local> loopVariables(For s) {
    List<Local> out = new ArrayList<>();
    if (s.init() instanceof Assign a && a.op() == Token.DEFINE) {
      for (dev.gosim.ast.Expr e : a.lhs()) {
        if (e instanceof Ident id
            && fn.program.info.defs.get(id) instanceof Var v
            && (v.inCell() || v.captured() && Values.isVariable(fn.type(v.type())))) {
          out.add(fn.local(v));
        }
      }
    }
    return out;
  }

  // ---- for range ----

  /** What is done with an iteration value: store it, from a slot of its type. */
  private record Target(Local temp, PlaceOperands operands, Stmt store) {}

  Stmt range(Range s, String label) {
    Type t = fn.typeOf(s.x());
    return switch (t.underlying()) {
      case Basic b when b.isString() -> overString(s, label);
      case Basic b -> overInt(s, label, t);
      case SliceType a -> overElements(s, label, a.elem(), fn.exprs.refExpr(s.x()), false);
      case ArrayType a -> overArray(s, label, a, t);
      case PointerType p -> overArray(s, label, (ArrayType) p.elem().underlying(), p.elem());
      case MapType m -> overMap(s, label, m);
      case ChanType c -> overChan(s, label, c);
      case Signature f -> overFunc(s, label, f);
      default -> throw new IllegalStateException("range over " + t);
    };
  }

  private Stmt body(Block b, String label, int id, HotLoop hot) {
    return fn.inLoop(hot, () -> fn.stmts.inside(id, label, true, () -> fn.stmts.block(b.list())));
  }

  /** The iteration variable or place e, given values of type t; null if absent or blank. */
  private Target target(dev.gosim.ast.Expr e, boolean define, Type t) {
    if (e == null || e instanceof Ident id && id.name().equals("_")) {
      return null;
    }
    if (define && fn.program.info.defs.get((Ident) e) instanceof Var v) {
      Type vt = fn.type(v.type());
      Local l = fn.declare(v);
      if (!l.cell() && vt == t) {
        return new Target(l, null, null);
      }
      Local temp = fn.temp(t);
      return new Target(
          temp, null, LowerExprs.init(l, fn.conversions.assignable(LowerExprs.load(temp), t, vt)));
    }
    PlaceOperands operands = new PlaceOperands();
    Place p = fn.places.place(e, operands);
    Local temp = fn.temp(t);
    Stmt store = p.store().apply(fn.conversions.assignable(LowerExprs.load(temp), t, p.type()));
    return new Target(temp, operands, store);
  }

  /** The assignments to key and value as those of one statement, then the body. */
  private static Stmt before(Target key, Target value, Stmt body) {
    List<Stmt> out = new ArrayList<>();
    List<Target> targets = Stream.of(key, value).filter(Objects::nonNull).toList();
    List<PlaceOperands> operands =
        targets.stream().map(Target::operands).filter(Objects::nonNull).toList();
    operands.forEach(o -> out.addAll(o.calls()));
    operands.forEach(o -> out.addAll(o.rest()));
    targets.stream().map(Target::store).filter(Objects::nonNull).forEach(out::add);
    if (out.isEmpty()) {
      return body;
    }
    out.add(body);
    return LowerFuncs.sequence(out);
  }

  private static int slot(Target t) {
    return t == null ? -1 : t.temp.slot();
  }

  private Stmt overInt(Range s, String label, Type t) {
    LongExpr n = (LongExpr) fn.exprs.lower(s.x());
    Type kt = keyType(s, t);
    Target key = target(s.key(), s.define(), kt);
    int id = fn.newTarget();
    HotLoop hot = fn.newHotLoop(s.pos());
    Stmt body = before(key, null, body(s.body(), label, id, hot));
    boolean unsigned = LowerOps.isUlong(kt);
    return overInt(n, key, unsigned, body, id, hot);
  }

  private Stmt overInt(LongExpr n, Target key, boolean unsigned, Stmt body, int id, HotLoop hot) {
    return new Ranges.OverInt(n, fn.newLong(), fn.newLong(), slot(key), unsigned, body, id, hot);
  }

  /**
   * The type of the iteration values of a range over an integer: the variable's, for a constant.
   */
  private Type keyType(Range s, Type t) {
    if (t instanceof Basic b && b.isUntyped()) {
      return s.key() == null || s.define() ? Basic.INT : fn.typeOf(s.key());
    }
    return t;
  }

  private Stmt overString(Range s, String label) {
    RefExpr x = fn.exprs.refExpr(s.x());
    Target key = target(s.key(), s.define(), Basic.INT);
    Target value = target(s.value(), s.define(), Basic.INT32);
    int id = fn.newTarget();
    HotLoop hot = fn.newHotLoop(s.pos());
    Stmt body = before(key, value, body(s.body(), label, id, hot));
    return new Ranges.OverString(
        x, fn.newRef(), fn.newLong(), slot(key), slot(value), body, id, hot);
  }

  private Stmt overArray(Range s, String label, ArrayType a, Type t) {
    boolean values = s.value() != null && !(s.value() instanceof Ident i && i.name().equals("_"));
    boolean pointer = fn.typeOf(s.x()).underlying() instanceof PointerType;
    if (!values) {
      // Only the length is needed, which is a constant; x is evaluated only if it must be.
      Stmt eval = hasCallOrReceive(s.x()) ? new Control.Eval(fn.exprs.lower(s.x())) : null;
      Target key = target(s.key(), s.define(), Basic.INT);
      int id = fn.newTarget();
      HotLoop hot = fn.newHotLoop(s.pos());
      Stmt body = before(key, null, body(s.body(), label, id, hot));
      LongExpr n = new dev.gosim.node.Constants.ConstLong(a.len());
      Stmt loop = overInt(n, key, false, body, id, hot);
      return eval == null ? loop : new Control.Block(new Stmt[] {eval, loop});
    }
    RefExpr x = fn.exprs.refExpr(s.x());
    if (!pointer) {
      x = (RefExpr) LowerExprs.owned(x, t, false);
    }
    return overElements(
        s, label, a.elem(), new dev.gosim.node.Elements.OfArray(x, Exprs.start(s.x())), !pointer);
  }

  private boolean hasCallOrReceive(dev.gosim.ast.Expr e) {
    return switch (Exprs.unparen(e)) {
      case Ident id -> false;
      case dev.gosim.ast.Expr.Selector s -> hasCallOrReceive(s.x());
      case dev.gosim.ast.Expr.Star s -> hasCallOrReceive(s.x());
      default -> true;
    };
  }

  private Stmt overElements(Range s, String label, Type elem, RefExpr x, boolean freshElements) {
    Type e = fn.program.types.canonical(elem);
    Target key = target(s.key(), s.define(), Basic.INT);
    Target value = target(s.value(), s.define(), e);
    int id = fn.newTarget();
    HotLoop hot = fn.newHotLoop(s.pos());
    Stmt body = body(s.body(), label, id, hot);
    boolean copy = value != null && dev.gosim.value.Values.isVariable(e) && !freshElements;
    body = before(key, value, body);
    return new Ranges.OverElements(
        x, ElemKind.of(e), copy, fn.newRef(), fn.newLong(), slot(key), slot(value), body, id, hot);
  }

  private Stmt overMap(Range s, String label, MapType m) {
    RefExpr x = fn.exprs.refExpr(s.x());
    Target key = target(s.key(), s.define(), m.key());
    Target value = target(s.value(), s.define(), m.elem());
    int id = fn.newTarget();
    HotLoop hot = fn.newHotLoop(s.pos());
    Stmt body = before(key, value, body(s.body(), label, id, hot));
    return new RangeMap(
        x,
        fn.newRef(),
        slot(key),
        Rep.of(m.key()),
        fn.program.types.canonical(m.key()),
        slot(value),
        Rep.of(m.elem()),
        fn.program.types.canonical(m.elem()),
        body,
        id,
        hot);
  }

  private Stmt overChan(Range s, String label, ChanType c) {
    RefExpr x = fn.exprs.refExpr(s.x());
    Target key = target(s.key(), s.define(), c.elem());
    int id = fn.newTarget();
    HotLoop hot = fn.newHotLoop(s.pos());
    Stmt body = before(key, null, body(s.body(), label, id, hot));
    return new RangeChan(x, fn.newRef(), slot(key), Rep.of(c.elem()), s.pos(), body, id, hot);
  }

  /** The body becomes the yield function, run in this function's frame. */
  private Stmt overFunc(Range s, String label, Signature f) {
    RefExpr x = fn.exprs.refExpr(s.x());
    Signature yield = (Signature) f.params().at(0).type().underlying();
    int n = yield.params().size();
    Target key = n > 0 ? target(s.key(), s.define(), yield.params().at(0).type()) : null;
    Target value = n > 1 ? target(s.value(), s.define(), yield.params().at(1).type()) : null;
    int id = fn.newTarget();
    Stmt body = before(key, value, body(s.body(), label, id, null));
    Signature canonical = fn.program.signature(yield, dev.gosim.types.TypeEnv.EMPTY);
    int count = ++fn.literalCount;
    return new RangeFunc(
        x,
        canonical,
        fn.name + "-range" + count,
        new int[] {slot(key), slot(value)},
        s.pos(),
        body,
        id);
  }
}
