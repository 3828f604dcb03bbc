package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Target;
import dev.gosim.value.Frame;
import dev.gosim.value.Rep;

/** Computes a bool. */
public non-sealed interface BoolExpr extends Expr {
  boolean test(Frame f);

  @Override
  default Object boxed(Frame f) {
    return test(f);
  }

  @Override
  default Rep rep() {
    return Rep.BOOL;
  }

  /** Writes a jump that is made if the value is {@code when}. */
  default void emitJump(Code c, boolean when, Target t) {
    emit(c);
    c.jump(when, t);
  }
}
