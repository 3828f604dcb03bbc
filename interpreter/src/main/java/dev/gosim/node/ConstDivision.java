package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.value.Frame;

/**
 * Division of unsigned integers of at most 32 bits by a constant, as a multiplication. HotSpot, to
 * which they are longs, would take the upper half of a product of 128 bits.
 */
public final class ConstDivision {
  private static final long MAX = 0xffff_ffffL;

  /**
   * x / d is {@code x * factor >>> shift}.
   *
   * @param factor a little more than 2^shift / d, at most 2^32, so that no product needs more than
   *     64 bits
   */
  private record Reciprocal(long factor, int shift) {
    /** The one for d, or null if none is exact for all x. */
    static Reciprocal of(long d) {
      for (int shift = 32; shift < 64; shift++) {
        long power = 1L << shift;
        long factor = Long.divideUnsigned(power, d) + 1;
        long excess = factor * d - power;
        if (factor > MAX + 1) {
          return null;
        }
        if (Long.compareUnsigned(excess, Long.divideUnsigned(power, MAX)) < 0) {
          return new Reciprocal(factor, shift);
        }
      }
      return null;
    }
  }

  private ConstDivision() {}

  /** x / d, or null if the general division is as good. */
  public static LongExpr div(LongExpr x, long d) {
    Reciprocal r = reciprocal(d);
    return r == null ? null : new Div(x, d, r);
  }

  /** x % d, likewise. */
  public static LongExpr rem(LongExpr x, long d) {
    Reciprocal r = reciprocal(d);
    return r == null ? null : new Rem(x, d, r);
  }

  private static Reciprocal reciprocal(long d) {
    return d < 3 || d > MAX || Long.bitCount(d) == 1 ? null : Reciprocal.of(d);
  }

  /** From x to x / d. */
  private static void divide(Code c, Reciprocal r) {
    c.constant(r.factor);
    c.op(Op.LMUL);
    c.constant(r.shift);
    c.op(Op.LUSHR);
  }

  private record Div(LongExpr x, long d, Reciprocal r) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) / d;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      divide(c, r);
    }
  }

  private record Rem(LongExpr x, long d, Reciprocal r) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) % d;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.op(Op.DUP2);
      divide(c, r);
      c.constant(d);
      c.op(Op.LMUL);
      c.op(Op.LSUB);
    }
  }
}
