package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Frame;
import dev.gosim.value.Slice;

/**
 * Elements of slices and arrays (spec, "Index expressions"), one pair of nodes per kind of backing
 * array. Arrays are indexed through {@link OfArray}: their elements as a slice.
 */
public final class Elements {
  private Elements() {}

  /** Loads an integer. */
  private interface LoadInt extends LongExpr {
    RefExpr x();

    LongExpr index();

    int pos();

    ElemKind kind();

    @Override
    default void emit(Code c) {
      ElementCode.load(c, x(), index(), kind(), pos());
    }
  }

  private interface Store extends Stmt {
    RefExpr x();

    LongExpr index();

    Expr value();

    int pos();

    ElemKind kind();

    @Override
    default void emit(Code c) {
      ElementCode.store(c, x(), index(), value(), kind(), pos());
    }
  }

  /** The place in the backing array; panics if i is out of range. */
  static int at(Slice s, long i, int pos) {
    if (i < 0 || i >= s.len) {
      throw Panics.index(i, s.len, pos);
    }
    return s.off + (int) i;
  }

  public record LoadInt8(RefExpr x, LongExpr index, int pos) implements LoadInt {
    @Override
    public ElemKind kind() {
      return ElemKind.INT8;
    }

    @Override
    public long exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    private static long load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((byte[]) s.array)[at];
    }
  }

  public record StoreInt8(RefExpr x, LongExpr index, LongExpr value, int pos) implements Store {
    @Override
    public ElemKind kind() {
      return ElemKind.INT8;
    }

    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    private static void store(Slice s, long n, long v, int pos) {
      int at = at(s, n, pos);
      ((byte[]) s.array)[at] = (byte) v;
    }
  }

  public record LoadUint8(RefExpr x, LongExpr index, int pos) implements LoadInt {
    @Override
    public ElemKind kind() {
      return ElemKind.UINT8;
    }

    @Override
    public long exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    private static long load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((byte[]) s.array)[at] & 0xff;
    }
  }

  public record StoreUint8(RefExpr x, LongExpr index, LongExpr value, int pos) implements Store {
    @Override
    public ElemKind kind() {
      return ElemKind.UINT8;
    }

    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    private static void store(Slice s, long n, long v, int pos) {
      int at = at(s, n, pos);
      ((byte[]) s.array)[at] = (byte) v;
    }
  }

  public record LoadInt16(RefExpr x, LongExpr index, int pos) implements LoadInt {
    @Override
    public ElemKind kind() {
      return ElemKind.INT16;
    }

    @Override
    public long exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    private static long load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((short[]) s.array)[at];
    }
  }

  public record StoreInt16(RefExpr x, LongExpr index, LongExpr value, int pos) implements Store {
    @Override
    public ElemKind kind() {
      return ElemKind.INT16;
    }

    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    private static void store(Slice s, long n, long v, int pos) {
      int at = at(s, n, pos);
      ((short[]) s.array)[at] = (short) v;
    }
  }

  public record LoadUint16(RefExpr x, LongExpr index, int pos) implements LoadInt {
    @Override
    public ElemKind kind() {
      return ElemKind.UINT16;
    }

    @Override
    public long exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    private static long load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((short[]) s.array)[at] & 0xffff;
    }
  }

  public record StoreUint16(RefExpr x, LongExpr index, LongExpr value, int pos) implements Store {
    @Override
    public ElemKind kind() {
      return ElemKind.UINT16;
    }

    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    private static void store(Slice s, long n, long v, int pos) {
      int at = at(s, n, pos);
      ((short[]) s.array)[at] = (short) v;
    }
  }

  public record LoadInt32(RefExpr x, LongExpr index, int pos) implements LoadInt {
    @Override
    public ElemKind kind() {
      return ElemKind.INT32;
    }

    @Override
    public long exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    private static long load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((int[]) s.array)[at];
    }
  }

  public record StoreInt32(RefExpr x, LongExpr index, LongExpr value, int pos) implements Store {
    @Override
    public ElemKind kind() {
      return ElemKind.INT32;
    }

    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    private static void store(Slice s, long n, long v, int pos) {
      int at = at(s, n, pos);
      ((int[]) s.array)[at] = (int) v;
    }
  }

  public record LoadUint32(RefExpr x, LongExpr index, int pos) implements LoadInt {
    @Override
    public ElemKind kind() {
      return ElemKind.UINT32;
    }

    @Override
    public long exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    private static long load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((int[]) s.array)[at] & 0xffffffffL;
    }
  }

  public record StoreUint32(RefExpr x, LongExpr index, LongExpr value, int pos) implements Store {
    @Override
    public ElemKind kind() {
      return ElemKind.UINT32;
    }

    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    private static void store(Slice s, long n, long v, int pos) {
      int at = at(s, n, pos);
      ((int[]) s.array)[at] = (int) v;
    }
  }

  public record LoadInt64(RefExpr x, LongExpr index, int pos) implements LoadInt {
    @Override
    public ElemKind kind() {
      return ElemKind.INT64;
    }

    @Override
    public long exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    private static long load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((long[]) s.array)[at];
    }
  }

  public record StoreInt64(RefExpr x, LongExpr index, LongExpr value, int pos) implements Store {
    @Override
    public ElemKind kind() {
      return ElemKind.INT64;
    }

    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    private static void store(Slice s, long n, long v, int pos) {
      int at = at(s, n, pos);
      ((long[]) s.array)[at] = v;
    }
  }

  public record LoadFloat32(RefExpr x, LongExpr index, int pos) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    private static double load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((float[]) s.array)[at];
    }

    @Override
    public void emit(Code c) {
      ElementCode.load(c, x, index, ElemKind.FLOAT32, pos);
    }
  }

  public record StoreFloat32(RefExpr x, LongExpr index, DoubleExpr value, int pos)
      implements Store {
    @Override
    public ElemKind kind() {
      return ElemKind.FLOAT32;
    }

    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    private static void store(Slice s, long n, double v, int pos) {
      int at = at(s, n, pos);
      ((float[]) s.array)[at] = (float) v;
    }
  }

  public record LoadFloat64(RefExpr x, LongExpr index, int pos) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    private static double load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((double[]) s.array)[at];
    }

    @Override
    public void emit(Code c) {
      ElementCode.load(c, x, index, ElemKind.FLOAT64, pos);
    }
  }

  public record StoreFloat64(RefExpr x, LongExpr index, DoubleExpr value, int pos)
      implements Store {
    @Override
    public ElemKind kind() {
      return ElemKind.FLOAT64;
    }

    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    private static void store(Slice s, long n, double v, int pos) {
      int at = at(s, n, pos);
      ((double[]) s.array)[at] = v;
    }
  }

  public record LoadBool(RefExpr x, LongExpr index, int pos) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    private static boolean load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((byte[]) s.array)[at] != 0;
    }

    @Override
    public void emit(Code c) {
      ElementCode.load(c, x, index, ElemKind.BOOL, pos);
    }
  }

  public record StoreBool(RefExpr x, LongExpr index, BoolExpr value, int pos) implements Store {
    @Override
    public ElemKind kind() {
      return ElemKind.BOOL;
    }

    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.test(f), pos);
      return Flow.NEXT;
    }

    private static void store(Slice s, long n, boolean v, int pos) {
      int at = at(s, n, pos);
      ((byte[]) s.array)[at] = (byte) (v ? 1 : 0);
    }
  }

  public record LoadRef(RefExpr x, LongExpr index, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    private static Object load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((Object[]) s.array)[at];
    }

    @Override
    public void emit(Code c) {
      ElementCode.load(c, x, index, ElemKind.REF, pos);
    }
  }

  public record StoreRef(RefExpr x, LongExpr index, RefExpr value, int pos) implements Store {
    @Override
    public ElemKind kind() {
      return ElemKind.REF;
    }

    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    private static void store(Slice s, long n, Object v, int pos) {
      int at = at(s, n, pos);
      ((Object[]) s.array)[at] = v;
    }
  }

  /** A (pointer to an) array's elements as a slice. */
  public record OfArray(RefExpr x, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return of((ArrayValue) x.exec(f), pos);
    }

    static Slice of(ArrayValue a, int pos) {
      if (a == null) {
        throw Panics.nil(pos);
      }
      return new Slice(a.array, a.off, a.len, a.len);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.cast(ArrayValue.class);
      c.constant(pos);
      c.call(OfArray.class, "of", Slice.class, ArrayValue.class, int.class);
    }
  }
}
