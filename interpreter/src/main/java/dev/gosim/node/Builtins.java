package dev.gosim.node;

import dev.gosim.natives.Host;
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

  /** print or println: to standard error, in the runtime's plain formats. */
  public record Print(Expr[] args, Printer.Form[] forms, boolean line) implements Stmt {
    @Override
    public int exec(Frame f) {
      StringBuilder b = new StringBuilder();
      for (int i = 0; i < args.length; i++) {
        if (line && i > 0) {
          b.append(' ');
        }
        forms[i].append(b, args[i].boxed(f));
      }
      if (line) {
        b.append('\n');
      }
      OutputStream err = Host.of(f.g).stderr();
      try {
        err.write(b.toString().getBytes(StandardCharsets.ISO_8859_1));
        err.flush();
      } catch (IOException e) {
        throw new GoExit(2);
      }
      return Flow.NEXT;
    }
  }

  public record MinLong(LongExpr x, LongExpr y, boolean unsigned, boolean max) implements LongExpr {
    @Override
    public long exec(Frame f) {
      long a = x.exec(f);
      long b = y.exec(f);
      int c = unsigned ? Long.compareUnsigned(a, b) : Long.compare(a, b);
      return c < 0 != max ? a : b;
    }
  }

  public record MinDouble(DoubleExpr x, DoubleExpr y, boolean max) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      double a = x.exec(f);
      double b = y.exec(f);
      return max ? Math.max(a, b) : Math.min(a, b);
    }
  }

  public record MinString(RefExpr x, RefExpr y, boolean max) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      String a = (String) x.exec(f);
      String b = (String) y.exec(f);
      return (max ? a.compareTo(b) >= 0 : a.compareTo(b) <= 0) ? a : b;
    }
  }

  /** len and cap of an array (pointer) whose operand must be evaluated. */
  public record LenArray(RefExpr x, long len) implements LongExpr {
    @Override
    public long exec(Frame f) {
      ArrayValue a = (ArrayValue) x.exec(f);
      return a == null ? len : a.len;
    }
  }
}
