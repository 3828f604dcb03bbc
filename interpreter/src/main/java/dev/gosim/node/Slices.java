package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Frame;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Rep;
import dev.gosim.value.Slice;
import dev.gosim.value.Values;
import dev.gosim.value.Zero;

/** Slices: make, append, copy, slice expressions (spec; runtime/slice.go). */
public final class Slices {
  private Slices() {}

  /** make([]T, len, cap); cap null: as len. */
  public record Make(Type elem, ElemKind kind, LongExpr len, LongExpr cap, int pos)
      implements RefExpr {
    private static final long MAX = 1L << 31;

    @Override
    public Object exec(Frame f) {
      long n = len.exec(f);
      return make(n, cap == null ? n : cap.exec(f));
    }

    Slice make(long n) {
      return make(n, n);
    }

    Slice make(long n, long c) {
      if (n < 0 || n >= MAX) {
        throw Panics.at(GoPanic.runtimeError("makeslice: len out of range"), pos);
      }
      if (c < n || c >= MAX) {
        throw Panics.at(GoPanic.runtimeError("makeslice: cap out of range"), pos);
      }
      Object a = kind.newArray((int) c);
      Zero.fill(a, 0, (int) n, elem);
      return new Slice(a, 0, (int) n, (int) c);
    }

    @Override
    public void emit(Code c) {
      c.constant(this, Make.class);
      len.emit(c);
      if (cap == null) {
        c.call(Make.class, "make", Slice.class, long.class);
      } else {
        cap.emit(c);
        c.call(Make.class, "make", Slice.class, long.class, long.class);
      }
    }
  }

  static void slice(RefExpr x, Code c) {
    x.emit(c);
    c.cast(Slice.class);
  }

  /** A bound of a slice expression, 0 if it is not given. */
  private static void bound(LongExpr x, Code c) {
    if (x == null) {
      c.constant(0L);
    } else {
      x.emit(c);
    }
  }

  static void set(Object a, int i, long v, ElemKind kind) {
    kind.setLong(a, i, v);
  }

  static void set(Object a, int i, Object v, ElemKind kind) {
    kind.set(a, i, v);
  }

  static Slice ofArray(Object a, int len) {
    return new Slice(a, 0, len, len);
  }

  public record Len(RefExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return ((Slice) x.exec(f)).len;
    }

    @Override
    public void emit(Code c) {
      emitLength(c, x);
      c.op(Op.I2L);
    }
  }

  /** The length, as an int. */
  static void emitLength(Code c, RefExpr x) {
    if (!(x instanceof Locals.LoadRef l && c.sliceLength(l.slot()))) {
      slice(x, c);
      c.getField(Slice.class, "len", int.class);
    }
  }

  public record Cap(RefExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return ((Slice) x.exec(f)).cap;
    }

    @Override
    public void emit(Code c) {
      slice(x, c);
      c.getField(Slice.class, "cap", int.class);
      c.op(Op.I2L);
    }
  }

  public record Copy(RefExpr dst, RefExpr src, Type elem) implements LongExpr {
    @Override
    public long exec(Frame f) {
      Slice d = (Slice) dst.exec(f);
      return copy(d, (Slice) src.exec(f), elem);
    }

    static long copy(Slice d, Slice s, Type elem) {
      int n = Math.min(d.len, s.len);
      if (n > 0) {
        Values.moveElems(s.array, s.off, d.array, d.off, n, elem);
      }
      return n;
    }

    @Override
    public void emit(Code c) {
      slice(dst, c);
      slice(src, c);
      c.constant(elem, Type.class);
      c.call(Copy.class, "copy", long.class, Slice.class, Slice.class, Type.class);
    }
  }

  /** copy([]byte, string). */
  public record CopyString(RefExpr dst, RefExpr src) implements LongExpr {
    @Override
    public long exec(Frame f) {
      Slice d = (Slice) dst.exec(f);
      return copy(d, (String) src.exec(f));
    }

    static long copy(Slice d, String s) {
      int n = Math.min(d.len, s.length());
      if (n > 0) {
        Strings.getBytes(s.substring(0, n), (byte[]) d.array, d.off);
      }
      return n;
    }

    @Override
    public void emit(Code c) {
      slice(dst, c);
      src.emit(c);
      c.cast(String.class);
      c.call(CopyString.class, "copy", long.class, Slice.class, String.class);
    }
  }

  public record Clear(RefExpr x, Type elem, ElemKind kind) implements Stmt {
    @Override
    public int exec(Frame f) {
      clear((Slice) x.exec(f));
      return Flow.NEXT;
    }

    void clear(Slice s) {
      if (s.len == 0) {
        return;
      }
      if (Values.isVariable(elem)) {
        Object zero = kind.newArray(s.len);
        Zero.fill(zero, 0, s.len, elem);
        Values.moveElems(zero, 0, s.array, s.off, s.len, elem);
      } else {
        Object zero = kind.newArray(s.len);
        Zero.fill(zero, 0, s.len, elem);
        System.arraycopy(zero, 0, s.array, s.off, s.len);
      }
    }

    @Override
    public void emit(Code c) {
      c.constant(this, Clear.class);
      slice(x, c);
      c.call(Clear.class, "clear", void.class, Slice.class);
    }
  }

  // ---- slice expressions ----

  /** x[lo:hi:max] of a slice or, through {@link Elements.OfArray}, of an array. */
  public record SliceOf(
      RefExpr x, LongExpr lo, LongExpr hi, LongExpr max, boolean array, Type elem, int pos)
      implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      long l = lo == null ? 0 : lo.exec(f);
      long h = hi == null ? 0 : hi.exec(f);
      return cut(s, l, h, max == null ? 0 : max.exec(f));
    }

    /** The bounds that are not given are 0 here. */
    Slice cut(Slice s, long l, long high, long limit) {
      long h = hi == null ? s.len : high;
      long m = max == null ? s.cap : limit;
      if (max == null) {
        check2(l, h, s.cap);
      } else {
        check3(l, h, m, s.cap);
      }
      if (s.array == null) {
        return s;
      }
      if (h > s.len) {
        fillZero(s, (int) h);
      }
      return new Slice(s.array, s.off + (int) l, (int) (h - l), (int) (m - l));
    }

    /** Elements between len and cap may never have been set: their zero values are made now. */
    private void fillZero(Slice s, int h) {
      if (s.array instanceof Object[] a && Zero.needsObject(elem)) {
        synchronized (a) {
          for (int i = s.off + s.len; i < s.off + h; i++) {
            if (a[i] == null) {
              a[i] = Zero.of(elem);
            }
          }
        }
      }
    }

    private void check2(long l, long h, int cap) {
      String what = array ? "length" : "capacity";
      if (h < 0 || h > cap) {
        throw bounds("[:" + h + "]" + (h < 0 ? "" : " with " + what + " " + cap));
      }
      if (l < 0 || l > h) {
        throw bounds("[" + l + ":" + (l < 0 ? "" : h) + "]");
      }
    }

    private void check3(long l, long h, long m, int cap) {
      String what = array ? "length" : "capacity";
      if (m < 0 || m > cap) {
        throw bounds("[::" + m + "]" + (m < 0 ? "" : " with " + what + " " + cap));
      }
      if (h < 0 || h > m) {
        throw bounds("[:" + h + ":" + (h < 0 ? "" : m) + "]");
      }
      if (l < 0 || l > h) {
        throw bounds("[" + l + ":" + (l < 0 ? "" : h) + ":]");
      }
    }

    private GoPanic bounds(String range) {
      return Panics.at(GoPanic.bounds("slice bounds out of range " + range), pos);
    }

    @Override
    public void emit(Code c) {
      emitCut(c, () -> bound(lo, c), () -> bound(hi, c));
    }

    /** The same with what loads the bounds. */
    void emitCut(Code c, Runnable low, Runnable high) {
      c.constant(this, SliceOf.class);
      slice(x, c);
      low.run();
      high.run();
      bound(max, c);
      c.call(SliceOf.class, "cut", Slice.class, Slice.class, long.class, long.class, long.class);
    }
  }

  /** x[lo:hi] of a string. */
  public record SliceString(RefExpr x, LongExpr lo, LongExpr hi, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      String s = (String) x.exec(f);
      long l = lo == null ? 0 : lo.exec(f);
      return cut(s, l, hi == null ? s.length() : hi.exec(f), pos);
    }

    static String cut(String s, long l, long h, int pos) {
      if (h < 0 || h > s.length()) {
        String with = h < 0 ? "" : " with length " + s.length();
        throw Panics.at(GoPanic.bounds("slice bounds out of range [:" + h + "]" + with), pos);
      }
      if (l < 0 || l > h) {
        throw Panics.at(
            GoPanic.bounds("slice bounds out of range [" + l + ":" + (l < 0 ? "" : h) + "]"), pos);
      }
      return s.substring((int) l, (int) h);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.cast(String.class);
      if (hi == null) {
        c.op(Op.DUP);
        int s = c.temp(Rep.REF);
        c.storeTemp(Rep.REF, s);
        bound(lo, c);
        c.loadTemp(Rep.REF, s);
        c.call(String.class, "length", int.class);
        c.op(Op.I2L);
      } else {
        bound(lo, c);
        hi.emit(c);
      }
      c.constant(pos);
      c.call(
          SliceString.class, "cut", String.class, String.class, long.class, long.class, int.class);
    }
  }

  /** A slice literal or the arguments of a variadic parameter. */
  public record Literal(Expr[] elems, ElemKind kind) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      if (kind == ElemKind.REF) {
        Object[] a = new Object[elems.length];
        for (int i = 0; i < a.length; i++) {
          a[i] = ((RefExpr) elems[i]).exec(f);
        }
        return new Slice(a, 0, a.length, a.length);
      }
      Object a = kind.newArray(elems.length);
      for (int i = 0; i < elems.length; i++) {
        if (elems[i] instanceof LongExpr e) {
          kind.setLong(a, i, e.exec(f));
        } else {
          kind.set(a, i, elems[i].boxed(f));
        }
      }
      return new Slice(a, 0, elems.length, elems.length);
    }

    @Override
    public void emit(Code c) {
      c.constant(kind, ElemKind.class);
      c.constant(elems.length);
      c.call(ElemKind.class, "newArray", Object.class, int.class);
      if (kind == ElemKind.REF) {
        c.cast(Object[].class);
      }
      for (int i = 0; i < elems.length; i++) {
        c.op(Op.DUP);
        c.constant(i);
        switch (kind) {
          case REF -> {
            elems[i].emit(c);
            c.op(Op.AASTORE);
          }
          case BOOL, FLOAT32, FLOAT64 -> {
            elems[i].emitBoxed(c);
            c.constant(kind, ElemKind.class);
            c.call(
                Slices.class,
                "set",
                void.class,
                Object.class,
                int.class,
                Object.class,
                ElemKind.class);
          }
          default -> {
            elems[i].emit(c);
            c.constant(kind, ElemKind.class);
            c.call(
                Slices.class,
                "set",
                void.class,
                Object.class,
                int.class,
                long.class,
                ElemKind.class);
          }
        }
      }
      c.constant(elems.length);
      c.call(Slices.class, "ofArray", Slice.class, Object.class, int.class);
    }
  }

  /** A literal with keys: elements at some indices, zero values elsewhere. */
  public record SparseLiteral(int[] indices, Expr[] elems, int length, ElemKind kind, Type elem)
      implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Object a = zero();
      for (int i = 0; i < elems.length; i++) {
        kind.set(a, indices[i], elems[i].boxed(f));
      }
      return new Slice(a, 0, length, length);
    }

    Object zero() {
      Object a = kind.newArray(length);
      Zero.fill(a, 0, length, elem);
      return a;
    }

    @Override
    public void emit(Code c) {
      c.constant(this, SparseLiteral.class);
      c.call(SparseLiteral.class, "zero", Object.class);
      for (int i = 0; i < elems.length; i++) {
        c.op(Op.DUP);
        c.constant(indices[i]);
        elems[i].emitBoxed(c);
        c.constant(kind, ElemKind.class);
        c.call(
            Slices.class, "set", void.class, Object.class, int.class, Object.class, ElemKind.class);
      }
      c.constant(length);
      c.call(Slices.class, "ofArray", Slice.class, Object.class, int.class);
    }
  }

  /** An array made from a literal's elements. */
  public record ArrayLiteral(RefExpr elems, Type type) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return of((Slice) elems.exec(f), type);
    }

    static ArrayValue of(Slice s, Type type) {
      return new ArrayValue(type, s.array, s.len);
    }

    @Override
    public void emit(Code c) {
      slice(elems, c);
      c.constant(type, Type.class);
      c.call(ArrayLiteral.class, "of", ArrayValue.class, Slice.class, Type.class);
    }
  }

  /** Conversion of a slice to an array (copied) or a pointer to one (shared). */
  public record ToArray(RefExpr x, Type array, int len, boolean pointer, int pos)
      implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return convert((Slice) x.exec(f));
    }

    Object convert(Slice s) {
      if (s.len < len) {
        throw Panics.at(
            GoPanic.bounds(
                "cannot convert slice with length "
                    + s.len
                    + " to array or pointer to array with length "
                    + len),
            pos);
      }
      if (pointer) {
        return pointer(s);
      }
      Type elem = ((dev.gosim.types.ArrayType) array.underlying()).elem();
      Object a =
          s.array == null
              ? ElemKind.of(elem).newArray(0)
              : Values.copyElems(s.array, s.off, len, elem);
      return new ArrayValue(array, a, len);
    }

    private Object pointer(Slice s) {
      return s.array == null ? null : new ArrayValue(array, s.array, s.off, len);
    }

    @Override
    public void emit(Code c) {
      c.constant(this, ToArray.class);
      slice(x, c);
      c.call(ToArray.class, "convert", Object.class, Slice.class);
    }
  }
}
