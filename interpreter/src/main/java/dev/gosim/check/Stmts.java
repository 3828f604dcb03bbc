package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import dev.gosim.types.Obj;
import dev.gosim.types.Predicates;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.List;

/**
 * Spec, "Statements" (types2 {@code stmt.go}). Where break, continue, goto and fallthrough may
 * stand is left to {@link Labels}.
 */
final class Stmts {
  private final Checker c;

  Stmts(Checker c) {
    this.c = c;
  }

  /** The statements of a function's body, in the block of its parameters. */
  void body(Stmt.Block body) {
    list(body.list());
  }

  void list(List<Stmt> list) {
    list.forEach(this::stmt);
  }

  void stmt(Stmt s) {
    int delayed = c.delayedCount();
    c.at = s.pos();
    switch (s) {
      case Stmt.Empty e -> {}
      case Stmt.DeclStmt d -> c.declStmts.declStmt(d.decl());
      case Stmt.Labeled l -> {
        c.env.hasLabel = true;
        stmt(l.stmt());
      }
      case Stmt.Branch b -> c.env.hasLabel = true;
      case Stmt.ExprStmt e -> exprStmt(e);
      case Stmt.Send e -> send(e);
      case Stmt.IncDec i -> incDec(i);
      case Stmt.Assign a -> assign(a);
      case Stmt.Go g -> suspendedCall("go", g.call());
      case Stmt.Defer d -> suspendedCall("defer", d.call());
      case Stmt.Return r -> returnStmt(r);
      case Stmt.Block b -> block(b);
      case Stmt.If i -> ifStmt(i);
      case Stmt.Switch sw -> c.switches.switchStmt(sw);
      case Stmt.TypeSwitch sw -> c.typeSwitches.typeSwitchStmt(sw);
      case Stmt.Select sel -> select(sel);
      case Stmt.For f -> forStmt(f);
      case Stmt.Range r -> c.ranges.rangeStmt(r);
    }
    c.processDelayed(delayed);
  }

  /** A statement that may be absent. */
  void simple(Stmt s) {
    if (s != null) {
      stmt(s);
    }
  }

  private void block(Stmt.Block b) {
    c.openScope();
    list(b.list());
    c.closeScope();
  }

  private void exprStmt(Stmt.ExprStmt s) {
    if (c.scriptVars.showsExpressions()) {
      c.scriptVars.show(s);
      return;
    }
    Operand x = new Operand();
    ExprKind kind = c.exprs.rawExpr(null, x, s.x(), null, false);
    String what =
        switch (x.mode) {
          case BUILTIN -> " must be called";
          case TYPE -> " is not an expression";
          default -> kind == ExprKind.STATEMENT ? null : " is not used";
        };
    if (what != null) {
      c.problems.error(x, c.texts.of(x) + what);
    }
  }

  private void send(Stmt.Send s) {
    Operand ch = new Operand();
    Operand val = new Operand();
    c.exprs.expr(null, ch, s.chan());
    c.exprs.expr(null, val, s.value());
    if (ch.isInvalid() || val.isInvalid()) {
      return;
    }
    Type elem = c.operators.chanElem(ch, ch, false);
    if (elem != null) {
      c.assignments.assignment(val, elem, "send");
    }
  }

  private void incDec(Stmt.IncDec s) {
    Operand x = new Operand();
    c.exprs.expr(null, x, s.x());
    if (x.isInvalid()) {
      return;
    }
    if (!Predicates.allNumeric(x.type)) {
      String op = s.op().text();
      c.problems.error(
          s.x(),
          Problems.INVALID_OP
              + c.texts.of(s.x())
              + op
              + op
              + " (non-numeric type "
              + c.texts.of(x.type)
              + ")");
      return;
    }
    c.assignments.assignVar(s.x(), null, x, "assignment");
  }

  private void assign(Stmt.Assign s) {
    if (s.op() == Token.ASSIGN) {
      c.assignments.assignVars(s.lhs(), s.rhs());
    } else if (s.op() == Token.DEFINE) {
      c.shortVars.shortVarDecl(s.pos(), s.lhs(), s.rhs());
    } else if (s.lhs().size() != 1 || s.rhs().size() != 1) {
      c.problems.error(
          s.pos(),
          "assignment operation " + s.op().text() + "= requires single-valued expressions");
    } else {
      Operand x = new Operand();
      c.operators.binary(x, null, s.lhs().get(0), s.rhs().get(0), s.op());
      c.assignments.assignVar(s.lhs().get(0), null, x, "assignment");
    }
  }

  private void suspendedCall(String keyword, Expr call) {
    if (!(call instanceof Expr.Call)) {
      c.problems.error(call, "expression in " + keyword + " must be function call");
      c.exprs.use(call);
      return;
    }
    Operand x = new Operand();
    String msg =
        switch (c.exprs.rawExpr(null, x, call, null, false)) {
          case CONVERSION -> "requires function call, not conversion";
          case EXPRESSION -> "discards result of";
          case STATEMENT -> null;
        };
    if (msg != null) {
      c.problems.error(x, keyword + " " + msg + " " + c.texts.of(x));
    }
  }

  private void returnStmt(Stmt.Return s) {
    Tuple results = c.env.sig.results();
    if (!s.results().isEmpty() || results.size() == 0 || results.at(0).name().isEmpty()) {
      c.assignments.initVars(results.vars(), s.results(), s);
      return;
    }
    for (Var v : results.vars()) {
      Obj inner = c.env.lookup(v.name());
      if (inner != null && inner != v) {
        c.problems
            .report(s.pos(), "result parameter " + v.name() + " not in scope at return")
            .add(inner.pos(), "inner declaration of " + ObjectString.of(v, c.texts.qualifier()))
            .send();
      }
    }
  }

  private void ifStmt(Stmt.If s) {
    c.openScope();
    simple(s.init());
    condition(s.cond(), "if");
    stmt(s.then());
    simple(s.els());
    c.closeScope();
  }

  private void condition(Expr cond, String statement) {
    Operand x = new Operand();
    c.exprs.expr(null, x, cond);
    if (!x.isInvalid() && !Predicates.allBoolean(x.type)) {
      c.problems.error(cond, "non-boolean condition in " + statement + " statement");
    }
  }

  private void forStmt(Stmt.For s) {
    c.openScope();
    simple(s.init());
    if (s.cond() != null) {
      condition(s.cond(), "for");
    }
    post(s.post());
    if (s.post() instanceof Stmt.Assign a && a.op() == Token.DEFINE) {
      // The parser complained; what is declared is not to be called unused as well.
      c.exprs.use(a.lhs());
    }
    stmt(s.body());
    c.closeScope();
  }

  /**
   * What {@code i++} changes is the next iteration's variable: to function literals in the body the
   * one that they refer to stays as it is (spec, "For statements with for clause").
   */
  private void post(Stmt s) {
    if (s instanceof Stmt.IncDec i
        && Exprs.unparen(i.x()) instanceof Expr.Ident id
        && c.env.scope.lookup(id.name()) instanceof Var v) {
      boolean before = v.reassigned();
      simple(s);
      v.setReassigned(before);
    } else {
      simple(s);
    }
  }

  private void select(Stmt.Select s) {
    int first = 0;
    for (Stmt.CommClause clause : s.clauses()) {
      if (clause.comm() == null) {
        first = multipleDefaults(first, clause.pos());
      }
    }
    for (Stmt.CommClause clause : s.clauses()) {
      if (!isCommunication(clause.comm())) {
        c.problems.error(
            Positions.start(clause.comm()),
            "select case must be send or receive (possibly with assignment)");
        continue;
      }
      c.openScope();
      simple(clause.comm());
      list(clause.body());
      c.closeScope();
    }
  }

  /** Reports a default that is not the first; returns the first one's place. */
  int multipleDefaults(int first, int pos) {
    if (first == 0) {
      return pos;
    }
    c.problems.error(pos, "multiple defaults (first at " + c.problems.position(first) + ")");
    return first;
  }

  private static boolean isCommunication(Stmt s) {
    return switch (s) {
      case null -> true;
      case Stmt.Send x -> true;
      case Stmt.Assign a -> a.rhs().size() == 1 && isReceive(a.rhs().get(0));
      case Stmt.ExprStmt e -> isReceive(e.x());
      default -> false;
    };
  }

  private static boolean isReceive(Expr e) {
    return Exprs.unparen(e) instanceof Expr.Unary u && u.op() == Token.ARROW;
  }
}
