package dev.gosim.node;

import dev.gosim.types.Type;
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
  }

  /** uint64 to float64, correctly rounded. */
  public record UlongToDouble(LongExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      long v = x.exec(f);
      if (v >= 0) {
        return v;
      }
      return (double) (v >>> 1 | v & 1) * 2;
    }
  }

  /** int64 to float32 in one rounding. */
  public record LongToFloat(LongExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return (float) x.exec(f);
    }
  }

  public record UlongToFloat(LongExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      long v = x.exec(f);
      if (v >= 0) {
        return (float) v;
      }
      return (float) (v >>> 1 | v & 1) * 2;
    }
  }

  /** As amd64 does it: out of range and NaN give the smallest int64. */
  public record DoubleToLong(DoubleExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return truncate(x.exec(f));
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
      double d = x.exec(f);
      if (d < 0x1p63) {
        return truncate(d);
      }
      return truncate(d - 0x1p63) ^ Long.MIN_VALUE;
    }
  }

  /** A struct as a value of another struct type with the same fields: a new variable. */
  public record RetypeStruct(RefExpr x, Type type) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      StructValue s = ((StructValue) x.exec(f)).copy();
      return new StructValue(type, s.longs, s.refs);
    }
  }

  public record RetypeArray(RefExpr x, Type type) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      ArrayValue a = ((ArrayValue) x.exec(f)).copy();
      return new ArrayValue(type, a.array, a.len);
    }
  }
}
