package dev.gosim.node;

import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.PointerType;
import dev.gosim.types.SizesAmd64;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.value.Complex;
import dev.gosim.value.Equal;
import dev.gosim.value.Frame;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;

/** == of references (spec, "Comparison operators"). */
public final class Equality {
  private Equality() {}

  /** x == y, both of type t (not a string). */
  public static BoolExpr of(RefExpr x, RefExpr y, Type t, int pos) {
    if (isNil(y)) {
      return t.underlying() instanceof dev.gosim.types.SliceType ? new NilSlice(x) : new IsNull(x);
    }
    if (isNil(x)) {
      return of(y, x, t, pos);
    }
    return switch (t.underlying()) {
      case InterfaceType i -> new EqInterface(x, y, pos);
      case StructType s -> new EqValue(x, y, t, pos);
      case ArrayType a -> new EqValue(x, y, t, pos);
      case Basic b when b.isComplex() -> new EqComplex(x, y);
      case PointerType p when SizesAmd64.sizeof(p.elem()) == 0 -> new EqZeroSized(x, y);
      default -> new EqReference(x, y);
    };
  }

  private static boolean isNil(RefExpr x) {
    return x instanceof Constants.ConstRef c && (c.v() == null || c.v() == Slice.NIL);
  }

  public record IsNull(RefExpr x) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) == null;
    }
  }

  public record NilSlice(RefExpr x) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return ((Slice) x.exec(f)).array == null;
    }
  }

  /** Pointers, channels. */
  public record EqReference(RefExpr x, RefExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      Object a = x.exec(f);
      Object b = y.exec(f);
      return a == b || a != null && a.equals(b);
    }
  }

  /**
   * Pointers to variables of size 0: they are all in one place, as Go's allocator has it. A native
   * struct has no fields that Go sees, and is something all the same.
   */
  public record EqZeroSized(RefExpr x, RefExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      Object a = x.exec(f);
      Object b = y.exec(f);
      return a == b || isEmpty(a) && isEmpty(b);
    }

    private static boolean isEmpty(Object p) {
      return p instanceof StructValue s ? s.getClass() == StructValue.class : p != null;
    }
  }

  public record EqComplex(RefExpr x, RefExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return ((Complex) x.exec(f)).eq((Complex) y.exec(f));
    }
  }

  public record EqInterface(RefExpr x, RefExpr y, int pos) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      Object a = x.exec(f);
      Object b = y.exec(f);
      try {
        return Equal.interfaces(a, b);
      } catch (GoPanic p) {
        throw Panics.at(p, pos);
      }
    }
  }

  /** Structs and arrays. */
  public record EqValue(RefExpr x, RefExpr y, Type type, int pos) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      Object a = x.exec(f);
      Object b = y.exec(f);
      try {
        return Equal.values(a, b, type);
      } catch (GoPanic p) {
        throw Panics.at(p, pos);
      }
    }
  }
}
