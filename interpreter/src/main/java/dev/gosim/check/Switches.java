package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import dev.gosim.types.Basic;
import dev.gosim.types.Constant;
import dev.gosim.types.Identical;
import dev.gosim.types.Predicates;
import dev.gosim.types.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spec, "Expression switches" (types2 {@code switchStmt}). */
final class Switches {
  /** A constant met in a case. */
  private record Seen(int pos, Type type) {}

  private final Checker c;

  Switches(Checker c) {
    this.c = c;
  }

  void switchStmt(Stmt.Switch s) {
    c.openScope();
    c.stmts.simple(s.init());
    Operand x = tag(s);
    int first = 0;
    for (Stmt.CaseClause clause : s.clauses()) {
      if (clause.isDefault()) {
        first = c.stmts.multipleDefaults(first, clause.pos());
      }
    }
    Map<Object, List<Seen>> seen = new HashMap<>();
    for (Stmt.CaseClause clause : s.clauses()) {
      caseValues(x, clause.exprs(), seen);
      c.openScope();
      c.stmts.list(clause.body());
      c.closeScope();
    }
    c.closeScope();
  }

  private Operand tag(Stmt.Switch s) {
    Operand x = new Operand();
    if (s.tag() == null) {
      int pos = s.clauses().isEmpty() ? s.rbrace() : s.clauses().get(0).pos();
      Expr implied = new Expr.Ident(pos, "true");
      return new Operand(OperandMode.CONSTANT, implied, Basic.BOOL, new Constant.Bool(true));
    }
    c.exprs.expr(null, x, s.tag());
    c.assignments.assignment(x, null, "switch expression");
    if (!x.isInvalid() && !Predicates.comparable(x.type) && !Predicates.hasNil(x.type)) {
      c.problems.error(
          x,
          "cannot switch on " + c.texts.of(x) + " (" + c.texts.of(x.type) + " is not comparable)");
      x.invalidate();
    }
    return x;
  }

  private void caseValues(Operand x, List<Expr> values, Map<Object, List<Seen>> seen) {
    for (Expr e : values) {
      Operand v = new Operand();
      c.exprs.expr(null, v, e);
      if (x.isInvalid() || v.isInvalid()) {
        continue;
      }
      c.untyped.convert(v, x.type);
      if (v.isInvalid()) {
        continue;
      }
      Operand result = v.copy();
      c.comparisons.comparison(result, x, Token.EQL, true);
      if (!result.isInvalid() && v.isConstant()) {
        noDuplicate(v, seen);
      }
    }
  }

  private static boolean isString(Operand v) {
    return v.value instanceof Constant.Str;
  }

  private void noDuplicate(Operand v, Map<Object, List<Seen>> seen) {
    if (v.value instanceof Constant.Bool || !ConstantOps.isReal(v.value) && !isString(v)) {
      return;
    }
    Object key = ConstantOps.mapKey(v.value);
    List<Seen> same = seen.computeIfAbsent(key, k -> new ArrayList<>(1));
    for (Seen s : same) {
      if (Identical.identical(v.type, s.type)) {
        c.problems
            .report(v.start(), "duplicate case " + c.texts.of(v) + " in expression switch")
            .add(s.pos, "previous case")
            .send();
        return;
      }
    }
    same.add(new Seen(v.start(), v.type));
  }
}
