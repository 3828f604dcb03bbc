package dev.gosim.node;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Signature;
import dev.gosim.types.StructType;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Slots;
import dev.gosim.value.StructValue;

/**
 * A method value: a method with its receiver (spec, "Method values"). One of an interface keeps the
 * interface's value; what its method wants is taken from that at each call.
 */
public final class BoundMethod extends Func {
  private final Func method;

  /** As the method wants it; an interface value if there is a target. */
  private final Object receiver;

  private final MethodTarget target;
  private final Signature signature;
  private final Slots slots;

  /** x.M of a receiver that is M's own, or was copied when the method value was made. */
  BoundMethod(Func method, Object receiver) {
    this(method, receiver, null);
  }

  /** i.M of an interface value. */
  BoundMethod(MethodTarget target, Object iface) {
    this(target.fn(), iface, target);
  }

  private BoundMethod(Func method, Object receiver, MethodTarget target) {
    this.method = method;
    this.receiver = receiver;
    this.target = target;
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

  /** Each call has its own. */
  private Object receiver() {
    if (target != null) {
      return target.receiver(receiver, 0);
    }
    return switch (method.signature().recv().type().underlying()) {
      case StructType t -> ((StructValue) receiver).copy();
      case ArrayType t -> ((ArrayValue) receiver).copy();
      default -> receiver;
    };
  }

  @Override
  public void invoke(Frame f) {
    if (target != null && target.nilReceiver(receiver)) {
      NilFunc.panicwrap(method).invoke(f);
    }
    Frame c = method.newFrame(f.g, f);
    c.r[0] = receiver();
    System.arraycopy(f.l, 0, c.l, 0, slots.longs());
    System.arraycopy(f.r, 0, c.r, 1, slots.refs());
    method.invoke(c);
    System.arraycopy(c.l, 0, f.l, 0, slots.longs());
    System.arraycopy(c.r, 1, f.r, 0, slots.refs());
  }
}
