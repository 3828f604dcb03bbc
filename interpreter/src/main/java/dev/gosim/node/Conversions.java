package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.types.Type;
import dev.gosim.value.Address;
import dev.gosim.value.AddressOnly;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Frame;
import dev.gosim.value.StructValue;

/** Conversions between numbers, and of structs and arrays to another type (spec, "Conversions"). */
public final class Conversions {
  private Conversions() {}

  public record LongToDouble(LongExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return x.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.op(Op.L2D);
    }
  }

  /** uint64 to float64, correctly rounded. */
  public record UlongToDouble(LongExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return convert(x.exec(f));
    }

    static double convert(long v) {
      return v >= 0 ? v : (double) (v >>> 1 | v & 1) * 2;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.call(UlongToDouble.class, "convert", double.class, long.class);
    }
  }

  /** int64 to float32 in one rounding. */
  public record LongToFloat(LongExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return (float) x.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.op(Op.L2F);
      c.op(Op.F2D);
    }
  }

  public record UlongToFloat(LongExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return convert(x.exec(f));
    }

    static double convert(long v) {
      return v >= 0 ? (float) v : (float) (v >>> 1 | v & 1) * 2;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.call(UlongToFloat.class, "convert", double.class, long.class);
    }
  }

  /** As amd64 does it: out of range and NaN give the smallest int64. */
  public record DoubleToLong(DoubleExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return truncate(x.exec(f));
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.call(Conversions.class, "truncate", long.class, double.class);
    }
  }

  static long truncate(double d) {
    if (d >= 0x1p63 || Double.isNaN(d)) {
      return Long.MIN_VALUE;
    }
    return (long) d;
  }

  public record DoubleToUlong(DoubleExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return convert(x.exec(f));
    }

    static long convert(double d) {
      if (d < 0x1p63) {
        return truncate(d);
      }
      return truncate(d - 0x1p63) ^ Long.MIN_VALUE;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.call(DoubleToUlong.class, "convert", long.class, double.class);
    }
  }

  /** uintptr(unsafe.Pointer(p)). */
  public record PointerToLong(RefExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return Address.of(x.exec(f));
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.call(Address.class, "of", long.class, Object.class);
    }
  }

  /** unsafe.Pointer(u) of a uintptr: its address, without what is there. */
  public record LongToPointer(LongExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return AddressOnly.of(x.exec(f));
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.call(AddressOnly.class, "of", Object.class, long.class);
    }
  }

  /** (*T)(p) of an unsafe.Pointer. */
  public record FromUnsafePointer(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return AddressOnly.reached(x.exec(f));
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.call(AddressOnly.class, "reached", Object.class, Object.class);
    }
  }

  /** A struct as a value of another struct type with the same fields: a new variable. */
  public record RetypeStruct(RefExpr x, Type type) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return convert((StructValue) x.exec(f), type);
    }

    static Object convert(StructValue v, Type type) {
      StructValue s = v.copy();
      return new StructValue(type, s.longs, s.refs);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.cast(StructValue.class);
      c.constant(type, Type.class);
      c.call(RetypeStruct.class, "convert", Object.class, StructValue.class, Type.class);
    }
  }

  public record RetypeArray(RefExpr x, Type type) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return convert((ArrayValue) x.exec(f), type);
    }

    static Object convert(ArrayValue v, Type type) {
      ArrayValue a = v.copy();
      return new ArrayValue(type, a.array, a.len);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.cast(ArrayValue.class);
      c.constant(type, Type.class);
      c.call(RetypeArray.class, "convert", Object.class, ArrayValue.class, Type.class);
    }
  }
}
