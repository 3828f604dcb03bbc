package dev.gosim.node;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;

/** A function literal's value: code and the cells it captured (spec, "Function literals"). */
public final class Closure extends Func {
  private final FuncCode code;
  private final Object[] cells;

  public Closure(FuncCode code, Object[] cells) {
    this.code = code;
    this.cells = cells;
  }

  public FuncCode code() {
    return code;
  }

  @Override
  public Object[] captured() {
    return cells;
  }

  @Override
  public Signature signature() {
    return code.signature();
  }

  @Override
  public String name() {
    return code.name();
  }

  @Override
  public Frame newFrame(Goroutine g, Frame parent) {
    Frame f = code.newFrame(g, parent);
    int[] slots = code.body(g).captureSlots();
    for (int i = 0; i < slots.length; i++) {
      f.r[slots[i]] = cells[i];
    }
    return f;
  }

  @Override
  public void invoke(Frame f) {
    code.invoke(f);
  }
}
