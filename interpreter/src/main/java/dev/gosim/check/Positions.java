package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt;

/** Where the compiler reports errors about a statement (types2 {@code atPos}). */
final class Positions {
  private Positions() {}

  /** The leftmost byte of a simple statement; the place of any other. */
  static int start(Stmt s) {
    return switch (s) {
      case Stmt.ExprStmt e -> e.x().pos();
      case Stmt.Send e -> Exprs.start(e.chan());
      case Stmt.IncDec i -> Exprs.start(i.x());
      case Stmt.Assign a -> start(a);
      default -> s.pos();
    };
  }

  private static int start(Stmt.Assign a) {
    Expr first = a.lhs().get(0);
    return Exprs.start(first);
  }
}
