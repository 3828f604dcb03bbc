package dev.gosim.lower;

import dev.gosim.ast.Stmt.CaseClause;
import dev.gosim.ast.Stmt.Switch;
import dev.gosim.ast.Stmt.TypeSwitch;
import dev.gosim.ast.Token;
import dev.gosim.node.BoolExpr;
import dev.gosim.node.Constants.ConstBool;
import dev.gosim.node.Control;
import dev.gosim.node.Expr;
import dev.gosim.node.Interfaces;
import dev.gosim.node.LongExpr;
import dev.gosim.node.RefExpr;
import dev.gosim.node.Stmt;
import dev.gosim.node.Switches;
import dev.gosim.types.Basic;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Expression and type switches. */
final class LowerSwitches {
  private final FuncLowering fn;

  LowerSwitches(FuncLowering fn) {
    this.fn = fn;
  }

  // ---- expression switches ----

  Stmt expression(Switch s, String label) {
    Stmt init = s.init() == null ? null : fn.stmts.stmt(s.init());
    int id = fn.newTarget();
    Stmt sw = constants(s, label, id);
    if (sw == null) {
      sw = general(s, label, id);
    }
    return init == null ? sw : new Control.Block(new Stmt[] {init, sw});
  }

  private Stmt general(Switch s, String label, int id) {
    Stmt prepare = null;
    Expr tag = new ConstBool(true);
    Type t = Basic.BOOL;
    if (s.tag() != null) {
      t = Consts.defaultType(fn.typeOf(s.tag()));
      Local l = fn.temp(t);
      prepare = LowerExprs.store(l, fn.exprs.owned(s.tag(), t));
      tag = LowerExprs.load(l);
    }
    List<Switches.Clause> clauses = new ArrayList<>();
    int otherwise = -1;
    for (CaseClause c : s.clauses()) {
      if (c.isDefault()) {
        otherwise = clauses.size();
      }
      BoolExpr[] tests = new BoolExpr[c.exprs().size()];
      for (int i = 0; i < tests.length; i++) {
        tests[i] = test(s, tag, t, c.exprs().get(i));
      }
      clauses.add(new Switches.Clause(tests, body(c, label, id)));
    }
    return new Switches.SwitchStmt(prepare, clauses.toArray(new Switches.Clause[0]), otherwise, id);
  }

  private BoolExpr test(Switch s, Expr tag, Type t, dev.gosim.ast.Expr e) {
    Type te = fn.typeOf(e);
    if (s.tag() == null && te.underlying() instanceof Basic) {
      return fn.exprs.boolExpr(e);
    }
    boolean widenTag =
        te.underlying() instanceof InterfaceType && !(t.underlying() instanceof InterfaceType);
    Type common = widenTag ? te : t;
    Expr x = fn.conversions.assignable(tag, t, common);
    Expr y = fn.exprs.converted(e, common);
    if (common == Basic.BOOL && tag instanceof ConstBool b && b.v()) {
      return (BoolExpr) y;
    }
    return fn.ops.compare(Token.EQL, x, y, common, e.pos());
  }

  private Stmt body(CaseClause c, String label, int id) {
    return fn.stmts.inside(id, label, false, () -> fn.stmts.block(c.body()));
  }

  /** A switch over an integer with constant cases only; null if it is not one. */
  private Stmt constants(Switch s, String label, int id) {
    if (s.tag() == null
        || !(fn.typeOf(s.tag()).underlying() instanceof Basic b)
        || !b.isInteger()) {
      return null;
    }
    TreeMap<Long, Integer> keys = new TreeMap<>();
    for (int i = 0; i < s.clauses().size(); i++) {
      for (dev.gosim.ast.Expr e : s.clauses().get(i).exprs()) {
        if (fn.program.info.types.get(e).value() == null
            || !(fn.exprs.lower(e) instanceof LongExpr x)
            || Consts.longValue(x) == null) {
          return null;
        }
        keys.putIfAbsent(Consts.longValue(x), i);
      }
    }
    LongExpr tag = (LongExpr) fn.exprs.lower(s.tag());
    Stmt[] bodies = new Stmt[s.clauses().size()];
    int otherwise = -1;
    for (int i = 0; i < bodies.length; i++) {
      CaseClause c = s.clauses().get(i);
      otherwise = c.isDefault() ? i : otherwise;
      bodies[i] = body(c, label, id);
    }
    return new Switches.LongSwitch(
        tag,
        keys.keySet().stream().mapToLong(Long::longValue).toArray(),
        keys.values().stream().mapToInt(Integer::intValue).toArray(),
        bodies,
        otherwise,
        id);
  }

  // ---- type switches ----

  Stmt type(TypeSwitch s, String label) {
    Stmt init = s.init() == null ? null : fn.stmts.stmt(s.init());
    int id = fn.newTarget();
    Type t = fn.typeOf(s.x());
    Local tag = fn.temp(t);
    RefExpr value = (RefExpr) LowerExprs.load(tag);
    List<Switches.Clause> clauses = new ArrayList<>();
    int otherwise = -1;
    for (CaseClause c : s.clauses()) {
      if (c.isDefault()) {
        otherwise = clauses.size();
      }
      BoolExpr[] tests = new BoolExpr[c.exprs().size()];
      for (int i = 0; i < tests.length; i++) {
        tests[i] = new Interfaces.Test(value, caseTest(c.exprs().get(i)));
      }
      clauses.add(new Switches.Clause(tests, typeBody(s, c, tag, label, id)));
    }
    Stmt prepare = LowerExprs.store(tag, fn.exprs.lower(s.x()));
    Stmt sw =
        new Switches.SwitchStmt(prepare, clauses.toArray(new Switches.Clause[0]), otherwise, id);
    return init == null ? sw : new Control.Block(new Stmt[] {init, sw});
  }

  private Interfaces.TypeTest caseTest(dev.gosim.ast.Expr e) {
    var tv = fn.program.info.types.get(e);
    return tv != null && tv.isType()
        ? fn.conversions.typeTest(fn.typeOf(e))
        : new Interfaces.IsNil();
  }

  /** The clause's body, after the declaration of its symbol. */
  private Stmt typeBody(TypeSwitch s, CaseClause c, Local tag, String label, int id) {
    if (!(fn.program.info.implicits.get(c) instanceof Var v)) {
      return body(c, label, id);
    }
    Type vt = fn.type(v.type());
    RefExpr value = (RefExpr) LowerExprs.load(tag);
    Local l = fn.declare(v);
    fn.watch(v);
    Stmt body = body(c, label, id);
    Expr x = vt.underlying() instanceof InterfaceType ? value : fn.conversions.unbox(value, vt);
    if (!fn.readsOnly(v)) { // what is in an interface value does not change
      x = LowerExprs.owned(x, vt, false);
    }
    return new Control.Block(new Stmt[] {LowerExprs.init(l, x), body});
  }
}
