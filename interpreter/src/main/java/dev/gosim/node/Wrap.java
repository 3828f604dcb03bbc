package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.value.Frame;

/** Normalising a result to the width of its integer type: sign or zero extension. */
public final class Wrap {
  private Wrap() {}

  public record Int8(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return (byte) x.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.op(Op.L2I);
      c.op(Op.I2B);
      c.op(Op.I2L);
    }
  }

  public record Int16(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return (short) x.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.op(Op.L2I);
      c.op(Op.I2S);
      c.op(Op.I2L);
    }
  }

  public record Int32(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return (int) x.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.op(Op.L2I);
      c.op(Op.I2L);
    }
  }

  public record Uint8(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) & 0xff;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.constant(0xffL);
      c.op(Op.LAND);
    }
  }

  public record Uint16(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) & 0xffff;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.constant(0xffffL);
      c.op(Op.LAND);
    }
  }

  public record Uint32(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) & 0xffffffffL;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.constant(0xffffffffL);
      c.op(Op.LAND);
    }
  }
}
