package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.natives.Host;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Frame;
import dev.gosim.value.GoExit;
import dev.gosim.value.Printer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** print, println, min, max and the lengths of arrays (spec, "Built-in functions"). */
public final class Builtins {
  private Builtins() {}

  static Object[] array(int n) {
    return new Object[n];
  }

  /** print or println: to standard error, in the runtime's plain formats. */
  public record Print(Expr[] args, Printer.Form[] forms, boolean line) implements Stmt {
    @Override
    public int exec(Frame f) {
      Object[] values = new Object[args.length];
      for (int i = 0; i < args.length; i++) {
        values[i] = args[i].boxed(f);
      }
      print(values, f.g);
      return Flow.NEXT;
    }

    void print(Object[] values, Goroutine g) {
      StringBuilder b = new StringBuilder();
      for (int i = 0; i < values.length; i++) {
        if (line && i > 0) {
          b.append(' ');
        }
        forms[i].append(b, values[i]);
      }
      if (line) {
        b.append('\n');
      }
      OutputStream err = Host.of(g).stderr();
      try {
        err.write(b.toString().getBytes(StandardCharsets.ISO_8859_1));
        err.flush();
      } catch (IOException e) {
        throw new GoExit(2);
      }
    }

    @Override
    public void emit(Code c) {
      c.constant(this, Print.class);
      c.constant(args.length);
      c.call(Builtins.class, "array", Object[].class, int.class);
      for (int i = 0; i < args.length; i++) {
        c.op(Op.DUP);
        c.constant(i);
        args[i].emitBoxed(c);
        c.op(Op.AASTORE);
      }
      c.g();
      c.call(Print.class, "print", void.class, Object[].class, Goroutine.class);
    }
  }

  public record MinLong(LongExpr x, LongExpr y, boolean unsigned, boolean max) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return min(x.exec(f), y.exec(f), unsigned, max);
    }

    static long min(long a, long b, boolean unsigned, boolean max) {
      int c = unsigned ? Long.compareUnsigned(a, b) : Long.compare(a, b);
      return c < 0 != max ? a : b;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.constant(unsigned);
      c.constant(max);
      c.call(
          MinLong.class, "min", long.class, long.class, long.class, boolean.class, boolean.class);
    }
  }

  public record MinDouble(DoubleExpr x, DoubleExpr y, boolean max) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return min(x.exec(f), y.exec(f), max);
    }

    static double min(double a, double b, boolean max) {
      return max ? Math.max(a, b) : Math.min(a, b);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.constant(max);
      c.call(MinDouble.class, "min", double.class, double.class, double.class, boolean.class);
    }
  }

  public record MinString(RefExpr x, RefExpr y, boolean max) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return min((String) x.exec(f), (String) y.exec(f), max);
    }

    static String min(String a, String b, boolean max) {
      return (max ? a.compareTo(b) >= 0 : a.compareTo(b) <= 0) ? a : b;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.cast(String.class);
      y.emit(c);
      c.cast(String.class);
      c.constant(max);
      c.call(MinString.class, "min", String.class, String.class, String.class, boolean.class);
    }
  }

  /** len and cap of an array (pointer) whose operand must be evaluated. */
  public record LenArray(RefExpr x, long len) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return len((ArrayValue) x.exec(f), len);
    }

    static long len(ArrayValue a, long len) {
      return a == null ? len : a.len;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.cast(ArrayValue.class);
      c.constant(len);
      c.call(LenArray.class, "len", long.class, ArrayValue.class, long.class);
    }
  }
}
