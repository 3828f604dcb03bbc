package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.value.Frame;
import dev.gosim.value.LongCell;
import dev.gosim.value.RefCell;
import dev.gosim.value.Rep;

/**
 * Package-level variables: each lives in its cell (struct and array variables: the object itself).
 */
public final class Globals {
  private Globals() {}

  public record LoadLong(LongCell cell) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return cell.v;
    }

    @Override
    public void emit(Code c) {
      c.constant(cell, LongCell.class);
      c.getField(LongCell.class, "v", long.class);
    }
  }

  public record LoadDouble(LongCell cell) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return Double.longBitsToDouble(cell.v);
    }

    @Override
    public void emit(Code c) {
      c.constant(cell, LongCell.class);
      c.getField(LongCell.class, "v", long.class);
      c.fromBits(Rep.DOUBLE);
    }
  }

  public record LoadBool(LongCell cell) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return cell.v != 0;
    }

    @Override
    public void emit(Code c) {
      c.constant(cell, LongCell.class);
      c.getField(LongCell.class, "v", long.class);
      c.fromBits(Rep.BOOL);
    }
  }

  public record LoadRef(RefCell cell) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return cell.v;
    }

    @Override
    public void emit(Code c) {
      c.constant(cell, RefCell.class);
      c.getField(RefCell.class, "v", Object.class);
    }
  }

  public record StoreLong(LongCell cell, LongExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      cell.v = x.exec(f);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      c.constant(cell, LongCell.class);
      x.emit(c);
      c.putField(LongCell.class, "v", long.class);
    }
  }

  public record StoreDouble(LongCell cell, DoubleExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      cell.v = Double.doubleToRawLongBits(x.exec(f));
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      c.constant(cell, LongCell.class);
      x.emit(c);
      c.toBits(Rep.DOUBLE);
      c.putField(LongCell.class, "v", long.class);
    }
  }

  public record StoreBool(LongCell cell, BoolExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      cell.v = x.test(f) ? 1 : 0;
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      c.constant(cell, LongCell.class);
      x.emit(c);
      c.toBits(Rep.BOOL);
      c.putField(LongCell.class, "v", long.class);
    }
  }

  public record StoreRef(RefCell cell, RefExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      cell.v = x.exec(f);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      c.constant(cell, RefCell.class);
      x.emit(c);
      c.putField(RefCell.class, "v", Object.class);
    }
  }
}
