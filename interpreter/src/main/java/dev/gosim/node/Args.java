package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.value.Frame;
import dev.gosim.value.Rep;

/** Passing arguments: each evaluates in the caller's frame and stores into the callee's. */
public final class Args {
  private Args() {}

  /** One argument. */
  public interface Arg {
    void pass(Frame caller, Frame callee);

    Expr x();

    /** Writes what leaves the argument on the stack. */
    default void emit(Code c) {
      x().emit(c);
    }

    /** Writes what passes it in the callee's frame, which is in a local. */
    void emitPass(Code c, int callee);
  }

  static void passAll(Arg[] args, Frame caller, Frame callee) {
    for (Arg a : args) {
      a.pass(caller, callee);
    }
  }

  private static void emitLong(Code c, int callee, int slot, Expr x) {
    c.loadTemp(Rep.REF, callee);
    c.getField(Frame.class, "l", long[].class);
    c.constant(slot);
    x.emit(c);
    c.toBits(x.rep());
    c.op(Op.LASTORE);
  }

  private static void emitRef(Code c, int callee, int slot, Expr x) {
    c.loadTemp(Rep.REF, callee);
    c.getField(Frame.class, "r", Object[].class);
    c.constant(slot);
    x.emitBoxed(c);
    c.op(Op.AASTORE);
  }

  public record LongArg(LongExpr x, int slot) implements Arg {
    @Override
    public void pass(Frame caller, Frame callee) {
      callee.l[slot] = x.exec(caller);
    }

    @Override
    public void emitPass(Code c, int callee) {
      emitLong(c, callee, slot, x);
    }
  }

  public record DoubleArg(DoubleExpr x, int slot) implements Arg {
    @Override
    public void pass(Frame caller, Frame callee) {
      callee.l[slot] = Double.doubleToRawLongBits(x.exec(caller));
    }

    @Override
    public void emitPass(Code c, int callee) {
      emitLong(c, callee, slot, x);
    }
  }

  public record BoolArg(BoolExpr x, int slot) implements Arg {
    @Override
    public void pass(Frame caller, Frame callee) {
      callee.l[slot] = x.test(caller) ? 1 : 0;
    }

    @Override
    public void emitPass(Code c, int callee) {
      emitLong(c, callee, slot, x);
    }
  }

  public record RefArg(RefExpr x, int slot) implements Arg {
    @Override
    public void pass(Frame caller, Frame callee) {
      callee.r[slot] = x.exec(caller);
    }

    @Override
    public void emitPass(Code c, int callee) {
      emitRef(c, callee, slot, x);
    }
  }

  /** A receiver, boxed into r[0]. */
  public record Receiver(Expr x) implements Arg {
    @Override
    public void pass(Frame caller, Frame callee) {
      callee.r[0] = x.boxed(caller);
    }

    @Override
    public void emitPass(Code c, int callee) {
      emitRef(c, callee, 0, x);
    }

    @Override
    public void emit(Code c) {
      x.emitBoxed(c);
    }
  }
}
