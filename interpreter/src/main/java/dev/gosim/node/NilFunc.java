package dev.gosim.node;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.types.Tuple;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;

/** What a call of a nil function value reaches: it panics when the call is made. */
public final class NilFunc extends Func {
  static final NilFunc INSTANCE = new NilFunc();
  private static final Signature EMPTY = new Signature(Tuple.EMPTY, Tuple.EMPTY, false);

  private NilFunc() {}

  @Override
  public Signature signature() {
    return EMPTY;
  }

  @Override
  public String name() {
    return "nil";
  }

  @Override
  public Frame newFrame(Goroutine g, Frame parent) {
    return new Frame(g, parent, this, 0, 0);
  }

  @Override
  public void invoke(Frame f) {
    GoPanic p = GoPanic.nilDereference();
    throw f.parent == null ? p : FuncCode.noteOrigin(p, f.parent);
  }
}
