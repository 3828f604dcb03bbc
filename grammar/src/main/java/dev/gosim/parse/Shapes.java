package dev.gosim.parse;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Token;

/**
 * Questions about the form of an expression on which Go's syntax depends where types and values
 * look alike.
 */
final class Shapes {
  private Shapes() {}

  /** Whether a "{" after this expression may open its literal value. */
  static boolean mayOpenLiteral(Expr e) {
    return e instanceof Expr.Ident
        || e instanceof Expr.Selector
        || e instanceof Expr.ArrayType
        || e instanceof Expr.StructType
        || e instanceof Expr.MapType
        || e instanceof Expr.Index i && !isValue(i);
  }

  /** Whether an expression can only be a value, by its form. */
  static boolean isValue(Expr e) {
    return switch (e) {
      case Expr.BasicLit l -> true;
      case Expr.CompositeLit l -> true;
      case Expr.FuncLit f -> true;
      case Expr.SliceExpr s -> true;
      case Expr.TypeAssert t -> true;
      case Expr.Call c -> true;
      case Expr.Unary u -> true;
      case Expr.Binary b -> true;
      case Expr.Paren p -> isValue(p.x());
      case Expr.Index i ->
          isValue(i.x()) || i.indices().size() == 1 && isValue(i.indices().getFirst());
      default -> false;
    };
  }

  /** Whether an expression can only be a type or a constraint, by its form. */
  static boolean isTypeElem(Expr e) {
    return switch (e) {
      case Expr.ArrayType t -> true;
      case Expr.StructType t -> true;
      case Expr.FuncType t -> true;
      case Expr.InterfaceType t -> true;
      case Expr.MapType t -> true;
      case Expr.ChanType t -> true;
      case Expr.Star s -> isTypeElem(s.x());
      case Expr.Unary u -> u.op() == Token.TILDE || isTypeElem(u.x());
      case Expr.Binary b -> isTypeElem(b.x()) || isTypeElem(b.y());
      case Expr.Paren p -> isTypeElem(p.x());
      default -> false;
    };
  }

  /** A type parameter: its name and its constraint (null if there is only a name). */
  record NamedConstraint(Expr.Ident name, Expr constraint) {}

  /**
   * Reads {@code P}, {@code P *C}, {@code P (C)}, {@code P *C|D} in the brackets after {@code type
   * T} as a type parameter, null if that cannot be meant.
   *
   * @param force a comma follows, so that it cannot be an array's length
   */
  static NamedConstraint asTypeParam(Expr e, boolean force) {
    switch (e) {
      case Expr.Ident name -> {
        return new NamedConstraint(name, null);
      }
      case Expr.Binary b when b.op() == Token.MUL && b.x() instanceof Expr.Ident name -> {
        if (force || isTypeElem(b.y())) {
          return new NamedConstraint(name, new Expr.Star(b.pos(), b.y()));
        }
      }
      case Expr.Binary b when b.op() == Token.OR -> {
        NamedConstraint left = asTypeParam(b.x(), force || isTypeElem(b.y()));
        if (left != null && left.constraint() != null) {
          Expr union = new Expr.Binary(b.pos(), left.constraint(), Token.OR, b.y());
          return new NamedConstraint(left.name(), union);
        }
      }
      case Expr.Call c when c.fun() instanceof Expr.Ident name -> {
        boolean one = c.args().size() == 1 && c.ellipsis() == 0;
        if (one && (force || isTypeElem(c.args().getFirst()))) {
          return new NamedConstraint(name, Exprs.unparen(c.args().getFirst()));
        }
      }
      default -> {}
    }
    return null;
  }
}
