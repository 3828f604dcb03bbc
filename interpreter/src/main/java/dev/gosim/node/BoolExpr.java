package dev.gosim.node;

import dev.gosim.value.Frame;

/** Computes a bool. */
public non-sealed interface BoolExpr extends Expr {
  boolean test(Frame f);

  @Override
  default Object boxed(Frame f) {
    return test(f);
  }
}
