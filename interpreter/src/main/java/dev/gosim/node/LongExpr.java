package dev.gosim.node;

import dev.gosim.value.Frame;
import dev.gosim.value.Rep;

/** Computes an integer, normalised to its type's width. */
public non-sealed interface LongExpr extends Expr {
  long exec(Frame f);

  @Override
  default Object boxed(Frame f) {
    return exec(f);
  }

  @Override
  default Rep rep() {
    return Rep.LONG;
  }
}
