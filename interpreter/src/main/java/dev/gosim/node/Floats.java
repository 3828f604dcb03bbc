package dev.gosim.node;

import dev.gosim.value.Frame;

/** Floating-point arithmetic; the lowering rounds float32 results with {@link ToFloat32}. */
public final class Floats {
  private Floats() {}

  public record AddDouble(DoubleExpr x, DoubleExpr y) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return x.exec(f) + y.exec(f);
    }
  }

  public record SubDouble(DoubleExpr x, DoubleExpr y) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return x.exec(f) - y.exec(f);
    }
  }

  public record MulDouble(DoubleExpr x, DoubleExpr y) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return x.exec(f) * y.exec(f);
    }
  }

  public record DivDouble(DoubleExpr x, DoubleExpr y) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return x.exec(f) / y.exec(f);
    }
  }

  public record NegDouble(DoubleExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return -x.exec(f);
    }
  }

  public record ToFloat32(DoubleExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return (float) x.exec(f);
    }
  }
}
