package dev.gosim.lower;

import dev.gosim.ast.Expr.Unary;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt.Assign;
import dev.gosim.ast.Stmt.CommClause;
import dev.gosim.ast.Stmt.ExprStmt;
import dev.gosim.ast.Stmt.Select;
import dev.gosim.ast.Stmt.Send;
import dev.gosim.node.Channels;
import dev.gosim.node.Control;
import dev.gosim.node.Expr;
import dev.gosim.node.LongExpr;
import dev.gosim.node.RefExpr;
import dev.gosim.node.Stmt;
import dev.gosim.types.Basic;
import dev.gosim.types.ChanType;
import dev.gosim.types.Type;
import dev.gosim.value.Rep;
import java.util.ArrayList;
import java.util.List;

/** Send, receive and select. */
final class LowerChannels {
  private final FuncLowering fn;

  LowerChannels(FuncLowering fn) {
    this.fn = fn;
  }

  private Type elem(dev.gosim.ast.Expr chan) {
    return fn.program.types.canonical(((ChanType) fn.typeOf(chan).underlying()).elem());
  }

  Stmt send(Send s) {
    Type elem = elem(s.chan());
    RefExpr c = fn.exprs.refExpr(s.chan());
    Expr value = fn.exprs.owned(s.value(), elem);
    if (!fn.operands.readsLate(List.of(s.chan(), s.value()))) {
      return send(c, value, s.pos());
    }
    Local temp = fn.temp(elem);
    return new Control.Block(
        new Stmt[] {LowerExprs.store(temp, value), send(c, LowerExprs.load(temp), s.pos())});
  }

  private static Stmt send(RefExpr c, Expr value, int pos) {
    return switch (value) {
      case LongExpr v -> new Channels.SendLong(c, v, pos);
      case RefExpr v -> new Channels.SendRef(c, v, pos);
      case Expr v -> new Channels.SendBits(c, v, pos);
    };
  }

  /** {@code <-c} as a value. */
  Expr receive(Unary u) {
    RefExpr c = fn.exprs.refExpr(u.x());
    return switch (Rep.of(elem(u.x()))) {
      case LONG -> new Channels.RecvLong(c, u.pos());
      case DOUBLE -> new Channels.RecvDouble(c, u.pos());
      case BOOL -> new Channels.RecvBool(c, u.pos());
      case REF -> new Channels.RecvRef(c, u.pos());
    };
  }

  /** v, ok = {@code <-c}. */
  LowerCalls.Multi commaOk(Unary u) {
    Type t = elem(u.x());
    Local v = fn.temp(t);
    Local ok = fn.temp(Basic.BOOL);
    Stmt recv =
        new Channels.RecvOk(fn.exprs.refExpr(u.x()), Rep.of(t), v.slot(), ok.slot(), u.pos());
    return new LowerCalls.Multi(
        recv, List.of(LowerExprs.load(v), LowerExprs.load(ok)), List.of(t, Basic.BOOL));
  }

  Stmt select(Select s, String label) {
    int id = fn.newTarget();
    List<Stmt> prepare = new ArrayList<>();
    List<Channels.Comm> comms = new ArrayList<>();
    Stmt otherwise = null;
    for (CommClause c : s.clauses()) {
      if (c.comm() == null) {
        otherwise = fn.stmts.inside(id, label, false, () -> fn.stmts.block(c.body()));
      } else {
        comms.add(comm(c, prepare, id, label));
      }
    }
    return new Channels.SelectStmt(
        LowerFuncs.sequence(prepare), comms.toArray(new Channels.Comm[0]), otherwise, s.pos(), id);
  }

  private Channels.Comm comm(CommClause c, List<Stmt> prepare, int id, String label) {
    if (c.comm() instanceof Send s) {
      Type t = elem(s.chan());
      Local chan = temp(s.chan(), prepare);
      Local value = fn.temp(t);
      prepare.add(LowerExprs.store(value, fn.exprs.owned(s.value(), t)));
      Stmt body = fn.stmts.inside(id, label, false, () -> fn.stmts.block(c.body()));
      return new Channels.Comm(true, chan.slot(), Rep.of(t), value.slot(), -1, body);
    }
    Assign a = c.comm() instanceof Assign x ? x : null;
    dev.gosim.ast.Expr rhs = a == null ? ((ExprStmt) c.comm()).x() : a.rhs().getFirst();
    Unary recv = (Unary) Exprs.unparen(rhs);
    Type t = elem(recv.x());
    Local chan = temp(recv.x(), prepare);
    if (a == null) {
      Stmt body = fn.stmts.inside(id, label, false, () -> fn.stmts.block(c.body()));
      return new Channels.Comm(false, chan.slot(), Rep.of(t), -1, -1, body);
    }
    Local value = fn.temp(t);
    Local ok = fn.temp(Basic.BOOL);
    List<Stmt> code = new ArrayList<>();
    List<Expr> values = List.of(LowerExprs.load(value), LowerExprs.load(ok));
    fn.assign.received(a, values, List.of(t, Basic.BOOL), code);
    code.add(fn.stmts.inside(id, label, false, () -> fn.stmts.block(c.body())));
    return new Channels.Comm(
        false, chan.slot(), Rep.of(t), value.slot(), ok.slot(), LowerFuncs.sequence(code));
  }

  private Local temp(dev.gosim.ast.Expr chan, List<Stmt> prepare) {
    Local l = fn.temp(fn.typeOf(chan));
    prepare.add(LowerExprs.store(l, fn.exprs.lower(chan)));
    return l;
  }
}
