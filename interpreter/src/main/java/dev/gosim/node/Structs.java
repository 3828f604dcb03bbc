package dev.gosim.node;

import dev.gosim.value.FieldPointer;
import dev.gosim.value.Frame;
import dev.gosim.value.StructValue;

/** Fields of struct variables (spec, "Selectors"); x yields the variable or a pointer to it. */
public final class Structs {
  private Structs() {}

  private static StructValue struct(Object v, int pos) {
    if (v == null) {
      throw Panics.nil(pos);
    }
    return (StructValue) v;
  }

  public record LoadLong(RefExpr x, int slot, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return struct(x.exec(f), pos).longs[slot];
    }
  }

  public record LoadDouble(RefExpr x, int slot, int pos) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return Double.longBitsToDouble(struct(x.exec(f), pos).longs[slot]);
    }
  }

  public record LoadBool(RefExpr x, int slot, int pos) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return struct(x.exec(f), pos).longs[slot] != 0;
    }
  }

  public record LoadRef(RefExpr x, int slot, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return struct(x.exec(f), pos).refs[slot];
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
  }

  public record StoreDouble(RefExpr x, int slot, DoubleExpr v, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Object s = x.exec(f);
      double value = v.exec(f);
      struct(s, pos).longs[slot] = Double.doubleToRawLongBits(value);
      return Flow.NEXT;
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
  }

  public record StoreRef(RefExpr x, int slot, RefExpr v, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Object s = x.exec(f);
      Object value = v.exec(f);
      struct(s, pos).refs[slot] = value;
      return Flow.NEXT;
    }
  }

  /** {@code &x.f} of a field that is neither struct nor array. */
  public record FieldAddress(RefExpr x, int slot, boolean ref, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return new FieldPointer(struct(x.exec(f), pos), slot, ref);
    }
  }
}
