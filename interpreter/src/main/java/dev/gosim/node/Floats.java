package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.value.Frame;

/** Floating-point arithmetic; the lowering rounds float32 results with {@link ToFloat32}. */
public final class Floats {
  private Floats() {}

  public record AddDouble(DoubleExpr x, DoubleExpr y) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return x.exec(f) + y.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.op(Op.DADD);
    }
  }

  public record SubDouble(DoubleExpr x, DoubleExpr y) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return x.exec(f) - y.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.op(Op.DSUB);
    }
  }

  public record MulDouble(DoubleExpr x, DoubleExpr y) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return x.exec(f) * y.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.op(Op.DMUL);
    }
  }

  public record DivDouble(DoubleExpr x, DoubleExpr y) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return x.exec(f) / y.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.op(Op.DDIV);
    }
  }

  public record NegDouble(DoubleExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return -x.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.op(Op.DNEG);
    }
  }

  public record ToFloat32(DoubleExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return (float) x.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.op(Op.D2F);
      c.op(Op.F2D);
    }
  }
}
