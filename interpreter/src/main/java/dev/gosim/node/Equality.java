package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Target;
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

  public record IsNull(RefExpr x) implements Compare.Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) == null;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      c.jumpNull(when, t);
    }
  }

  public record NilSlice(RefExpr x) implements Compare.Jump {
    @Override
    public boolean test(Frame f) {
      return ((Slice) x.exec(f)).array == null;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      c.cast(Slice.class);
      c.getField(Slice.class, "array", Object.class);
      c.jumpNull(when, t);
    }
  }

  /** Pointers, channels. */
  public record EqReference(RefExpr x, RefExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return same(x.exec(f), y.exec(f));
    }

    static boolean same(Object a, Object b) {
      return a == b || a != null && a.equals(b);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.call(EqReference.class, "same", boolean.class, Object.class, Object.class);
    }
  }

  /**
   * Pointers to variables of size 0: they are all in one place, as Go's allocator has it. A native
   * struct has no fields that Go sees, and is something all the same.
   */
  public record EqZeroSized(RefExpr x, RefExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return same(x.exec(f), y.exec(f));
    }

    static boolean same(Object a, Object b) {
      return a == b || isEmpty(a) && isEmpty(b);
    }

    private static boolean isEmpty(Object p) {
      return p instanceof StructValue s ? s.getClass() == StructValue.class : p != null;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.call(EqZeroSized.class, "same", boolean.class, Object.class, Object.class);
    }
  }

  public record EqComplex(RefExpr x, RefExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return ((Complex) x.exec(f)).eq((Complex) y.exec(f));
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.cast(Complex.class);
      y.emit(c);
      c.cast(Complex.class);
      c.call(Complex.class, "eq", boolean.class, Complex.class);
    }
  }

  public record EqInterface(RefExpr x, RefExpr y, int pos) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return equal(x.exec(f), y.exec(f), pos);
    }

    static boolean equal(Object a, Object b, int pos) {
      try {
        return Equal.interfaces(a, b);
      } catch (GoPanic p) {
        throw Panics.at(p, pos);
      }
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.constant(pos);
      c.call(EqInterface.class, "equal", boolean.class, Object.class, Object.class, int.class);
    }
  }

  /** Structs and arrays. */
  public record EqValue(RefExpr x, RefExpr y, Type type, int pos) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return equal(x.exec(f), y.exec(f));
    }

    boolean equal(Object a, Object b) {
      try {
        return Equal.values(a, b, type);
      } catch (GoPanic p) {
        throw Panics.at(p, pos);
      }
    }

    @Override
    public void emit(Code c) {
      c.constant(this, EqValue.class);
      x.emit(c);
      y.emit(c);
      c.call(EqValue.class, "equal", boolean.class, Object.class, Object.class);
    }
  }
}
