package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import java.util.List;

/** WaitGroup.Add as the first thing a new goroutine does: Wait may come before it. */
final class WaitGroups implements Analyzer {
  @Override
  public String id() {
    return "waitgroup";
  }

  @Override
  public String doc() {
    return "check for misuses of sync.WaitGroup";
  }

  @Override
  public void run(Pass pass) {
    if (!pass.imports("sync")) {
      return; // nor does Go look then, though a WaitGroup may be embedded
    }
    pass.each((n, stack) -> {
      if (n instanceof Expr.Call call
          && opensGoroutine(stack)
          && Callee.isMethod(Callee.of(pass.info(), call), "sync", "WaitGroup", "Add")) {
        pass.report(call.lparen(), call.lparen(), "WaitGroup.Add called from inside new goroutine");
      }
    });
  }

  /** Whether the call is the first statement of the literal of a go statement. */
  private static boolean opensGoroutine(List<Object> stack) {
    int n = stack.size();
    return n >= 6
        && stack.get(n - 2) instanceof Stmt.ExprStmt first
        && stack.get(n - 3) instanceof Stmt.Block body
        && body.list().getFirst() == first
        && stack.get(n - 4) instanceof Expr.FuncLit
        && stack.get(n - 5) instanceof Expr.Call
        && stack.get(n - 6) instanceof Stmt.Go;
  }
}
