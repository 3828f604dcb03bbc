package dev.gosim.ast;

import dev.gosim.ast.Expr.*;

/** Questions about expressions that need no types. */
public final class Exprs {
  private Exprs() {}

  /** The leftmost position of an expression (where Go's compiler reports most errors). */
  public static int start(Expr e) {
    return switch (e) {
      case Binary b -> start(b.x());
      case KeyValue kv -> start(kv.key());
      case Selector s -> start(s.x());
      case Index i -> start(i.x());
      case SliceExpr s -> s.lbrack(); // so does Go's compiler
      case TypeAssert t -> start(t.x());
      case Call c -> start(c.fun());
      case CompositeLit c -> c.type() == null ? c.pos() : start(c.type());
      default -> e.pos();
    };
  }

  /** The expression without the parentheses around it. */
  public static Expr unparen(Expr e) {
    while (e instanceof Paren p) {
      e = p.x();
    }
    return e;
  }
}
