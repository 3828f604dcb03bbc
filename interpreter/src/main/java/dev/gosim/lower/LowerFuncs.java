package dev.gosim.lower;

import dev.gosim.ast.Expr.Field;
import dev.gosim.ast.Expr.FuncLit;
import dev.gosim.ast.Expr.FuncType;
import dev.gosim.ast.Expr.Ident;
import dev.gosim.ast.Stmt.Block;
import dev.gosim.check.Info;
import dev.gosim.node.Cells;
import dev.gosim.node.Constants.ConstRef;
import dev.gosim.node.Control;
import dev.gosim.node.Expr;
import dev.gosim.node.FuncCode;
import dev.gosim.node.FuncValues;
import dev.gosim.node.Locals;
import dev.gosim.node.RefExpr;
import dev.gosim.node.Stmt;
import dev.gosim.types.Signature;
import dev.gosim.types.StructType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import dev.gosim.value.Slots;
import dev.gosim.value.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * Functions: parameters and results to slots, bodies, function literals, names of functions as
 * values.
 */
final class LowerFuncs {
  private final FuncLowering fn;

  LowerFuncs(FuncLowering fn) {
    this.fn = fn;
  }

  /** The body of a declared function or method. */
  FuncCode.Body body(List<Field> recv, FuncType type, Block block, Signature sig) {
    List<Stmt> prologue = new ArrayList<>();
    Signature canonical = fn.program.signature(sig, fn.env);
    Slots slots = Slots.of(canonical.params(), canonical.results(), recv != null);
    fn.longs = slots.longs();
    fn.refs = slots.refs();
    if (recv != null && sig.recv() != null) {
      receiver(sig.recv(), prologue);
    }
    for (int i = 0; i < sig.params().size(); i++) {
      Var v = sig.params().at(i);
      param(v, fn.type(v.type()), slots.params()[i], prologue);
    }
    List<Stmt> epilogue = results(sig.results(), slots, prologue);
    Stmt code = fn.stmts.block(block.list());
    if (fn.hasDefer && epilogue.isEmpty() && !named(sig.results())) {
      zeroResults(canonical.results(), slots, prologue);
    }
    prologue.addAll(fn.unpacked());
    prologue.add(code);
    return new FuncCode.Body(
        fn.longs,
        fn.refs,
        fn.captureSlots(),
        sequence(prologue),
        epilogue.isEmpty() ? null : sequence(epilogue),
        fn.hasDefer,
        fn.receiver != null && fn.readsOnly(fn.receiver),
        block.rbrace());
  }

  private void receiver(Var v, List<Stmt> prologue) {
    Type t = fn.type(v.type());
    Rep rep = Rep.of(t);
    if (rep.isPrim()) {
      int slot = fn.newLong();
      prologue.add(new Locals.UnboxReceiver(slot));
      param(v, t, slot, prologue);
    } else {
      param(v, t, 0, prologue);
      if (t.underlying() instanceof StructType) {
        fn.receiver = v;
        fn.watch(v);
      }
    }
  }

  private void param(Var v, Type t, int slot, List<Stmt> prologue) {
    Rep rep = Rep.of(t);
    if (!v.inCell() || Values.isVariable(t)) {
      fn.bind(v, new Local(t, rep, false, slot));
      return;
    }
    int cell = fn.newRef();
    fn.bind(v, new Local(t, rep, true, cell));
    prologue.add(
        rep.isPrim() ? new Cells.ParamToLong(slot, cell) : new Cells.ParamToRef(slot, cell));
  }

  private static boolean named(Tuple results) {
    return results.size() > 0 && !results.at(0).name().isEmpty();
  }

  /** Places of the results; what must be copied to the result slots at the end is returned. */
  private List<Stmt> results(Tuple results, Slots slots, List<Stmt> prologue) {
    List<Stmt> epilogue = new ArrayList<>();
    List<Local> locals = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      Var v = results.at(i);
      Type t = fn.type(v.type());
      Rep rep = Rep.of(t);
      Local l = new Local(t, rep, false, slots.results()[i]);
      if (named(results)) {
        if (v.inCell() && !Values.isVariable(t)) {
          l = new Local(t, rep, true, fn.newRef());
          epilogue.add(
              rep.isPrim()
                  ? new Cells.ToLongResult(l.slot(), slots.results()[i])
                  : new Cells.ToRefResult(l.slot(), slots.results()[i]));
        } else if (Values.isVariable(t)) {
          RefExpr x = new Locals.LoadRef(l.slot());
          epilogue.add(new Locals.StoreRef(l.slot(), (RefExpr) LowerExprs.owned(x, t, false)));
        }
        fn.bind(v, l);
        prologue.add(LowerExprs.init(l, Consts.zero(t)));
      }
      locals.add(l);
    }
    fn.results = locals;
    fn.namedResults = named(results);
    return epilogue;
  }

  private void zeroResults(Tuple results, Slots slots, List<Stmt> prologue) {
    for (int i = 0; i < results.size(); i++) {
      Type t = results.at(i).type();
      prologue.add(
          LowerExprs.init(new Local(t, Rep.of(t), false, slots.results()[i]), Consts.zero(t)));
    }
  }

  static Stmt sequence(List<Stmt> list) {
    return list.size() == 1 ? list.getFirst() : new Control.Block(list.toArray(new Stmt[0]));
  }

  /** The initialisers of package variables, as the body of a function. */
  FuncCode.Body initBody(List<Info.Initializer> inits) {
    List<Stmt> code = new ArrayList<>();
    for (Info.Initializer init : inits) {
      code.add(fn.assign.initializer(init));
    }
    return new FuncCode.Body(fn.longs, fn.refs, new int[0], sequence(code), null, false, false, 0);
  }

  // ---- function literals and names ----

  /** A function literal: its code is lowered now, to know what it captures. */
  Expr literal(FuncLit lit) {
    Signature sig = (Signature) fn.program.info.typeOf(lit).underlying();
    String name = fn.name + (fn.outer == null ? ".func" : ".") + ++fn.literalCount;
    FuncLowering inner = new FuncLowering(fn.program, fn, name, fn.env);
    FuncCode.Body body = inner.funcs.body(null, lit.type(), lit.body(), sig);
    FuncCode code =
        new FuncCode(
            name, lit.pos(), fn.program.signature(sig, fn.env), fn.program.tier, (c, g) -> body);
    FuncValues.Capture[] captures = inner.captures();
    return captures.length == 0 ? new ConstRef(code) : new FuncValues.MakeClosure(code, captures);
  }

  /** A declared function as a value; {@code id} names it, with its instance if it is generic. */
  Func declared(dev.gosim.types.Func f, Ident id) {
    Info.Instance inst = fn.program.info.instances.get(id);
    return fn.program.function(f, inst == null ? List.of() : fn.types(inst.typeArgs()));
  }
}
