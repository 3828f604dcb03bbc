package dev.gosim.node;

import dev.gosim.value.Complex;
import dev.gosim.value.Frame;

/** Complex numbers (spec, "Complex types", "Manipulating complex numbers"). */
public final class Complexes {
  private Complexes() {}

  /** x op y; complex64 results are rounded. */
  public static RefExpr binary(String op, RefExpr x, RefExpr y, boolean single) {
    RefExpr r =
        switch (op) {
          case "+" -> new Add(x, y);
          case "-" -> new Sub(x, y);
          case "*" -> new Mul(x, y);
          case "/" -> new Div(x, y);
          default -> throw new IllegalStateException("complex " + op);
        };
    return single ? new ToComplex64(r) : r;
  }

  public record Add(RefExpr x, RefExpr y) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((Complex) x.exec(f)).add((Complex) y.exec(f));
    }
  }

  public record Sub(RefExpr x, RefExpr y) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((Complex) x.exec(f)).sub((Complex) y.exec(f));
    }
  }

  public record Mul(RefExpr x, RefExpr y) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((Complex) x.exec(f)).mul((Complex) y.exec(f));
    }
  }

  public record Div(RefExpr x, RefExpr y) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((Complex) x.exec(f)).div((Complex) y.exec(f));
    }
  }

  public record Neg(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((Complex) x.exec(f)).negate();
    }
  }

  public record ToComplex64(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((Complex) x.exec(f)).toComplex64();
    }
  }

  public record Make(DoubleExpr re, DoubleExpr im) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return new Complex(re.exec(f), im.exec(f));
    }
  }

  public record Real(RefExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return ((Complex) x.exec(f)).re();
    }
  }

  public record Imag(RefExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return ((Complex) x.exec(f)).im();
    }
  }
}
