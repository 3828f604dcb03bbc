package dev.gosim.node;

import dev.gosim.value.Frame;

/** Normalising a result to the width of its integer type: sign or zero extension. */
public final class Wrap {
  private Wrap() {}

  public record Int8(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return (byte) x.exec(f);
    }
  }

  public record Int16(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return (short) x.exec(f);
    }
  }

  public record Int32(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return (int) x.exec(f);
    }
  }

  public record Uint8(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) & 0xff;
    }
  }

  public record Uint16(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) & 0xffff;
    }
  }

  public record Uint32(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) & 0xffffffffL;
    }
  }
}
