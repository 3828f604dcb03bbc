package dev.gosim.node;

import dev.gosim.value.Frame;
import dev.gosim.value.LongCell;
import dev.gosim.value.RefCell;

/**
 * Package-level variables: each lives in its cell (struct and array variables: the object itself).
 */
public final class Globals {
  private Globals() {}

  public record LoadLong(LongCell c) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return c.v;
    }
  }

  public record LoadDouble(LongCell c) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return Double.longBitsToDouble(c.v);
    }
  }

  public record LoadBool(LongCell c) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return c.v != 0;
    }
  }

  public record LoadRef(RefCell c) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return c.v;
    }
  }

  public record StoreLong(LongCell c, LongExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      c.v = x.exec(f);
      return Flow.NEXT;
    }
  }

  public record StoreDouble(LongCell c, DoubleExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      c.v = Double.doubleToRawLongBits(x.exec(f));
      return Flow.NEXT;
    }
  }

  public record StoreBool(LongCell c, BoolExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      c.v = x.test(f) ? 1 : 0;
      return Flow.NEXT;
    }
  }

  public record StoreRef(RefCell c, RefExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      c.v = x.exec(f);
      return Flow.NEXT;
    }
  }
}
