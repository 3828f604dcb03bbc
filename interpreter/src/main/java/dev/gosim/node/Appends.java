package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.value.Frame;
import dev.gosim.value.Growth;
import dev.gosim.value.Rep;
import dev.gosim.value.Slice;
import dev.gosim.value.Values;

/** append (spec, "Appending to and copying slices"; runtime/slice.go, growslice). */
public final class Appends {
  private Appends() {}

  static Slice appendInt64(Slice old, long v, Growth growth) {
    Slice n = growth.grow(old, 1);
    ((long[]) n.array)[n.off + old.len] = v;
    return n;
  }

  static Slice appendUint8(Slice old, long v, Growth growth) {
    Slice n = growth.grow(old, 1);
    ((byte[]) n.array)[n.off + old.len] = (byte) v;
    return n;
  }

  static Slice appendLong(Slice old, long v, Growth growth) {
    Slice n = growth.grow(old, 1);
    growth.kind().setLong(n.array, n.off + old.len, v);
    return n;
  }

  static Slice appendRef(Slice old, Object v, Growth growth) {
    Slice n = growth.grow(old, 1);
    ((Object[]) n.array)[n.off + old.len] = v;
    return n;
  }

  /** Of a struct or array; a variable that is there already, beyond the length, gets the value. */
  static Slice appendVariable(Slice old, Object v, Growth growth) {
    Slice n = growth.grow(old, 1);
    Object[] a = (Object[]) n.array;
    int i = n.off + old.len;
    a[i] = a[i] == null ? v : Values.assignNested(a[i], v, growth.elem());
    return n;
  }

  static Slice appendBoxed(Slice old, Object v, Growth growth) {
    Slice n = growth.grow(old, 1);
    growth.kind().set(n.array, n.off + old.len, v);
    return n;
  }

  /** append(s, x) with one value. */
  public record One(RefExpr s, Expr x, Growth growth) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Slice old = (Slice) s.exec(f);
      return switch (x) {
        case LongExpr e -> appendLong(old, e.exec(f), growth);
        case RefExpr e when growth.elem() != null -> appendVariable(old, e.exec(f), growth);
        case RefExpr e -> appendRef(old, e.exec(f), growth);
        case Expr e -> appendBoxed(old, e.boxed(f), growth);
      };
    }

    @Override
    public void emit(Code c) {
      Slices.slice(s, c);
      Class<?> type = x.rep() == Rep.LONG ? long.class : Object.class;
      if (x.rep() == Rep.LONG) {
        x.emit(c);
      } else {
        x.emitBoxed(c);
      }
      c.constant(growth, Growth.class);
      c.call(Appends.class, append(), Slice.class, Slice.class, type, Growth.class);
    }

    private String append() {
      return switch (growth.kind()) {
        case INT64 -> "appendInt64";
        case INT8, UINT8 -> "appendUint8";
        case INT16, UINT16, INT32, UINT32 -> "appendLong";
        case REF -> growth.elem() != null ? "appendVariable" : "appendRef";
        case BOOL, FLOAT32, FLOAT64 -> "appendBoxed";
      };
    }
  }

  /** append(s, values...); {@code fresh}: the values' array belongs to nobody else. */
  public record All(RefExpr s, RefExpr values, Growth growth, boolean fresh) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Slice old = (Slice) s.exec(f);
      return append(old, (Slice) values.exec(f));
    }

    Slice append(Slice old, Slice v) {
      if (v.len == 0) {
        return old;
      }
      Slice n = growth.grow(old, v.len);
      if (growth.elem() == null || fresh && n.array != old.array) {
        System.arraycopy(v.array, v.off, n.array, n.off + old.len, v.len);
      } else {
        Values.moveElems(v.array, v.off, n.array, n.off + old.len, v.len, growth.elem());
      }
      return n;
    }

    @Override
    public void emit(Code c) {
      c.constant(this, All.class);
      Slices.slice(s, c);
      Slices.slice(values, c);
      c.call(All.class, "append", Slice.class, Slice.class, Slice.class);
    }
  }

  /** append(s, x, y) with a few values that are copied as they are. */
  public record Some(RefExpr s, Expr[] values, Growth growth) implements RefExpr {
    /** With more than so many they are put into an array of their own first. */
    public static final int MOST = 8;

    @Override
    public Object exec(Frame f) {
      Slice old = (Slice) s.exec(f);
      Slice v = (Slice) new Slices.Literal(values, growth.kind()).exec(f);
      Slice n = growth.grow(old, v.len);
      System.arraycopy(v.array, 0, n.array, n.off + old.len, v.len);
      return n;
    }

    @Override
    public void emit(Code c) {
      Slices.slice(s, c);
      int old = c.temp(Rep.REF);
      c.storeTemp(Rep.REF, old);
      AppendCode.grow(c, old, AppendCode.values(c, values, growth.kind()), growth);
    }
  }

  /** append([]byte, string...). */
  public record Bytes(RefExpr s, RefExpr str) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Slice old = (Slice) s.exec(f);
      return append(old, (String) str.exec(f));
    }

    static Slice append(Slice old, String v) {
      if (v.isEmpty()) {
        return old;
      }
      Slice n = Growth.BYTES.grow(old, v.length());
      Strings.getBytes(v, (byte[]) n.array, n.off + old.len);
      return n;
    }

    @Override
    public void emit(Code c) {
      Slices.slice(s, c);
      str.emit(c);
      c.cast(String.class);
      c.call(Bytes.class, "append", Slice.class, Slice.class, String.class);
    }
  }
}
