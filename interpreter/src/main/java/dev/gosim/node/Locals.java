package dev.gosim.node;

import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Frame;
import dev.gosim.value.LongCell;
import dev.gosim.value.RefCell;
import dev.gosim.value.StructValue;
import dev.gosim.value.Zero;

/**
 * Local variables: in slots of the frame, or, when captured or their address taken, in cells held
 * by slots (struct and array variables are their own cells). Spec, "Variables".
 */
public final class Locals {
  private Locals() {}

  public record LoadLong(int slot) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return f.l[slot];
    }
  }

  public record LoadDouble(int slot) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return Double.longBitsToDouble(f.l[slot]);
    }
  }

  public record LoadBool(int slot) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return f.l[slot] != 0;
    }
  }

  public record LoadRef(int slot) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return f.r[slot];
    }
  }

  public record StoreLong(int slot, LongExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.l[slot] = x.exec(f);
      return Flow.NEXT;
    }
  }

  public record StoreDouble(int slot, DoubleExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.l[slot] = Double.doubleToRawLongBits(x.exec(f));
      return Flow.NEXT;
    }
  }

  public record StoreBool(int slot, BoolExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.l[slot] = x.test(f) ? 1 : 0;
      return Flow.NEXT;
    }
  }

  public record StoreRef(int slot, RefExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = x.exec(f);
      return Flow.NEXT;
    }
  }

  /** {@code i += c} and {@code i++} for a local int. */
  public record AddConst(int slot, long c) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.l[slot] += c;
      return Flow.NEXT;
    }
  }

  public record LoadCellLong(int slot) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return ((LongCell) f.r[slot]).v;
    }
  }

  public record LoadCellDouble(int slot) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return Double.longBitsToDouble(((LongCell) f.r[slot]).v);
    }
  }

  public record LoadCellBool(int slot) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return ((LongCell) f.r[slot]).v != 0;
    }
  }

  public record LoadCellRef(int slot) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((RefCell) f.r[slot]).v;
    }
  }

  public record StoreCellLong(int slot, LongExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      long v = x.exec(f);
      ((LongCell) f.r[slot]).v = v;
      return Flow.NEXT;
    }
  }

  public record StoreCellDouble(int slot, DoubleExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      double v = x.exec(f);
      ((LongCell) f.r[slot]).v = Double.doubleToRawLongBits(v);
      return Flow.NEXT;
    }
  }

  public record StoreCellBool(int slot, BoolExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      boolean v = x.test(f);
      ((LongCell) f.r[slot]).v = v ? 1 : 0;
      return Flow.NEXT;
    }
  }

  public record StoreCellRef(int slot, RefExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      Object v = x.exec(f);
      ((RefCell) f.r[slot]).v = v;
      return Flow.NEXT;
    }
  }

  /** A new variable in a new cell; the initial value is evaluated before the variable exists. */
  public record NewCellLong(int slot, LongExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = new LongCell(x.exec(f));
      return Flow.NEXT;
    }
  }

  public record NewCellDouble(int slot, DoubleExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = new LongCell(Double.doubleToRawLongBits(x.exec(f)));
      return Flow.NEXT;
    }
  }

  public record NewCellBool(int slot, BoolExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = new LongCell(x.test(f) ? 1 : 0);
      return Flow.NEXT;
    }
  }

  public record NewCellRef(int slot, RefExpr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = new RefCell(x.exec(f));
      return Flow.NEXT;
    }
  }

  /**
   * The next iteration's copy of a captured loop variable (spec, "For statements with for clause").
   */
  public record CopyCell(int slot) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] =
          switch (f.r[slot]) {
            case LongCell c -> new LongCell(c.v);
            case RefCell c -> new RefCell(c.v);
            case StructValue s -> s.copy();
            case ArrayValue a -> a.copy();
            default -> throw new IllegalStateException("no variable in slot " + slot);
          };
      return Flow.NEXT;
    }
  }

  /** A parameter slot turned into a cell at the start of the function. */
  public record ParamToLongCell(int from, int slot) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = new LongCell(f.l[from]);
      return Flow.NEXT;
    }
  }

  public record ParamToRefCell(int from, int slot) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = new RefCell(f.r[from]);
      return Flow.NEXT;
    }
  }

  /** A result kept in a cell, copied to its result slot when the function ends. */
  public record CellToLongResult(int slot, int to) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.l[to] = ((LongCell) f.r[slot]).v;
      return Flow.NEXT;
    }
  }

  public record CellToRefResult(int slot, int to) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[to] = ((RefCell) f.r[slot]).v;
      return Flow.NEXT;
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
  }

  /** A fresh zero value: {@code var x T} of a reference type. */
  public record ZeroRef(Type type) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return Zero.of(type);
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
  }
}
