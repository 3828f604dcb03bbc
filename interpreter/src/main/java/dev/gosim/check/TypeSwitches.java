package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt;
import dev.gosim.types.Basic;
import dev.gosim.types.Identical;
import dev.gosim.types.Nil;
import dev.gosim.types.Predicates;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;

/** Spec, "Type switches" (types2 {@code typeSwitchStmt}). */
final class TypeSwitches {
  /** A type met in a case; null stands for nil. */
  private record Seen(Type type, Expr expr) {}

  private final Checker c;

  TypeSwitches(Checker c) {
    this.c = c;
  }

  void typeSwitchStmt(Stmt.TypeSwitch s) {
    c.openScope();
    c.stmts.simple(s.init());
    Expr.Ident bind = s.bind();
    if (bind != null) {
      if (bind.name().equals("_")) {
        c.problems.softError(bind.pos(), "no new variable on left side of :=");
        bind = null;
      } else {
        c.recorder.recordDef(bind, null);
      }
    }
    Operand x = guard(s.x());
    int first = 0;
    for (Stmt.CaseClause clause : s.clauses()) {
      if (clause.isDefault()) {
        first = c.stmts.multipleDefaults(first, clause.pos());
      }
    }
    List<Var> vars = new ArrayList<>();
    List<Seen> seen = new ArrayList<>();
    for (Stmt.CaseClause clause : s.clauses()) {
      Type t = caseTypes(x, clause.exprs(), seen);
      c.openScope();
      if (bind != null) {
        Var v = new Var(Var.Kind.LOCAL, bind.pos(), c.env.pkg, bind.name(), t);
        c.decls.declare(c.env.scope, null, v, clause.colon());
        c.recorder.recordImplicit(clause, v);
        vars.add(v);
      }
      c.stmts.list(clause.body());
      c.closeScope();
    }
    if (bind != null) {
      usage(bind, vars);
    }
    c.closeScope();
  }

  /** The value switched on, or null if it is not fit for it. */
  private Operand guard(Expr e) {
    Operand x = new Operand();
    c.exprs.expr(null, x, e);
    if (x.isInvalid()) {
      return null;
    }
    if (Predicates.isTypeParam(x.type)) {
      c.problems.error(x, "cannot use type switch on type parameter value " + c.texts.of(x));
      return null;
    }
    if (!Predicates.isInterface(x.type)) {
      c.problems.error(x, c.texts.of(x) + " is not an interface");
      return null;
    }
    return x;
  }

  /** The variable is used if it is in one of the clauses. */
  private void usage(Expr.Ident bind, List<Var> vars) {
    boolean used = false;
    for (Var v : vars) {
      used |= v.used();
      v.setUsed();
    }
    if (!used) {
      c.problems.softError(bind.pos(), bind.name() + " declared and not used");
    }
  }

  /** The type that the symbol has in a clause with these cases. */
  private Type caseTypes(Operand x, List<Expr> types, List<Seen> seen) {
    Type t = null;
    for (Expr e : types) {
      if (isNil(e)) {
        t = null;
        c.exprs.expr(null, new Operand(), e);
      } else {
        t = c.typeExprs.varType(e);
        if (!Predicates.isValid(t)) {
          continue;
        }
      }
      if (isDuplicate(t, e, seen)) {
        continue;
      }
      seen.add(new Seen(t, e));
      if (x != null && t != null) {
        c.exprs.typeAssertion(e, x, t, true);
      }
    }
    if (types.size() == 1 && t != null) {
      return t;
    }
    return x == null ? Basic.INVALID : x.type;
  }

  private boolean isDuplicate(Type t, Expr e, List<Seen> seen) {
    for (Seen s : seen) {
      boolean same = t == null ? s.type == null : s.type != null && Identical.identical(t, s.type);
      if (same) {
        String what = t == null ? "nil" : c.texts.of(t);
        c.problems
            .report(e, "duplicate case " + what + " in type switch")
            .add(Exprs.start(s.expr), "previous case")
            .send();
        return true;
      }
    }
    return false;
  }

  private boolean isNil(Expr e) {
    return Exprs.unparen(e) instanceof Expr.Ident id && c.env.lookup(id.name()) instanceof Nil;
  }
}
