package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.value.Frame;
import dev.gosim.value.GoPanic;

/**
 * Integer arithmetic on 64 bits (spec, "Arithmetic operators"); the lowering puts a {@link Wrap}
 * above what may leave the width of a narrower type.
 */
public final class Arithmetic {
  private Arithmetic() {}

  public record AddLong(LongExpr x, LongExpr y) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) + y.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.op(Op.LADD);
    }
  }

  public record SubLong(LongExpr x, LongExpr y) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) - y.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.op(Op.LSUB);
    }
  }

  public record MulLong(LongExpr x, LongExpr y) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) * y.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.op(Op.LMUL);
    }
  }

  public record AndLong(LongExpr x, LongExpr y) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) & y.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.op(Op.LAND);
    }
  }

  public record OrLong(LongExpr x, LongExpr y) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) | y.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.op(Op.LOR);
    }
  }

  public record XorLong(LongExpr x, LongExpr y) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) ^ y.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.op(Op.LXOR);
    }
  }

  /** Add with a constant on the right. */
  public record AddLongConst(LongExpr x, long k) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) + k;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.constant(k);
      c.op(Op.LADD);
    }
  }

  /** Sub with a constant on the right. */
  public record SubLongConst(LongExpr x, long k) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) - k;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.constant(k);
      c.op(Op.LSUB);
    }
  }

  /** Mul with a constant on the right. */
  public record MulLongConst(LongExpr x, long k) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) * k;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.constant(k);
      c.op(Op.LMUL);
    }
  }

  public record AndNotLong(LongExpr x, LongExpr y) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) & ~y.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.constant(-1L);
      c.op(Op.LXOR);
      c.op(Op.LAND);
    }
  }

  public record NegLong(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return -x.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.op(Op.LNEG);
    }
  }

  /** Unary ^. */
  public record NotLong(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return ~x.exec(f);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.constant(-1L);
      c.op(Op.LXOR);
    }
  }

  public record DivLong(LongExpr x, LongExpr y, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return div(x.exec(f), y.exec(f), pos);
    }

    static long div(long a, long b, int pos) {
      if (b == 0) {
        throw Panics.at(GoPanic.divide(), pos);
      }
      return a / b;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.constant(pos);
      c.call(DivLong.class, "div", long.class, long.class, long.class, int.class);
    }
  }

  public record RemLong(LongExpr x, LongExpr y, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return rem(x.exec(f), y.exec(f), pos);
    }

    static long rem(long a, long b, int pos) {
      if (b == 0) {
        throw Panics.at(GoPanic.divide(), pos);
      }
      return a % b;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.constant(pos);
      c.call(RemLong.class, "rem", long.class, long.class, long.class, int.class);
    }
  }

  /** uint, uint64, uintptr (narrower unsigned types are non-negative longs: DivLong). */
  public record DivUlong(LongExpr x, LongExpr y, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return udiv(x.exec(f), y.exec(f), pos);
    }

    static long udiv(long a, long b, int pos) {
      if (b == 0) {
        throw Panics.at(GoPanic.divide(), pos);
      }
      return Long.divideUnsigned(a, b);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.constant(pos);
      c.call(DivUlong.class, "udiv", long.class, long.class, long.class, int.class);
    }
  }

  public record RemUlong(LongExpr x, LongExpr y, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return urem(x.exec(f), y.exec(f), pos);
    }

    static long urem(long a, long b, int pos) {
      if (b == 0) {
        throw Panics.at(GoPanic.divide(), pos);
      }
      return Long.remainderUnsigned(a, b);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      y.emit(c);
      c.constant(pos);
      c.call(RemUlong.class, "urem", long.class, long.class, long.class, int.class);
    }
  }

  /** {@code x << n}; {@code signedCount}: a negative count panics, else the count is unsigned. */
  public record Shl(LongExpr x, LongExpr n, boolean signedCount, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return shl(x.exec(f), n.exec(f), signedCount, pos);
    }

    static long shl(long a, long s, boolean signedCount, int pos) {
      return Shifts.count(s, signedCount, pos) ? a << s : 0;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      n.emit(c);
      c.constant(signedCount);
      c.constant(pos);
      c.call(Shl.class, "shl", long.class, long.class, long.class, boolean.class, int.class);
    }
  }

  /** {@code x >> n} of a signed integer: sign bits come in. */
  public record Shr(LongExpr x, LongExpr n, boolean signedCount, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return shr(x.exec(f), n.exec(f), signedCount, pos);
    }

    static long shr(long a, long s, boolean signedCount, int pos) {
      return Shifts.count(s, signedCount, pos) ? a >> s : a >> 63;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      n.emit(c);
      c.constant(signedCount);
      c.constant(pos);
      c.call(Shr.class, "shr", long.class, long.class, long.class, boolean.class, int.class);
    }
  }

  /** {@code x >> n} of an unsigned integer. */
  public record Ushr(LongExpr x, LongExpr n, boolean signedCount, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return ushr(x.exec(f), n.exec(f), signedCount, pos);
    }

    static long ushr(long a, long s, boolean signedCount, int pos) {
      return Shifts.count(s, signedCount, pos) ? a >>> s : 0;
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      n.emit(c);
      c.constant(signedCount);
      c.constant(pos);
      c.call(Ushr.class, "ushr", long.class, long.class, long.class, boolean.class, int.class);
    }
  }
}
