package dev.gosim.node;

import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.ElemPointer;
import dev.gosim.value.Frame;
import dev.gosim.value.Slice;

/**
 * Elements of slices and arrays (spec, "Index expressions"), one pair of nodes per kind of backing
 * array. Arrays are indexed through {@link OfArray}: their elements as a slice.
 */
public final class Elements {
  private Elements() {}

  /** The place in the backing array; panics if i is out of range. */
  static int at(Slice s, long i, int pos) {
    if (i < 0 || i >= s.len) {
      throw Panics.index(i, s.len, pos);
    }
    return s.off + (int) i;
  }

  public record LoadInt8(RefExpr x, LongExpr index, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      int i = at(s, index.exec(f), pos);
      byte[] a = (byte[]) s.array;
      return a[i];
    }
  }

  public record StoreInt8(RefExpr x, LongExpr index, LongExpr value, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      long v = value.exec(f);
      int i = at(s, n, pos);
      ((byte[]) s.array)[i] = (byte) v;
      return Flow.NEXT;
    }
  }

  public record LoadUint8(RefExpr x, LongExpr index, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      int i = at(s, index.exec(f), pos);
      byte[] a = (byte[]) s.array;
      return a[i] & 0xff;
    }
  }

  public record StoreUint8(RefExpr x, LongExpr index, LongExpr value, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      long v = value.exec(f);
      int i = at(s, n, pos);
      ((byte[]) s.array)[i] = (byte) v;
      return Flow.NEXT;
    }
  }

  public record LoadInt16(RefExpr x, LongExpr index, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      int i = at(s, index.exec(f), pos);
      short[] a = (short[]) s.array;
      return a[i];
    }
  }

  public record StoreInt16(RefExpr x, LongExpr index, LongExpr value, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      long v = value.exec(f);
      int i = at(s, n, pos);
      ((short[]) s.array)[i] = (short) v;
      return Flow.NEXT;
    }
  }

  public record LoadUint16(RefExpr x, LongExpr index, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      int i = at(s, index.exec(f), pos);
      short[] a = (short[]) s.array;
      return a[i] & 0xffff;
    }
  }

  public record StoreUint16(RefExpr x, LongExpr index, LongExpr value, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      long v = value.exec(f);
      int i = at(s, n, pos);
      ((short[]) s.array)[i] = (short) v;
      return Flow.NEXT;
    }
  }

  public record LoadInt32(RefExpr x, LongExpr index, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      int i = at(s, index.exec(f), pos);
      int[] a = (int[]) s.array;
      return a[i];
    }
  }

  public record StoreInt32(RefExpr x, LongExpr index, LongExpr value, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      long v = value.exec(f);
      int i = at(s, n, pos);
      ((int[]) s.array)[i] = (int) v;
      return Flow.NEXT;
    }
  }

  public record LoadUint32(RefExpr x, LongExpr index, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      int i = at(s, index.exec(f), pos);
      int[] a = (int[]) s.array;
      return a[i] & 0xffffffffL;
    }
  }

  public record StoreUint32(RefExpr x, LongExpr index, LongExpr value, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      long v = value.exec(f);
      int i = at(s, n, pos);
      ((int[]) s.array)[i] = (int) v;
      return Flow.NEXT;
    }
  }

  public record LoadInt64(RefExpr x, LongExpr index, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      int i = at(s, index.exec(f), pos);
      long[] a = (long[]) s.array;
      return a[i];
    }
  }

  public record StoreInt64(RefExpr x, LongExpr index, LongExpr value, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      long v = value.exec(f);
      int i = at(s, n, pos);
      ((long[]) s.array)[i] = v;
      return Flow.NEXT;
    }
  }

  public record LoadFloat32(RefExpr x, LongExpr index, int pos) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      int i = at(s, index.exec(f), pos);
      return ((float[]) s.array)[i];
    }
  }

  public record StoreFloat32(RefExpr x, LongExpr index, DoubleExpr value, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      double v = value.exec(f);
      int i = at(s, n, pos);
      ((float[]) s.array)[i] = (float) v;
      return Flow.NEXT;
    }
  }

  public record LoadFloat64(RefExpr x, LongExpr index, int pos) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      int i = at(s, index.exec(f), pos);
      return ((double[]) s.array)[i];
    }
  }

  public record StoreFloat64(RefExpr x, LongExpr index, DoubleExpr value, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      double v = value.exec(f);
      int i = at(s, n, pos);
      ((double[]) s.array)[i] = v;
      return Flow.NEXT;
    }
  }

  public record LoadBool(RefExpr x, LongExpr index, int pos) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      Slice s = (Slice) x.exec(f);
      int i = at(s, index.exec(f), pos);
      return ((byte[]) s.array)[i] != 0;
    }
  }

  public record StoreBool(RefExpr x, LongExpr index, BoolExpr value, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      boolean v = value.test(f);
      int i = at(s, n, pos);
      ((byte[]) s.array)[i] = (byte) (v ? 1 : 0);
      return Flow.NEXT;
    }
  }

  public record LoadRef(RefExpr x, LongExpr index, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      int i = at(s, index.exec(f), pos);
      return ((Object[]) s.array)[i];
    }
  }

  public record StoreRef(RefExpr x, LongExpr index, RefExpr value, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      Object v = value.exec(f);
      int i = at(s, n, pos);
      ((Object[]) s.array)[i] = v;
      return Flow.NEXT;
    }
  }

  /** {@code &x[i]} of an element that is neither struct nor array. */
  public record Address(RefExpr x, LongExpr index, ElemKind kind, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      int i = at(s, index.exec(f), pos);
      return new ElemPointer(s.array, i, kind);
    }
  }

  /** A (pointer to an) array's elements as a slice. */
  public record OfArray(RefExpr x, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      ArrayValue a = (ArrayValue) x.exec(f);
      if (a == null) {
        throw Panics.nil(pos);
      }
      return new Slice(a.array, a.off, a.len, a.len);
    }
  }
}
