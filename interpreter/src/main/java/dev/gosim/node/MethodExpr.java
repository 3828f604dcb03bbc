package dev.gosim.node;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import dev.gosim.value.Slots;

/**
 * T.M as a function value whose first parameter is the receiver (spec, "Method expressions").
 * {@code target} adapts the receiver (an interface value for an interface type's method).
 */
public final class MethodExpr extends Func {
  /** Finds the method for a receiver in boxed form, and the receiver it takes. */
  public interface Target {
    MethodTarget find(Object receiver);

    Object receiver(MethodTarget t, Object receiver);
  }

  private final String name;
  private final Signature signature;
  private final Target target;
  private final Slots slots;
  private final Slots methodSlots;

  /** {@code signature} has the receiver as first parameter. */
  public MethodExpr(String name, Signature signature, Signature method, Target target) {
    this.name = name;
    this.signature = signature;
    this.target = target;
    this.slots = Slots.of(signature);
    this.methodSlots = Slots.of(method.params(), method.results(), true);
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Frame newFrame(Goroutine g, Frame parent) {
    return new Frame(g, parent, this, slots.longs(), slots.refs());
  }

  @Override
  public void invoke(Frame f) {
    Object recv =
        switch (Rep.of(signature.params().at(0).type())) {
          case LONG -> (Object) f.l[0];
          case DOUBLE -> f.getDouble(0);
          case BOOL -> f.getBool(0);
          case REF -> f.r[0];
        };
    MethodTarget t = target.find(recv);
    Frame c = t.fn().newFrame(f.g, f);
    c.r[0] = target.receiver(t, recv);
    for (int i = 0; i < methodSlots.params().length; i++) {
      move(
          f,
          slots.params()[i + 1],
          c,
          methodSlots.params()[i],
          signature.params().at(i + 1).type());
    }
    t.fn().invoke(c);
    for (int i = 0; i < methodSlots.results().length; i++) {
      move(c, methodSlots.results()[i], f, slots.results()[i], signature.results().at(i).type());
    }
  }

  private static void move(Frame from, int a, Frame to, int b, dev.gosim.types.Type t) {
    if (Rep.of(t).isPrim()) {
      to.l[b] = from.l[a];
    } else {
      to.r[b] = from.r[a];
    }
  }
}
