package dev.gosim.node;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Slots;

/** A method value: a method with its receiver (spec, "Method values"). */
public final class BoundMethod extends Func {
  private final Func method;
  private final Object receiver;
  private final Signature signature;
  private final Slots slots;

  public BoundMethod(Func method, Object receiver) {
    this.method = method;
    this.receiver = receiver;
    Signature s = method.signature();
    this.signature = new Signature(s.params(), s.results(), s.variadic());
    this.slots = Slots.of(signature);
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public String name() {
    return method.name() + "-fm";
  }

  @Override
  public Frame newFrame(Goroutine g, Frame parent) {
    return new Frame(g, parent, this, slots.longs(), slots.refs());
  }

  @Override
  public void invoke(Frame f) {
    Frame c = method.newFrame(f.g, f);
    c.r[0] = receiver;
    System.arraycopy(f.l, 0, c.l, 0, slots.longs());
    System.arraycopy(f.r, 0, c.r, 1, slots.refs());
    method.invoke(c);
    System.arraycopy(c.l, 0, f.l, 0, slots.longs());
    System.arraycopy(c.r, 1, f.r, 0, slots.refs());
  }
}
