package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Frame;
import dev.gosim.value.LongCell;
import dev.gosim.value.RefCell;
import dev.gosim.value.Rep;
import dev.gosim.value.StructValue;

/**
 * Local variables that are captured or whose address is taken: cells held by slots (struct and
 * array variables are their own cells; the others are in {@link Locals}).
 */
public final class Cells {
  private Cells() {}

  static LongCell newLongCell(long v) {
    return new LongCell(v);
  }

  static RefCell newRefCell(Object v) {
    return new RefCell(v);
  }

  private static void newLongCell(Code c) {
    c.call(Cells.class, "newLongCell", LongCell.class, long.class);
  }

  private static void newRefCell(Code c) {
    c.call(Cells.class, "newRefCell", RefCell.class, Object.class);
  }

  /** The value on the stack into a cell, which is looked up after the value is known. */
  private static void storeLongCell(Code c, int slot) {
    c.load(Rep.REF, slot);
    c.call(Cells.class, "storeLong", void.class, long.class, Object.class);
  }

  static void storeLong(long v, Object cell) {
    ((LongCell) cell).v = v;
  }

  private static void storeRefCell(Code c, int slot) {
    c.load(Rep.REF, slot);
    c.call(Cells.class, "storeRef", void.class, Object.class, Object.class);
  }

  static void storeRef(Object v, Object cell) {
    ((RefCell) cell).v = v;
  }

  public record LoadLong(int slot) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return ((LongCell) f.r[slot]).v;
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.REF, slot);
      c.cast(LongCell.class);
      c.getField(LongCell.class, "v", long.class);
    }
  }

  public record LoadDouble(int slot) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return Double.longBitsToDouble(((LongCell) f.r[slot]).v);
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.REF, slot);
      c.cast(LongCell.class);
      c.getField(LongCell.class, "v", long.class);
      c.fromBits(Rep.DOUBLE);
    }
  }

  public record LoadBool(int slot) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return ((LongCell) f.r[slot]).v != 0;
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.REF, slot);
      c.cast(LongCell.class);
      c.getField(LongCell.class, "v", long.class);
      c.fromBits(Rep.BOOL);
    }
  }

  public record LoadRef(int slot) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((RefCell) f.r[slot]).v;
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.REF, slot);
      c.cast(RefCell.class);
      c.getField(RefCell.class, "v", Object.class);
    }
  }

  public record StoreLong(int slot, LongExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      long v = x.exec(f);
      ((LongCell) f.r[slot]).v = v;
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      storeLongCell(c, slot);
    }
  }

  public record StoreDouble(int slot, DoubleExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      double v = x.exec(f);
      ((LongCell) f.r[slot]).v = Double.doubleToRawLongBits(v);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.toBits(Rep.DOUBLE);
      storeLongCell(c, slot);
    }
  }

  public record StoreBool(int slot, BoolExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      boolean v = x.test(f);
      ((LongCell) f.r[slot]).v = v ? 1 : 0;
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.toBits(Rep.BOOL);
      storeLongCell(c, slot);
    }
  }

  public record StoreRef(int slot, RefExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      Object v = x.exec(f);
      ((RefCell) f.r[slot]).v = v;
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      storeRefCell(c, slot);
    }
  }

  /** A new variable in a new cell; the initial value is evaluated before the variable exists. */
  public record NewLong(int slot, LongExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = new LongCell(x.exec(f));
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      newLongCell(c);
      c.store(Rep.REF, slot);
    }
  }

  public record NewDouble(int slot, DoubleExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = new LongCell(Double.doubleToRawLongBits(x.exec(f)));
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.toBits(Rep.DOUBLE);
      newLongCell(c);
      c.store(Rep.REF, slot);
    }
  }

  public record NewBool(int slot, BoolExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = new LongCell(x.test(f) ? 1 : 0);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.toBits(Rep.BOOL);
      newLongCell(c);
      c.store(Rep.REF, slot);
    }
  }

  public record NewRef(int slot, RefExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = new RefCell(x.exec(f));
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      newRefCell(c);
      c.store(Rep.REF, slot);
    }
  }

  /**
   * The next iteration's copy of a captured loop variable (spec, "For statements with for clause").
   */
  public record Copy(int slot) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = copy(f.r[slot]);
      return Flow.NEXT;
    }

    static Object copy(Object variable) {
      return switch (variable) {
        case LongCell c -> new LongCell(c.v);
        case RefCell c -> new RefCell(c.v);
        case StructValue s -> s.copy();
        case ArrayValue a -> a.copy();
        default -> throw new IllegalStateException("no variable");
      };
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.REF, slot);
      c.call(Copy.class, "copy", Object.class, Object.class);
      c.store(Rep.REF, slot);
    }
  }

  /** A parameter slot turned into a cell at the start of the function. */
  public record ParamToLong(int from, int slot) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = new LongCell(f.l[from]);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      c.loadBits(from);
      newLongCell(c);
      c.store(Rep.REF, slot);
    }
  }

  public record ParamToRef(int from, int slot) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = new RefCell(f.r[from]);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.REF, from);
      newRefCell(c);
      c.store(Rep.REF, slot);
    }
  }

  /** A number that a closure has captured by value, to where it is used. */
  public record Unpack(Rep rep, int from, int slot) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.l[slot] = ((LongCell) f.r[from]).v;
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.REF, from);
      c.cast(LongCell.class);
      c.getField(LongCell.class, "v", long.class);
      c.fromBits(rep);
      c.store(rep, slot);
    }
  }

  /** A result kept in a cell, copied to its result slot when the function ends. */
  public record ToLongResult(int slot, int to) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.l[to] = ((LongCell) f.r[slot]).v;
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.REF, slot);
      c.cast(LongCell.class);
      c.getField(LongCell.class, "v", long.class);
      c.storeBits(to);
    }
  }

  public record ToRefResult(int slot, int to) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[to] = ((RefCell) f.r[slot]).v;
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.REF, slot);
      c.cast(RefCell.class);
      c.getField(RefCell.class, "v", Object.class);
      c.store(Rep.REF, to);
    }
  }
}
