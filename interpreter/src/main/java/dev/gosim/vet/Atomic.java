package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import java.util.Set;

/** {@code x = atomic.AddInt64(&x, 1)}: the assignment is not atomic. */
final class Atomic implements Analyzer {
  private static final Set<String> ADD =
      Set.of("AddInt32", "AddInt64", "AddUint32", "AddUint64", "AddUintptr");

  @Override
  public String id() {
    return "atomic";
  }

  @Override
  public String doc() {
    return "check for common mistakes using the sync/atomic package";
  }

  @Override
  public void run(Pass pass) {
    pass.each(
        Stmt.Assign.class,
        a -> {
          boolean declares = a.lhs().size() == 1 && a.op() == Token.DEFINE;
          if (a.lhs().size() != a.rhs().size() || declares) {
            return;
          }
          for (int i = 0; i < a.rhs().size(); i++) {
            if (a.rhs().get(i) instanceof Expr.Call c
                && Callee.isFunction(Callee.of(pass.info(), c), "sync/atomic", ADD)
                && c.args().size() == 2
                && same(pass, a.lhs().get(i), c.args().getFirst())) {
              pass.report(a.lhs().get(i), "direct assignment to atomic value");
            }
          }
        });
  }

  /** Whether what is assigned to is what the pointer points to, as far as the text tells. */
  private static boolean same(Pass pass, Expr left, Expr pointer) {
    if (pointer instanceof Expr.Unary u && u.op() == Token.AND) {
      return pass.source(left).equals(pass.source(u.x()));
    }
    return left instanceof Expr.Star s && pass.source(s.x()).equals(pass.source(pointer));
  }
}
