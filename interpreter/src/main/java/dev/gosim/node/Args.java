package dev.gosim.node;

import dev.gosim.value.Frame;

/** Passing arguments: each evaluates in the caller's frame and stores into the callee's. */
public final class Args {
  private Args() {}

  /** One argument. */
  public interface Arg {
    void pass(Frame caller, Frame callee);
  }

  static void passAll(Arg[] args, Frame caller, Frame callee) {
    for (Arg a : args) {
      a.pass(caller, callee);
    }
  }

  public record LongArg(LongExpr x, int slot) implements Arg {
    @Override
    public void pass(Frame caller, Frame callee) {
      callee.l[slot] = x.exec(caller);
    }
  }

  public record DoubleArg(DoubleExpr x, int slot) implements Arg {
    @Override
    public void pass(Frame caller, Frame callee) {
      callee.l[slot] = Double.doubleToRawLongBits(x.exec(caller));
    }
  }

  public record BoolArg(BoolExpr x, int slot) implements Arg {
    @Override
    public void pass(Frame caller, Frame callee) {
      callee.l[slot] = x.test(caller) ? 1 : 0;
    }
  }

  public record RefArg(RefExpr x, int slot) implements Arg {
    @Override
    public void pass(Frame caller, Frame callee) {
      callee.r[slot] = x.exec(caller);
    }
  }

  /** A receiver, boxed into r[0]. */
  public record Receiver(Expr x) implements Arg {
    @Override
    public void pass(Frame caller, Frame callee) {
      callee.r[0] = x.boxed(caller);
    }
  }
}
