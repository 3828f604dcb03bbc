package dev.gosim.node;

import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Frame;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Growth;
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
      long c = cap == null ? n : cap.exec(f);
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
  }

  public record Len(RefExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return ((Slice) x.exec(f)).len;
    }
  }

  public record Cap(RefExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return ((Slice) x.exec(f)).cap;
    }
  }

  // ---- append ----

  /** append(s, x) with one value. */
  public record AppendOne(RefExpr s, Expr x, Growth growth) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Slice old = (Slice) s.exec(f);
      switch (x) {
        case LongExpr e -> {
          long v = e.exec(f);
          Slice n = growth.grow(old, 1);
          growth.kind().setLong(n.array, n.off + old.len, v);
          return n;
        }
        case RefExpr e -> {
          Object v = e.exec(f);
          Slice n = growth.grow(old, 1);
          ((Object[]) n.array)[n.off + old.len] = v;
          return n;
        }
        case Expr e -> {
          Object v = e.boxed(f);
          Slice n = growth.grow(old, 1);
          growth.kind().set(n.array, n.off + old.len, v);
          return n;
        }
      }
    }
  }

  /** append(s, values...); {@code fresh}: the values' array belongs to nobody else. */
  public record AppendSlice(RefExpr s, RefExpr values, Type elem, Growth growth, boolean fresh)
      implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Slice old = (Slice) s.exec(f);
      Slice v = (Slice) values.exec(f);
      if (v.len == 0) {
        return old;
      }
      Slice n = growth.grow(old, v.len);
      if (fresh) {
        System.arraycopy(v.array, v.off, n.array, n.off + old.len, v.len);
      } else {
        Object src = Values.isVariable(elem) ? Values.copyElems(v.array, v.off, v.len, elem) : null;
        System.arraycopy(
            src == null ? v.array : src, src == null ? v.off : 0, n.array, n.off + old.len, v.len);
      }
      return n;
    }
  }

  /** append([]byte, string...). */
  public record AppendString(RefExpr s, RefExpr str) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Slice old = (Slice) s.exec(f);
      String v = (String) str.exec(f);
      if (v.isEmpty()) {
        return old;
      }
      Slice n = Growth.BYTES.grow(old, v.length());
      Strings.getBytes(v, (byte[]) n.array, n.off + old.len);
      return n;
    }
  }

  // ---- copy, clear ----

  public record Copy(RefExpr dst, RefExpr src, Type elem) implements LongExpr {
    @Override
    public long exec(Frame f) {
      Slice d = (Slice) dst.exec(f);
      Slice s = (Slice) src.exec(f);
      int n = Math.min(d.len, s.len);
      if (n > 0) {
        Values.moveElems(s.array, s.off, d.array, d.off, n, elem);
      }
      return n;
    }
  }

  /** copy([]byte, string). */
  public record CopyString(RefExpr dst, RefExpr src) implements LongExpr {
    @Override
    public long exec(Frame f) {
      Slice d = (Slice) dst.exec(f);
      String s = (String) src.exec(f);
      int n = Math.min(d.len, s.length());
      if (n > 0) {
        Strings.getBytes(s.substring(0, n), (byte[]) d.array, d.off);
      }
      return n;
    }
  }

  public record Clear(RefExpr x, Type elem, ElemKind kind) implements Stmt {
    @Override
    public int exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      if (s.len == 0) {
        return Flow.NEXT;
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
      return Flow.NEXT;
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
      long h = hi == null ? s.len : hi.exec(f);
      long m = max == null ? s.cap : max.exec(f);
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
  }

  /** x[lo:hi] of a string. */
  public record SliceString(RefExpr x, LongExpr lo, LongExpr hi, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      String s = (String) x.exec(f);
      long l = lo == null ? 0 : lo.exec(f);
      long h = hi == null ? s.length() : hi.exec(f);
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
  }

  /** A literal with keys: elements at some indices, zero values elsewhere. */
  public record SparseLiteral(int[] indices, Expr[] elems, int length, ElemKind kind, Type elem)
      implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Object a = kind.newArray(length);
      Zero.fill(a, 0, length, elem);
      for (int i = 0; i < elems.length; i++) {
        kind.set(a, indices[i], elems[i].boxed(f));
      }
      return new Slice(a, 0, length, length);
    }
  }

  /** An array made from a literal's elements. */
  public record ArrayLiteral(RefExpr elems, Type type) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Slice s = (Slice) elems.exec(f);
      return new ArrayValue(type, s.array, s.len);
    }
  }

  /** Conversion of a slice to an array (copied) or a pointer to one (shared). */
  public record ToArray(RefExpr x, Type array, int len, boolean pointer, int pos)
      implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Slice s = (Slice) x.exec(f);
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
  }
}
