package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.types.Obj;
import dev.gosim.types.Scope;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Spec, "Short variable declarations" (types2 {@code shortVarDecl}). */
final class ShortVarDecls {
  private final Checker c;

  ShortVarDecls(Checker c) {
    this.c = c;
  }

  /** {@code lhs... := rhs...}; {@code pos} is the place of the {@code :=}. */
  void shortVarDecl(int pos, List<Expr> lhs, List<Expr> rhs) {
    int top = c.delayedCount();
    Scope scope = c.env.scope;
    Left left = new Left(scope);
    for (Expr e : lhs) {
      Var v = left.variable(e);
      left.vars.add(v != null ? v : new Var(Var.Kind.LOCAL, e.pos(), c.env.pkg, "_", null));
    }
    c.assignments.initVars(left.vars, rhs, null);
    c.processDelayed(top); // function literals must not see the new names
    if (left.fresh.isEmpty() && !left.failed) {
      c.problems.softError(pos, "no new variables on left side of :=");
      return;
    }
    int scopePos = Exprs.start(rhs.get(rhs.size() - 1));
    for (Var v : left.fresh) {
      c.decls.declare(scope, null, v, scopePos);
    }
  }

  /** The left side while it is being looked at. */
  private final class Left {
    private final Scope scope;
    private final Set<String> seen = new HashSet<>();
    private final List<Var> vars = new ArrayList<>();
    private final List<Var> fresh = new ArrayList<>();
    private boolean failed;

    Left(Scope scope) {
      this.scope = scope;
    }

    /** The variable that an expression on the left stands for, or null after an error. */
    Var variable(Expr e) {
      if (!(e instanceof Expr.Ident id)) {
        c.exprs.useLhs(List.of(e));
        return fail(e, "non-name " + c.texts.of(e) + " on left side of :=");
      }
      String name = id.name();
      if (!name.equals("_") && !seen.add(name)) {
        return fail(e, name + " repeated on left side of :=");
      }
      Obj old = scope.lookup(name);
      if (old != null) {
        c.recorder.recordUse(id, old);
        if (!(old instanceof Var v)) {
          return fail(e, "cannot assign to " + name);
        }
        v.setReassigned(true);
        return v;
      }
      Var v = c.scriptVars.declare(id);
      if (!name.equals("_")) {
        fresh.add(v);
      }
      c.recorder.recordDef(id, v);
      return v;
    }

    private Var fail(Expr at, String msg) {
      c.problems.error(at, msg);
      failed = true;
      return null;
    }
  }
}
