package dev.gosim.format;

/**
 * Where binary operators have blanks around them: always those of comparison and logic, never unary
 * ones; of the others, products and sums, as many as make the precedences seen.
 */
final class Spacing {
  private boolean sums;
  private boolean products;

  /** The precedence of an operator that would join with the unary one behind it, or 0. */
  private int clash;

  /** Operators below the result have blanks. */
  static int cutoff(Expr.Binary x, int depth) {
    Spacing s = new Spacing();
    s.look(x);
    if (s.clash > 0) {
      return s.clash + 1;
    }
    if (s.sums && s.products) {
      return depth == 1 ? 5 : 4;
    }
    return depth == 1 ? 6 : 4;
  }

  private void look(Expr.Binary b) {
    int precedence = b.op().precedence;
    sums |= precedence == 4;
    products |= precedence == 5;
    if (b.x() instanceof Expr.Binary l && l.op().precedence >= precedence) {
      look(l);
    }
    switch (b.y()) {
      case Expr.Binary r when r.op().precedence > precedence -> look(r);
      case Expr.Star _ when b.op() == Tok.QUO -> clash = 5;
      case Expr.Unary u -> {
        switch (b.op().text + u.op().text) {
          case "/*", "&&", "&^" -> clash = 5;
          case "++", "--" -> clash = Math.max(clash, 4);
          default -> {}
        }
      }
      default -> {}
    }
  }
}
