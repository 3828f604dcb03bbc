package dev.gosim.std.reflect;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import dev.gosim.value.Slots;

/** A function value made by reflection: its arguments and results are handed over boxed. */
final class JavaFunc extends Func {
  /** What it does: its frame and arguments to its results. */
  interface Body {
    Object[] call(Frame f, Object[] args);
  }

  private final Signature signature;
  private final String name;
  private final Body body;
  private final Slots slots;

  /** A function without receiver. */
  JavaFunc(Signature signature, String name, Body body) {
    this.signature = signature;
    this.name = name;
    this.body = body;
    this.slots = Slots.of(signature);
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
    Object[] args = new Object[signature.params().size()];
    for (int i = 0; i < args.length; i++) {
      int slot = slots.params()[i];
      args[i] =
          switch (Rep.of(signature.params().at(i).type())) {
            case LONG -> (Object) f.l[slot];
            case DOUBLE -> f.getDouble(slot);
            case BOOL -> f.getBool(slot);
            case REF -> f.r[slot];
          };
    }
    Object[] results = body.call(f, args);
    for (int i = 0; i < results.length; i++) {
      int slot = slots.results()[i];
      switch (Rep.of(signature.results().at(i).type())) {
        case LONG -> f.l[slot] = (Long) results[i];
        case DOUBLE -> f.setDouble(slot, (Double) results[i]);
        case BOOL -> f.setBool(slot, (Boolean) results[i]);
        case REF -> f.r[slot] = results[i];
      }
    }
  }
}
