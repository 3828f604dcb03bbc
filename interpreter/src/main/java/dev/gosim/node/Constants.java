package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Target;
import dev.gosim.value.Frame;

/** Constant values (also nil, null for reference types). */
public final class Constants {
  private Constants() {}

  public record ConstLong(long v) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return v;
    }

    @Override
    public void emit(Code c) {
      c.constant(v);
    }
  }

  public record ConstDouble(double v) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return v;
    }

    @Override
    public void emit(Code c) {
      c.constant(v);
    }
  }

  public record ConstBool(boolean v) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return v;
    }

    @Override
    public void emit(Code c) {
      c.constant(v);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      if (v == when) {
        c.go(t);
      }
    }
  }

  /** An immutable object: string, complex number, nil slice, function, interface value. */
  public record ConstRef(Object v) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return v;
    }

    @Override
    public void emit(Code c) {
      c.constant(v, Object.class);
    }
  }
}
