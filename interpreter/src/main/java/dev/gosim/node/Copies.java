package dev.gosim.node;

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
  }

  public record CopyArray(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((ArrayValue) x.exec(f)).copy();
    }
  }

  /** {@code *dst = x} in place; dst yields the variable. */
  public record AssignStruct(RefExpr dst, RefExpr x, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      StructValue d = (StructValue) dst.exec(f);
      StructValue v = (StructValue) x.exec(f);
      if (d == null) {
        throw Panics.nil(pos);
      }
      d.assign(v);
      return Flow.NEXT;
    }
  }

  public record AssignArray(RefExpr dst, RefExpr x, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      ArrayValue d = (ArrayValue) dst.exec(f);
      ArrayValue v = (ArrayValue) x.exec(f);
      if (d == null) {
        throw Panics.nil(pos);
      }
      d.assign(v);
      return Flow.NEXT;
    }
  }
}
