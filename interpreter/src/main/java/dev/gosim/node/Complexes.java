package dev.gosim.node;

import dev.gosim.emit.Code;
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

  private static void operands(RefExpr x, RefExpr y, Code c) {
    operand(x, c);
    operand(y, c);
  }

  private static void operand(RefExpr x, Code c) {
    x.emit(c);
    c.cast(Complex.class);
  }

  static Complex make(double re, double im) {
    return new Complex(re, im);
  }

  public record Add(RefExpr x, RefExpr y) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((Complex) x.exec(f)).add((Complex) y.exec(f));
    }

    @Override
    public void emit(Code c) {
      operands(x, y, c);
      c.call(Complex.class, "add", Complex.class, Complex.class);
    }
  }

  public record Sub(RefExpr x, RefExpr y) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((Complex) x.exec(f)).sub((Complex) y.exec(f));
    }

    @Override
    public void emit(Code c) {
      operands(x, y, c);
      c.call(Complex.class, "sub", Complex.class, Complex.class);
    }
  }

  public record Mul(RefExpr x, RefExpr y) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((Complex) x.exec(f)).mul((Complex) y.exec(f));
    }

    @Override
    public void emit(Code c) {
      operands(x, y, c);
      c.call(Complex.class, "mul", Complex.class, Complex.class);
    }
  }

  public record Div(RefExpr x, RefExpr y) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((Complex) x.exec(f)).div((Complex) y.exec(f));
    }

    @Override
    public void emit(Code c) {
      operands(x, y, c);
      c.call(Complex.class, "div", Complex.class, Complex.class);
    }
  }

  public record Neg(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((Complex) x.exec(f)).negate();
    }

    @Override
    public void emit(Code c) {
      operand(x, c);
      c.call(Complex.class, "negate", Complex.class);
    }
  }

  public record ToComplex64(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((Complex) x.exec(f)).toComplex64();
    }

    @Override
    public void emit(Code c) {
      operand(x, c);
      c.call(Complex.class, "toComplex64", Complex.class);
    }
  }

  public record Make(DoubleExpr re, DoubleExpr im) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return new Complex(re.exec(f), im.exec(f));
    }

    @Override
    public void emit(Code c) {
      re.emit(c);
      im.emit(c);
      c.call(Complexes.class, "make", Complex.class, double.class, double.class);
    }
  }

  public record Real(RefExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return ((Complex) x.exec(f)).re();
    }

    @Override
    public void emit(Code c) {
      operand(x, c);
      c.call(Complex.class, "re", double.class);
    }
  }

  public record Imag(RefExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return ((Complex) x.exec(f)).im();
    }

    @Override
    public void emit(Code c) {
      operand(x, c);
      c.call(Complex.class, "im", double.class);
    }
  }
}
