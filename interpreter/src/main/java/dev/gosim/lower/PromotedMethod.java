package dev.gosim.lower;

import dev.gosim.node.MethodTarget;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Func;
import dev.gosim.types.Signature;
import dev.gosim.types.Type;
import dev.gosim.types.TypeEnv;
import dev.gosim.types.Var;
import dev.gosim.value.Frame;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slots;
import java.util.List;

/** A method promoted from an embedded interface: its receiver is the field's interface value. */
final class PromotedMethod extends dev.gosim.value.Func {
  private final Program program;
  private final Func method;
  private final Signature signature;
  private final Slots slots;

  PromotedMethod(Program program, Func method, Type embedded) {
    this.program = program;
    this.method = method;
    Signature s = program.signature(method.signature(), TypeEnv.EMPTY);
    Var recv = new Var(Var.Kind.RECV, 0, method.pkg(), "", embedded);
    this.signature =
        new Signature(recv, List.of(), List.of(), s.params(), s.results(), s.variadic());
    this.slots = Slots.of(s.params(), s.results(), true);
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public String name() {
    return method.name();
  }

  @Override
  public Frame newFrame(Goroutine g, Frame parent) {
    return new Frame(g, parent, this, slots.longs(), slots.refs());
  }

  @Override
  public void invoke(Frame f) {
    Object iface = f.r[0];
    if (iface == null) {
      throw GoPanic.nilDereference();
    }
    MethodTarget t = program.find(iface, method.name(), method.pkg());
    Frame c = t.fn().newFrame(f.g, f);
    System.arraycopy(f.l, 0, c.l, 0, slots.longs());
    System.arraycopy(f.r, 1, c.r, 1, slots.refs() - 1);
    c.r[0] = t.receiver(iface, f.pos);
    t.fn().invoke(c);
    System.arraycopy(c.l, 0, f.l, 0, slots.longs());
    System.arraycopy(c.r, 1, f.r, 1, slots.refs() - 1);
  }
}
