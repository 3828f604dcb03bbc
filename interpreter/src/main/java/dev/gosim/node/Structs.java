package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.value.FieldPointer;
import dev.gosim.value.Frame;
import dev.gosim.value.Rep;
import dev.gosim.value.StructValue;

/** Fields of struct variables (spec, "Selectors"); x yields the variable or a pointer to it. */
public final class Structs {
  private Structs() {}

  static StructValue struct(Object v, int pos) {
    if (v == null) {
      throw Panics.nil(pos);
    }
    return (StructValue) v;
  }

  static void store(Object v, long value, int slot, int pos) {
    struct(v, pos).longs[slot] = value;
  }

  static void store(Object v, Object value, int slot, int pos) {
    struct(v, pos).refs[slot] = value;
  }

  /** The struct, which must be there. */
  private static void variable(RefExpr x, int pos, Code c) {
    x.emit(c);
    c.constant(pos);
    c.call(Structs.class, "struct", StructValue.class, Object.class, int.class);
  }

  public record LoadLong(RefExpr x, int slot, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return struct(x.exec(f), pos).longs[slot];
    }

    @Override
    public void emit(Code c) {
      variable(x, pos, c);
      c.getField(StructValue.class, "longs", long[].class);
      c.constant(slot);
      c.op(Op.LALOAD);
    }
  }

  public record LoadDouble(RefExpr x, int slot, int pos) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return Double.longBitsToDouble(struct(x.exec(f), pos).longs[slot]);
    }

    @Override
    public void emit(Code c) {
      variable(x, pos, c);
      c.getField(StructValue.class, "longs", long[].class);
      c.constant(slot);
      c.op(Op.LALOAD);
      c.fromBits(Rep.DOUBLE);
    }
  }

  public record LoadBool(RefExpr x, int slot, int pos) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return struct(x.exec(f), pos).longs[slot] != 0;
    }

    @Override
    public void emit(Code c) {
      variable(x, pos, c);
      c.getField(StructValue.class, "longs", long[].class);
      c.constant(slot);
      c.op(Op.LALOAD);
      c.fromBits(Rep.BOOL);
    }
  }

  public record LoadRef(RefExpr x, int slot, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return struct(x.exec(f), pos).refs[slot];
    }

    @Override
    public void emit(Code c) {
      variable(x, pos, c);
      c.getField(StructValue.class, "refs", Object[].class);
      c.constant(slot);
      c.op(Op.AALOAD);
    }
  }

  public record StoreLong(RefExpr x, int slot, LongExpr v, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Object s = x.exec(f);
      long value = v.exec(f);
      struct(s, pos).longs[slot] = value;
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      v.emit(c);
      c.constant(slot);
      c.constant(pos);
      c.call(Structs.class, "store", void.class, Object.class, long.class, int.class, int.class);
    }
  }

  public record StoreDouble(RefExpr x, int slot, DoubleExpr v, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Object s = x.exec(f);
      double value = v.exec(f);
      struct(s, pos).longs[slot] = Double.doubleToRawLongBits(value);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      v.emit(c);
      c.toBits(Rep.DOUBLE);
      c.constant(slot);
      c.constant(pos);
      c.call(Structs.class, "store", void.class, Object.class, long.class, int.class, int.class);
    }
  }

  public record StoreBool(RefExpr x, int slot, BoolExpr v, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Object s = x.exec(f);
      boolean value = v.test(f);
      struct(s, pos).longs[slot] = value ? 1 : 0;
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      v.emit(c);
      c.toBits(Rep.BOOL);
      c.constant(slot);
      c.constant(pos);
      c.call(Structs.class, "store", void.class, Object.class, long.class, int.class, int.class);
    }
  }

  public record StoreRef(RefExpr x, int slot, RefExpr v, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Object s = x.exec(f);
      Object value = v.exec(f);
      struct(s, pos).refs[slot] = value;
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      v.emit(c);
      c.constant(slot);
      c.constant(pos);
      c.call(Structs.class, "store", void.class, Object.class, Object.class, int.class, int.class);
    }
  }

  /** {@code &x.f} of a field that is neither struct nor array. */
  public record FieldAddress(RefExpr x, int slot, boolean ref, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return of(x.exec(f));
    }

    Object of(Object v) {
      return new FieldPointer(struct(v, pos), slot, ref);
    }

    @Override
    public void emit(Code c) {
      c.constant(this, FieldAddress.class);
      x.emit(c);
      c.call(FieldAddress.class, "of", Object.class, Object.class);
    }
  }
}
