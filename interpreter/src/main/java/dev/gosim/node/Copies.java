package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Frame;
import dev.gosim.value.StructValue;

/** Values of struct and array type copied out of the variable that holds them, or into one. */
public final class Copies {
  private Copies() {}

  public record CopyStruct(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((StructValue) x.exec(f)).copy();
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.cast(StructValue.class);
      c.call(StructValue.class, "copy", StructValue.class);
    }
  }

  public record CopyArray(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((ArrayValue) x.exec(f)).copy();
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.cast(ArrayValue.class);
      c.call(ArrayValue.class, "copy", ArrayValue.class);
    }
  }

  /** {@code *dst = x} in place; dst yields the variable. */
  public record AssignStruct(RefExpr dst, RefExpr x, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      StructValue d = (StructValue) dst.exec(f);
      assign(d, (StructValue) x.exec(f), pos);
      return Flow.NEXT;
    }

    static void assign(StructValue d, StructValue v, int pos) {
      if (d == null) {
        throw Panics.nil(pos);
      }
      d.assign(v);
    }

    @Override
    public void emit(Code c) {
      dst.emit(c);
      c.cast(StructValue.class);
      x.emit(c);
      c.cast(StructValue.class);
      c.constant(pos);
      c.call(
          AssignStruct.class,
          "assign",
          void.class,
          StructValue.class,
          StructValue.class,
          int.class);
    }
  }

  public record AssignArray(RefExpr dst, RefExpr x, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      ArrayValue d = (ArrayValue) dst.exec(f);
      assign(d, (ArrayValue) x.exec(f), pos);
      return Flow.NEXT;
    }

    static void assign(ArrayValue d, ArrayValue v, int pos) {
      if (d == null) {
        throw Panics.nil(pos);
      }
      d.assign(v);
    }

    @Override
    public void emit(Code c) {
      dst.emit(c);
      c.cast(ArrayValue.class);
      x.emit(c);
      c.cast(ArrayValue.class);
      c.constant(pos);
      c.call(
          AssignArray.class, "assign", void.class, ArrayValue.class, ArrayValue.class, int.class);
    }
  }
}
