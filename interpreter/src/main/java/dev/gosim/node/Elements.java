package dev.gosim.node;

import dev.gosim.emit.Code;
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

  private static void operands(RefExpr x, LongExpr index, Code c) {
    x.emit(c);
    c.cast(Slice.class);
    index.emit(c);
  }

  /** Loads an integer: the record has a static method load for slice, index and position. */
  private interface LoadInt extends LongExpr {
    RefExpr x();

    LongExpr index();

    int pos();

    @Override
    default void emit(Code c) {
      operands(x(), index(), c);
      c.constant(pos());
      c.call(getClass(), "load", long.class, Slice.class, long.class, int.class);
    }
  }

  /** The same with store, which is given the value, too. */
  private interface Store extends Stmt {
    RefExpr x();

    LongExpr index();

    Expr value();

    int pos();

    @Override
    default void emit(Code c) {
      operands(x(), index(), c);
      value().emit(c);
      c.constant(pos());
      Class<?> type =
          switch (value().rep()) {
            case LONG -> long.class;
            case DOUBLE -> double.class;
            case BOOL -> boolean.class;
            case REF -> Object.class;
          };
      c.call(getClass(), "store", void.class, Slice.class, long.class, type, int.class);
    }
  }

  /** The place in the backing array; panics if i is out of range. */
  static int at(Slice s, long i, int pos) {
    if (i < 0 || i >= s.len) {
      throw Panics.index(i, s.len, pos);
    }
    return s.off + (int) i;
  }

  /** The element of the slice and index on the stack. */
  static void emitLoad(Code c, ElemKind kind, int pos) {
    c.constant(pos);
    Class<?> node =
        switch (kind) {
          case BOOL -> LoadBool.class;
          case INT8 -> LoadInt8.class;
          case UINT8 -> LoadUint8.class;
          case INT16 -> LoadInt16.class;
          case UINT16 -> LoadUint16.class;
          case INT32 -> LoadInt32.class;
          case UINT32 -> LoadUint32.class;
          case INT64 -> LoadInt64.class;
          case FLOAT32 -> LoadFloat32.class;
          case FLOAT64 -> LoadFloat64.class;
          case REF -> LoadRef.class;
        };
    Class<?> value =
        switch (kind) {
          case BOOL -> boolean.class;
          case FLOAT32, FLOAT64 -> double.class;
          case REF -> Object.class;
          default -> long.class;
        };
    c.call(node, "load", value, Slice.class, long.class, int.class);
  }

  public record LoadInt8(RefExpr x, LongExpr index, int pos) implements LoadInt {
    @Override
    public long exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    static long load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((byte[]) s.array)[at];
    }
  }

  public record StoreInt8(RefExpr x, LongExpr index, LongExpr value, int pos) implements Store {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    static void store(Slice s, long n, long v, int pos) {
      int at = at(s, n, pos);
      ((byte[]) s.array)[at] = (byte) v;
    }
  }

  public record LoadUint8(RefExpr x, LongExpr index, int pos) implements LoadInt {
    @Override
    public long exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    static long load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((byte[]) s.array)[at] & 0xff;
    }
  }

  public record StoreUint8(RefExpr x, LongExpr index, LongExpr value, int pos) implements Store {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    static void store(Slice s, long n, long v, int pos) {
      int at = at(s, n, pos);
      ((byte[]) s.array)[at] = (byte) v;
    }
  }

  public record LoadInt16(RefExpr x, LongExpr index, int pos) implements LoadInt {
    @Override
    public long exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    static long load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((short[]) s.array)[at];
    }
  }

  public record StoreInt16(RefExpr x, LongExpr index, LongExpr value, int pos) implements Store {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    static void store(Slice s, long n, long v, int pos) {
      int at = at(s, n, pos);
      ((short[]) s.array)[at] = (short) v;
    }
  }

  public record LoadUint16(RefExpr x, LongExpr index, int pos) implements LoadInt {
    @Override
    public long exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    static long load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((short[]) s.array)[at] & 0xffff;
    }
  }

  public record StoreUint16(RefExpr x, LongExpr index, LongExpr value, int pos) implements Store {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    static void store(Slice s, long n, long v, int pos) {
      int at = at(s, n, pos);
      ((short[]) s.array)[at] = (short) v;
    }
  }

  public record LoadInt32(RefExpr x, LongExpr index, int pos) implements LoadInt {
    @Override
    public long exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    static long load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((int[]) s.array)[at];
    }
  }

  public record StoreInt32(RefExpr x, LongExpr index, LongExpr value, int pos) implements Store {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    static void store(Slice s, long n, long v, int pos) {
      int at = at(s, n, pos);
      ((int[]) s.array)[at] = (int) v;
    }
  }

  public record LoadUint32(RefExpr x, LongExpr index, int pos) implements LoadInt {
    @Override
    public long exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    static long load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((int[]) s.array)[at] & 0xffffffffL;
    }
  }

  public record StoreUint32(RefExpr x, LongExpr index, LongExpr value, int pos) implements Store {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    static void store(Slice s, long n, long v, int pos) {
      int at = at(s, n, pos);
      ((int[]) s.array)[at] = (int) v;
    }
  }

  public record LoadInt64(RefExpr x, LongExpr index, int pos) implements LoadInt {
    @Override
    public long exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    static long load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((long[]) s.array)[at];
    }
  }

  public record StoreInt64(RefExpr x, LongExpr index, LongExpr value, int pos) implements Store {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    static void store(Slice s, long n, long v, int pos) {
      int at = at(s, n, pos);
      ((long[]) s.array)[at] = v;
    }
  }

  public record LoadFloat32(RefExpr x, LongExpr index, int pos) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    static double load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((float[]) s.array)[at];
    }

    @Override
    public void emit(Code c) {
      operands(x, index, c);
      emitLoad(c, ElemKind.FLOAT32, pos);
    }
  }

  public record StoreFloat32(RefExpr x, LongExpr index, DoubleExpr value, int pos)
      implements Store {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    static void store(Slice s, long n, double v, int pos) {
      int at = at(s, n, pos);
      ((float[]) s.array)[at] = (float) v;
    }
  }

  public record LoadFloat64(RefExpr x, LongExpr index, int pos) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    static double load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((double[]) s.array)[at];
    }

    @Override
    public void emit(Code c) {
      operands(x, index, c);
      emitLoad(c, ElemKind.FLOAT64, pos);
    }
  }

  public record StoreFloat64(RefExpr x, LongExpr index, DoubleExpr value, int pos)
      implements Store {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    static void store(Slice s, long n, double v, int pos) {
      int at = at(s, n, pos);
      ((double[]) s.array)[at] = v;
    }
  }

  public record LoadBool(RefExpr x, LongExpr index, int pos) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    static boolean load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((byte[]) s.array)[at] != 0;
    }

    @Override
    public void emit(Code c) {
      operands(x, index, c);
      emitLoad(c, ElemKind.BOOL, pos);
    }
  }

  public record StoreBool(RefExpr x, LongExpr index, BoolExpr value, int pos) implements Store {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.test(f), pos);
      return Flow.NEXT;
    }

    static void store(Slice s, long n, boolean v, int pos) {
      int at = at(s, n, pos);
      ((byte[]) s.array)[at] = (byte) (v ? 1 : 0);
    }
  }

  public record LoadRef(RefExpr x, LongExpr index, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return load((Slice) x.exec(f), index.exec(f), pos);
    }

    static Object load(Slice s, long i, int pos) {
      int at = at(s, i, pos);
      return ((Object[]) s.array)[at];
    }

    @Override
    public void emit(Code c) {
      operands(x, index, c);
      emitLoad(c, ElemKind.REF, pos);
    }
  }

  public record StoreRef(RefExpr x, LongExpr index, RefExpr value, int pos) implements Store {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long n = index.exec(f);
      store(s, n, value.exec(f), pos);
      return Flow.NEXT;
    }

    static void store(Slice s, long n, Object v, int pos) {
      int at = at(s, n, pos);
      ((Object[]) s.array)[at] = v;
    }
  }

  /** {@code &x[i]} of an element that is neither struct nor array. */
  public record Address(RefExpr x, LongExpr index, ElemKind kind, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return of((Slice) x.exec(f), index.exec(f));
    }

    Object of(Slice s, long i) {
      return new ElemPointer(s.array, at(s, i, pos), kind);
    }

    @Override
    public void emit(Code c) {
      c.constant(this, Address.class);
      operands(x, index, c);
      c.call(Address.class, "of", Object.class, Slice.class, long.class);
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
