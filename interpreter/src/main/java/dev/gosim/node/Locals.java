package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.types.Type;
import dev.gosim.value.Frame;
import dev.gosim.value.Rep;
import dev.gosim.value.Zero;

/**
 * Local variables in slots of the frame; those that are captured or whose address is taken are
 * {@link Cells}. Spec, "Variables".
 */
public final class Locals {
  private Locals() {}

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
      if (!AppendCode.emitToSelf(c, slot, x) && !CutCode.emitToSelf(c, slot, x)) {
        x.emit(c);
        c.store(Rep.REF, slot);
      }
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
