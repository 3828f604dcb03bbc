package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import java.util.Set;

/** time.Since among the arguments of a deferred call, which are evaluated at once. */
final class Defers implements Analyzer {
  @Override
  public String id() {
    return "defers";
  }

  @Override
  public String doc() {
    return "report common mistakes in defer statements";
  }

  @Override
  public void run(Pass pass) {
    pass.each(
        Stmt.Defer.class,
        d ->
            Walk.inspect(
                d.call(),
                n -> {
                  if (n instanceof Expr.Call c
                      && Callee.isFunction(Callee.of(pass.info(), c), "time", Set.of("Since"))) {
                    int pos = Span.start(c);
                    pass.report(pos, pos, "call to time.Since is not deferred");
                  }
                  return !(n instanceof Expr.FuncLit);
                }));
  }
}
