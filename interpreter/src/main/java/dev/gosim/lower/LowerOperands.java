package dev.gosim.lower;

import dev.gosim.ast.Expr.Binary;
import dev.gosim.ast.Expr.Call;
import dev.gosim.ast.Expr.CompositeLit;
import dev.gosim.ast.Expr.FuncLit;
import dev.gosim.ast.Expr.Ident;
import dev.gosim.ast.Expr.Index;
import dev.gosim.ast.Expr.KeyValue;
import dev.gosim.ast.Expr.Paren;
import dev.gosim.ast.Expr.Selector;
import dev.gosim.ast.Expr.SliceExpr;
import dev.gosim.ast.Expr.Star;
import dev.gosim.ast.Expr.TypeAssert;
import dev.gosim.ast.Expr.Unary;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Token;
import dev.gosim.node.Expr;
import dev.gosim.node.Stmt;
import dev.gosim.types.Builtin;
import dev.gosim.types.PointerType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Operands evaluated one after the other (spec, "Order of evaluation"). The language leaves open
 * when a variable beside a call is read; gc makes the calls of a statement first and reads
 * variables after them (cmd/compile/internal/walk/order.go). So where a variable stands before a
 * call, what is no variable is evaluated beforehand.
 */
final class LowerOperands {
  private final FuncLowering fn;

  LowerOperands(FuncLowering fn) {
    this.fn = fn;
  }

  /** How an operand becomes a node. */
  interface Lowering {
    Expr of(dev.gosim.ast.Expr e, Type t);
  }

  /** The nodes of the operands, as values of their types; what has to run first goes to before. */
  List<Expr> list(
      List<dev.gosim.ast.Expr> operands,
      IntFunction<Type> types,
      Lowering lowering,
      List<Stmt> before) {
    return list(operands, types, lowering, before, readsLate(operands));
  }

  /** The same where it is known whether the calls in them come {@code early}. */
  List<Expr> list(
      List<dev.gosim.ast.Expr> operands,
      IntFunction<Type> types,
      Lowering lowering,
      List<Stmt> before,
      boolean early) {
    List<Expr> out = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      dev.gosim.ast.Expr e = operands.get(i);
      Type t = types.apply(i);
      Expr x = lowering.of(e, t);
      if (early && !isConstant(e) && !isLate(e)) {
        Local temp = fn.temp(t);
        before.add(LowerExprs.store(temp, x));
        x = LowerExprs.load(temp);
      }
      out.add(x);
    }
    return out;
  }

  /** Whether something that a call may change stands before one. */
  boolean readsLate(List<dev.gosim.ast.Expr> operands) {
    boolean late = false;
    for (dev.gosim.ast.Expr e : operands) {
      if (late && hasCall(e)) {
        return true;
      }
      late |= isLate(e);
    }
    return false;
  }

  private boolean isConstant(dev.gosim.ast.Expr e) {
    var tv = fn.program.info.types.get(e);
    return tv != null && (tv.value() != null || tv.isType());
  }

  /** Whether e makes no call and reads what one may change: it is evaluated after the calls. */
  private boolean isLate(dev.gosim.ast.Expr e) {
    return switch (Exprs.unparen(e)) {
      case Ident id ->
          fn.program.info.objectOf(id) instanceof Var v
              && (v.inCell() || v.isPackageLevel() || isObject(id));
      case FuncLit f -> false;
      case TypeAssert t when !(fn.typeOf(t).underlying() instanceof PointerType) -> false;
      default -> !isConstant(e) && !hasCall(e);
    };
  }

  /** Whether a call's callee or receiver is read after the calls in its arguments. */
  boolean readsLate(dev.gosim.ast.Expr callee, List<dev.gosim.ast.Expr> args) {
    return readsLate(args) || isLate(callee) && args.stream().anyMatch(this::hasCall);
  }

  /** Whether e is len(x) or cap(x), or one of them and a constant: nothing happens there. */
  private boolean isLength(dev.gosim.ast.Expr e) {
    return switch (Exprs.unparen(e)) {
      case Binary b -> isLength(b.x()) && isConstant(b.y());
      case Call c ->
          Exprs.unparen(c.fun()) instanceof Ident id
              && fn.program.info.objectOf(id) instanceof Builtin b
              && (b.id() == Builtin.Id.LEN || b.id() == Builtin.Id.CAP)
              && !hasCall(c.args().getFirst());
      default -> false;
    };
  }

  /** Structs and arrays are changed in place, through methods and pointers. */
  private boolean isObject(Ident id) {
    return dev.gosim.value.Values.isVariable(fn.typeOf(id));
  }

  /**
   * The index of x[i], evaluated by a statement in {@code before} where gc reads x after the calls
   * in it.
   */
  Expr index(Index e, Expr index, Type t, List<Stmt> before) {
    dev.gosim.ast.Expr n = e.indices().getFirst();
    if (!readsLate(List.of(e.x(), n)) || isLength(n)) {
      return index;
    }
    Local temp = fn.temp(t);
    before.add(LowerExprs.store(temp, index));
    return LowerExprs.load(temp);
  }

  /** Whether evaluating e calls a function, predeclared ones too, or receives from a channel. */
  boolean hasCall(dev.gosim.ast.Expr e) {
    if (e == null || isConstant(e)) {
      return false;
    }
    return switch (e) {
      case Call c -> !fn.calls.isConversion(c) || c.args().stream().anyMatch(this::hasCall);
      case Paren p -> hasCall(p.x());
      case Selector s -> hasCall(s.x());
      case Star s -> hasCall(s.x());
      case Unary u -> u.op() == Token.ARROW || hasCall(u.x());
      case Binary b -> hasCall(b.x()) || hasCall(b.y());
      case Index i -> hasCall(i.x()) || i.indices().stream().anyMatch(this::hasCall);
      case SliceExpr s -> hasCall(s.x()) || hasCall(s.lo()) || hasCall(s.hi()) || hasCall(s.max());
      case TypeAssert t -> hasCall(t.x());
      case KeyValue k -> hasCall(k.key()) || hasCall(k.value());
      case CompositeLit c -> c.elts().stream().anyMatch(this::hasCall);
      default -> false;
    };
  }
}
