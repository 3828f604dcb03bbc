package dev.gosim.node;

import dev.gosim.value.Frame;

/** A node that computes a value; one sub-interface per {@link dev.gosim.value.Rep}. */
public sealed interface Expr permits LongExpr, DoubleExpr, BoolExpr, RefExpr {
  /** The value in boxed form. */
  Object boxed(Frame f);
}
