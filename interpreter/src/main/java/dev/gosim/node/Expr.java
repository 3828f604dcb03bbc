package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.value.Frame;
import dev.gosim.value.Rep;

/** A node that computes a value; one sub-interface per {@link Rep}. */
public sealed interface Expr permits LongExpr, DoubleExpr, BoolExpr, RefExpr {
  /** The value in boxed form. */
  Object boxed(Frame f);

  Rep rep();

  /** Writes what leaves the value on the operand stack. */
  void emit(Code c);

  /** The same in boxed form. */
  default void emitBoxed(Code c) {
    emit(c);
    c.box(rep());
  }
}
