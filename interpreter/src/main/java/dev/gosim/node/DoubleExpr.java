package dev.gosim.node;

import dev.gosim.value.Frame;
import dev.gosim.value.Rep;

/** Computes a float (float32: rounded). */
public non-sealed interface DoubleExpr extends Expr {
  double exec(Frame f);

  @Override
  default Object boxed(Frame f) {
    return exec(f);
  }

  @Override
  default Rep rep() {
    return Rep.DOUBLE;
  }
}
