package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Frame;
import dev.gosim.value.LongCell;
import dev.gosim.value.RefCell;
import dev.gosim.value.Rep;
import dev.gosim.value.StructValue;
import dev.gosim.value.Zero;

/**
 * Local variables: in slots of the frame, or, when captured or their address taken, in cells held
 * by slots (struct and array variables are their own cells). Spec, "Variables".
 */
public final class Locals {
  private Locals() {}

  static LongCell newLongCell(long v) {
    return new LongCell(v);
  }

  static RefCell newRefCell(Object v) {
    return new RefCell(v);
  }

  private static void newLongCell(Code c) {
    c.call(Locals.class, "newLongCell", LongCell.class, long.class);
  }

  private static void newRefCell(Code c) {
    c.call(Locals.class, "newRefCell", RefCell.class, Object.class);
  }

  /** The value on the stack into a cell, which is looked up after the value is known. */
  private static void storeLongCell(Code c, int slot) {
    c.load(Rep.REF, slot);
    c.call(Locals.class, "storeLong", void.class, long.class, Object.class);
  }

  static void storeLong(long v, Object cell) {
    ((LongCell) cell).v = v;
  }

  private static void storeRefCell(Code c, int slot) {
    c.load(Rep.REF, slot);
    c.call(Locals.class, "storeRef", void.class, Object.class, Object.class);
  }

  static void storeRef(Object v, Object cell) {
    ((RefCell) cell).v = v;
  }

  public record LoadLong(int slot) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return f.l[slot];
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.LONG, slot);
    }
  }

  public record LoadDouble(int slot) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return Double.longBitsToDouble(f.l[slot]);
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.DOUBLE, slot);
    }
  }

  public record LoadBool(int slot) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return f.l[slot] != 0;
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.BOOL, slot);
    }
  }

  public record LoadRef(int slot) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return f.r[slot];
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.REF, slot);
    }
  }

  public record StoreLong(int slot, LongExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.l[slot] = x.exec(f);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.store(Rep.LONG, slot);
    }
  }

  public record StoreDouble(int slot, DoubleExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.l[slot] = Double.doubleToRawLongBits(x.exec(f));
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.store(Rep.DOUBLE, slot);
    }
  }

  public record StoreBool(int slot, BoolExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.l[slot] = x.test(f) ? 1 : 0;
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.store(Rep.BOOL, slot);
    }
  }

  public record StoreRef(int slot, RefExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = x.exec(f);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.store(Rep.REF, slot);
    }
  }

  /** {@code i += c} and {@code i++} for a local int. */
  public record AddConst(int slot, long k) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.l[slot] += k;
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.LONG, slot);
      c.constant(k);
      c.op(Op.LADD);
      c.store(Rep.LONG, slot);
    }
  }

  public record LoadCellLong(int slot) implements LongExpr {
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

  public record LoadCellDouble(int slot) implements DoubleExpr {
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

  public record LoadCellBool(int slot) implements BoolExpr {
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

  public record LoadCellRef(int slot) implements RefExpr {
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

  public record StoreCellLong(int slot, LongExpr x) implements Stmt {
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

  public record StoreCellDouble(int slot, DoubleExpr x) implements Stmt {
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

  public record StoreCellBool(int slot, BoolExpr x) implements Stmt {
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

  public record StoreCellRef(int slot, RefExpr x) implements Stmt {
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
  public record NewCellLong(int slot, LongExpr x) implements Stmt {
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

  public record NewCellDouble(int slot, DoubleExpr x) implements Stmt {
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

  public record NewCellBool(int slot, BoolExpr x) implements Stmt {
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

  public record NewCellRef(int slot, RefExpr x) implements Stmt {
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
  public record CopyCell(int slot) implements Stmt {
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
      c.call(CopyCell.class, "copy", Object.class, Object.class);
      c.store(Rep.REF, slot);
    }
  }

  /** A parameter slot turned into a cell at the start of the function. */
  public record ParamToLongCell(int from, int slot) implements Stmt {
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

  public record ParamToRefCell(int from, int slot) implements Stmt {
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

  /** A result kept in a cell, copied to its result slot when the function ends. */
  public record CellToLongResult(int slot, int to) implements Stmt {
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

  public record CellToRefResult(int slot, int to) implements Stmt {
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

  /** Receiver of a primitive representation: unboxed from r[0] at the start of a method. */
  public record UnboxReceiver(int slot) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.l[slot] =
          switch (f.r[0]) {
            case Long v -> v;
            case Double d -> Double.doubleToRawLongBits(d);
            case Boolean b -> b ? 1 : 0;
            default -> throw new IllegalStateException("receiver is not boxed");
          };
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.REF, 0);
      c.storeReceiver(slot);
    }
  }

  /** A fresh zero value: {@code var x T} of a reference type. */
  public record ZeroRef(Type type) implements RefExpr {
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

  /**
   * {@code &x} of a variable kept in a cell, or of a struct or array variable: the slot's object.
   */
  public record AddressOf(int slot) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return f.r[slot];
    }

    @Override
    public void emit(Code c) {
      c.load(Rep.REF, slot);
    }
  }
}
