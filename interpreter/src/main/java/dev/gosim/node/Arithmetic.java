package dev.gosim.node;

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
  }

  public record SubLong(LongExpr x, LongExpr y) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) - y.exec(f);
    }
  }

  public record MulLong(LongExpr x, LongExpr y) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) * y.exec(f);
    }
  }

  public record AndLong(LongExpr x, LongExpr y) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) & y.exec(f);
    }
  }

  public record OrLong(LongExpr x, LongExpr y) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) | y.exec(f);
    }
  }

  public record XorLong(LongExpr x, LongExpr y) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) ^ y.exec(f);
    }
  }

  /** Add with a constant on the right. */
  public record AddLongConst(LongExpr x, long c) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) + c;
    }
  }

  /** Sub with a constant on the right. */
  public record SubLongConst(LongExpr x, long c) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) - c;
    }
  }

  /** Mul with a constant on the right. */
  public record MulLongConst(LongExpr x, long c) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) * c;
    }
  }

  public record AndNotLong(LongExpr x, LongExpr y) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return x.exec(f) & ~y.exec(f);
    }
  }

  public record NegLong(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return -x.exec(f);
    }
  }

  /** Unary ^. */
  public record NotLong(LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return ~x.exec(f);
    }
  }

  public record DivLong(LongExpr x, LongExpr y, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      long a = x.exec(f);
      long b = y.exec(f);
      if (b == 0) {
        throw Panics.at(GoPanic.divide(), pos);
      }
      return a / b;
    }
  }

  public record RemLong(LongExpr x, LongExpr y, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      long a = x.exec(f);
      long b = y.exec(f);
      if (b == 0) {
        throw Panics.at(GoPanic.divide(), pos);
      }
      return a % b;
    }
  }

  /** uint, uint64, uintptr (narrower unsigned types are non-negative longs: DivLong). */
  public record DivUlong(LongExpr x, LongExpr y, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      long a = x.exec(f);
      long b = y.exec(f);
      if (b == 0) {
        throw Panics.at(GoPanic.divide(), pos);
      }
      return Long.divideUnsigned(a, b);
    }
  }

  public record RemUlong(LongExpr x, LongExpr y, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      long a = x.exec(f);
      long b = y.exec(f);
      if (b == 0) {
        throw Panics.at(GoPanic.divide(), pos);
      }
      return Long.remainderUnsigned(a, b);
    }
  }

  /** {@code x << n}; {@code signedCount}: a negative count panics, else the count is unsigned. */
  public record Shl(LongExpr x, LongExpr n, boolean signedCount, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      long a = x.exec(f);
      long s = n.exec(f);
      return Shifts.count(s, signedCount, pos) ? a << s : 0;
    }
  }

  /** {@code x >> n} of a signed integer: sign bits come in. */
  public record Shr(LongExpr x, LongExpr n, boolean signedCount, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      long a = x.exec(f);
      long s = n.exec(f);
      return Shifts.count(s, signedCount, pos) ? a >> s : a >> 63;
    }
  }

  /** {@code x >> n} of an unsigned integer. */
  public record Ushr(LongExpr x, LongExpr n, boolean signedCount, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      long a = x.exec(f);
      long s = n.exec(f);
      return Shifts.count(s, signedCount, pos) ? a >>> s : 0;
    }
  }
}
