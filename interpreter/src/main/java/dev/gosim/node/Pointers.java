package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.types.Type;
import dev.gosim.value.Frame;
import dev.gosim.value.LongCell;
import dev.gosim.value.Pointer;
import dev.gosim.value.RefCell;
import dev.gosim.value.Rep;
import dev.gosim.value.Zero;

/** Indirection through pointers (spec, "Address operators"); structs and arrays are their own. */
public final class Pointers {
  private Pointers() {}

  static Pointer check(Object p, int pos) {
    if (p == null) {
      throw Panics.nil(pos);
    }
    return (Pointer) p;
  }

  static void store(Object p, long value, int pos) {
    check(p, pos).setLong(value);
  }

  static void store(Object p, Object value, int pos) {
    check(p, pos).setRef(value);
  }

  private static void pointer(RefExpr p, int pos, Code c) {
    p.emit(c);
    c.constant(pos);
    c.call(Pointers.class, "check", Pointer.class, Object.class, int.class);
  }

  public record LoadLong(RefExpr p, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return check(p.exec(f), pos).getLong();
    }

    @Override
    public void emit(Code c) {
      pointer(p, pos, c);
      c.call(Pointer.class, "getLong", long.class);
    }
  }

  public record LoadDouble(RefExpr p, int pos) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return Double.longBitsToDouble(check(p.exec(f), pos).getLong());
    }

    @Override
    public void emit(Code c) {
      pointer(p, pos, c);
      c.call(Pointer.class, "getLong", long.class);
      c.fromBits(Rep.DOUBLE);
    }
  }

  public record LoadBool(RefExpr p, int pos) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return check(p.exec(f), pos).getLong() != 0;
    }

    @Override
    public void emit(Code c) {
      pointer(p, pos, c);
      c.call(Pointer.class, "getLong", long.class);
      c.fromBits(Rep.BOOL);
    }
  }

  public record LoadRef(RefExpr p, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return check(p.exec(f), pos).getRef();
    }

    @Override
    public void emit(Code c) {
      pointer(p, pos, c);
      c.call(Pointer.class, "getRef", Object.class);
    }
  }

  /** {@code *p} of a pointer to struct or array: the variable, which must be there. */
  public record NotNil(RefExpr p, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return check(p.exec(f), pos);
    }

    static Object check(Object v, int pos) {
      if (v == null) {
        throw Panics.nil(pos);
      }
      return v;
    }

    @Override
    public void emit(Code c) {
      p.emit(c);
      c.constant(pos);
      c.call(NotNil.class, "check", Object.class, Object.class, int.class);
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

    @Override
    public void emit(Code c) {
      p.emit(c);
      v.emit(c);
      c.constant(pos);
      c.call(Pointers.class, "store", void.class, Object.class, long.class, int.class);
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

    @Override
    public void emit(Code c) {
      p.emit(c);
      v.emit(c);
      c.toBits(Rep.DOUBLE);
      c.constant(pos);
      c.call(Pointers.class, "store", void.class, Object.class, long.class, int.class);
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

    @Override
    public void emit(Code c) {
      p.emit(c);
      v.emit(c);
      c.toBits(Rep.BOOL);
      c.constant(pos);
      c.call(Pointers.class, "store", void.class, Object.class, long.class, int.class);
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

    @Override
    public void emit(Code c) {
      p.emit(c);
      v.emit(c);
      c.constant(pos);
      c.call(Pointers.class, "store", void.class, Object.class, Object.class, int.class);
    }
  }

  /** new(T) and &amp;x of a value of Rep LONG, BOOL or DOUBLE: a new variable. */
  public record NewLong(LongExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return new LongCell(x.exec(f));
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.call(Cells.class, "newLongCell", LongCell.class, long.class);
    }
  }

  public record NewDouble(DoubleExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return new LongCell(Double.doubleToRawLongBits(x.exec(f)));
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.toBits(Rep.DOUBLE);
      c.call(Cells.class, "newLongCell", LongCell.class, long.class);
    }
  }

  public record NewBool(BoolExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return new LongCell(x.test(f) ? 1 : 0);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.toBits(Rep.BOOL);
      c.call(Cells.class, "newLongCell", LongCell.class, long.class);
    }
  }

  public record NewRef(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return new RefCell(x.exec(f));
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.call(Cells.class, "newRefCell", RefCell.class, Object.class);
    }
  }

  /** A zero struct or array variable: new(T). */
  public record NewVariable(Type type) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return Zero.of(type);
    }

    @Override
    public void emit(Code c) {
      c.constant(type, Type.class);
      c.call(Zero.class, "of", Object.class, Type.class);
    }
  }
}
