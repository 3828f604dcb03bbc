package dev.gosim.node;

import dev.gosim.types.Type;
import dev.gosim.value.Frame;
import dev.gosim.value.LongCell;
import dev.gosim.value.Pointer;
import dev.gosim.value.RefCell;
import dev.gosim.value.Zero;

/** Indirection through pointers (spec, "Address operators"); structs and arrays are their own. */
public final class Pointers {
  private Pointers() {}

  private static Pointer check(Object p, int pos) {
    if (p == null) {
      throw Panics.nil(pos);
    }
    return (Pointer) p;
  }

  public record LoadLong(RefExpr p, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return check(p.exec(f), pos).getLong();
    }
  }

  public record LoadDouble(RefExpr p, int pos) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return Double.longBitsToDouble(check(p.exec(f), pos).getLong());
    }
  }

  public record LoadBool(RefExpr p, int pos) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return check(p.exec(f), pos).getLong() != 0;
    }
  }

  public record LoadRef(RefExpr p, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return check(p.exec(f), pos).getRef();
    }
  }

  /** {@code *p} of a pointer to struct or array: the variable, which must be there. */
  public record NotNil(RefExpr p, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Object v = p.exec(f);
      if (v == null) {
        throw Panics.nil(pos);
      }
      return v;
    }
  }

  public record StoreLong(RefExpr p, LongExpr v, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Object to = p.exec(f);
      long value = v.exec(f);
      check(to, pos).setLong(value);
      return Flow.NEXT;
    }
  }

  public record StoreDouble(RefExpr p, DoubleExpr v, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Object to = p.exec(f);
      double value = v.exec(f);
      check(to, pos).setLong(Double.doubleToRawLongBits(value));
      return Flow.NEXT;
    }
  }

  public record StoreBool(RefExpr p, BoolExpr v, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Object to = p.exec(f);
      boolean value = v.test(f);
      check(to, pos).setLong(value ? 1 : 0);
      return Flow.NEXT;
    }
  }

  public record StoreRef(RefExpr p, RefExpr v, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Object to = p.exec(f);
      Object value = v.exec(f);
      check(to, pos).setRef(value);
      return Flow.NEXT;
    }
  }

  /** new(T) and &amp;x of a value of Rep LONG, BOOL or DOUBLE: a new variable. */
  public record NewLong(LongExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return new LongCell(x.exec(f));
    }
  }

  public record NewDouble(DoubleExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return new LongCell(Double.doubleToRawLongBits(x.exec(f)));
    }
  }

  public record NewBool(BoolExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return new LongCell(x.test(f) ? 1 : 0);
    }
  }

  public record NewRef(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return new RefCell(x.exec(f));
    }
  }

  /** A zero struct or array variable: new(T). */
  public record NewVariable(Type type) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return Zero.of(type);
    }
  }
}
