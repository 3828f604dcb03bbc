package dev.gosim.node;

import dev.gosim.value.Frame;
import dev.gosim.value.Rep;

/** Computes a reference: string, slice, struct, pointer, interface value and so on. */
public non-sealed interface RefExpr extends Expr {
  Object exec(Frame f);

  @Override
  default Object boxed(Frame f) {
    return exec(f);
  }

  @Override
  default Rep rep() {
    return Rep.REF;
  }
}
