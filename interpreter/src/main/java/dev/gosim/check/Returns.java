package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt;
import java.util.List;

/** Spec, "Terminating statements" (types2 {@code return.go}). */
final class Returns {
  private final Checker c;

  Returns(Checker c) {
    this.c = c;
  }

  /** Whether control never runs past the statement. */
  boolean isTerminating(Stmt s) {
    return isTerminating(s, "");
  }

  private boolean isTerminating(Stmt s, String label) {
    return switch (s) {
      case Stmt.Labeled l -> isTerminating(l.stmt(), l.label().name());
      case Stmt.ExprStmt e ->
          Exprs.unparen(e.x()) instanceof Expr.Call call && c.env.panicCalls.contains(call);
      case Stmt.Return r -> true;
      case Stmt.Branch b ->
          b.kind() == Stmt.Branch.Kind.GOTO || b.kind() == Stmt.Branch.Kind.FALLTHROUGH;
      case Stmt.Block b -> isTerminatingList(b.list());
      case Stmt.If i ->
          i.els() != null && isTerminating(i.then(), "") && isTerminating(i.els(), "");
      case Stmt.Switch sw -> isTerminatingSwitch(sw.clauses(), label);
      case Stmt.TypeSwitch sw -> isTerminatingSwitch(sw.clauses(), label);
      case Stmt.Select sel ->
          sel.clauses().stream()
              .allMatch(k -> isTerminatingList(k.body()) && !hasBreak(k.body(), label, true));
      case Stmt.For f -> f.cond() == null && !hasBreak(f.body(), label, true);
      case Stmt.Empty e -> false;
      case Stmt.DeclStmt d -> false;
      case Stmt.Send x -> false;
      case Stmt.IncDec i -> false;
      case Stmt.Assign a -> false;
      case Stmt.Go g -> false;
      case Stmt.Defer d -> false;
      case Stmt.Range r -> false;
    };
  }

  private boolean isTerminatingList(List<Stmt> list) {
    for (int i = list.size() - 1; i >= 0; i--) {
      if (!(list.get(i) instanceof Stmt.Empty)) {
        return isTerminating(list.get(i), "");
      }
    }
    return false;
  }

  private boolean isTerminatingSwitch(List<Stmt.CaseClause> clauses, String label) {
    boolean hasDefault = false;
    for (Stmt.CaseClause k : clauses) {
      hasDefault |= k.isDefault();
      if (!isTerminatingList(k.body()) || hasBreak(k.body(), label, true)) {
        return false;
      }
    }
    return hasDefault;
  }

  private static boolean hasBreak(List<Stmt> list, String label, boolean implicit) {
    return list.stream().anyMatch(s -> hasBreak(s, label, implicit));
  }

  /** Whether there is a break with that label or, if {@code implicit}, one without label. */
  private static boolean hasBreak(Stmt s, String label, boolean implicit) {
    return switch (s) {
      case Stmt.Labeled l -> hasBreak(l.stmt(), label, implicit);
      case Stmt.Branch b ->
          b.kind() == Stmt.Branch.Kind.BREAK
              && (b.label() == null ? implicit : b.label().name().equals(label));
      case Stmt.Block b -> hasBreak(b.list(), label, implicit);
      case Stmt.If i ->
          hasBreak(i.then(), label, implicit)
              || i.els() != null && hasBreak(i.els(), label, implicit);
      case Stmt.Switch sw -> hasBreakInClauses(sw.clauses(), label);
      case Stmt.TypeSwitch sw -> hasBreakInClauses(sw.clauses(), label);
      case Stmt.Select sel ->
          !label.isEmpty()
              && sel.clauses().stream().anyMatch(k -> hasBreak(k.body(), label, false));
      case Stmt.For f -> !label.isEmpty() && hasBreak(f.body(), label, false);
      case Stmt.Range r -> !label.isEmpty() && hasBreak(r.body(), label, false);
      default -> false;
    };
  }

  private static boolean hasBreakInClauses(List<Stmt.CaseClause> clauses, String label) {
    return !label.isEmpty() && clauses.stream().anyMatch(k -> hasBreak(k.body(), label, false));
  }
}
