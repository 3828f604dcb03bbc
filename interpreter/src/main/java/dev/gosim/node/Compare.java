package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Cond;
import dev.gosim.emit.Target;
import dev.gosim.value.Frame;

/** Comparison of numbers and bools, and the boolean operators (spec, "Comparison operators"). */
public final class Compare {
  private Compare() {}

  /** A bool for which there is code for jumps only; as a value it is made of one. */
  interface Jump extends BoolExpr {
    @Override
    default void emit(Code c) {
      Target yes = c.target();
      Target end = c.target();
      emitJump(c, true, yes);
      c.constant(false);
      c.go(end);
      c.bind(yes);
      c.constant(true);
      c.bind(end);
    }

    @Override
    void emitJump(Code c, boolean when, Target t);
  }

  /** Leaves what compareTo says of two strings. */
  private static void compareStrings(RefExpr x, RefExpr y, Code c) {
    x.emit(c);
    c.cast(String.class);
    y.emit(c);
    c.cast(String.class);
    c.call(String.class, "compareTo", int.class, String.class);
  }

  public record EqLong(LongExpr x, LongExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) == y.exec(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.compareLongs(Cond.EQ, when, t);
    }
  }

  public record NeLong(LongExpr x, LongExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) != y.exec(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.compareLongs(Cond.NE, when, t);
    }
  }

  public record LtLong(LongExpr x, LongExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) < y.exec(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.compareLongs(Cond.LT, when, t);
    }
  }

  public record LeLong(LongExpr x, LongExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) <= y.exec(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.compareLongs(Cond.LE, when, t);
    }
  }

  public record GtLong(LongExpr x, LongExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) > y.exec(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.compareLongs(Cond.GT, when, t);
    }
  }

  public record GeLong(LongExpr x, LongExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) >= y.exec(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.compareLongs(Cond.GE, when, t);
    }
  }

  public record EqDouble(DoubleExpr x, DoubleExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) == y.exec(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.compareDoubles(Cond.EQ, when, t);
    }
  }

  public record NeDouble(DoubleExpr x, DoubleExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) != y.exec(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.compareDoubles(Cond.NE, when, t);
    }
  }

  public record LtDouble(DoubleExpr x, DoubleExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) < y.exec(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.compareDoubles(Cond.LT, when, t);
    }
  }

  public record LeDouble(DoubleExpr x, DoubleExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) <= y.exec(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.compareDoubles(Cond.LE, when, t);
    }
  }

  public record GtDouble(DoubleExpr x, DoubleExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) > y.exec(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.compareDoubles(Cond.GT, when, t);
    }
  }

  public record GeDouble(DoubleExpr x, DoubleExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) >= y.exec(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.compareDoubles(Cond.GE, when, t);
    }
  }

  /** Lt with a constant on the right. */
  public record LtLongConst(LongExpr x, long k) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) < k;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      c.constant(k);
      c.compareLongs(Cond.LT, when, t);
    }
  }

  /** Le with a constant on the right. */
  public record LeLongConst(LongExpr x, long k) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) <= k;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      c.constant(k);
      c.compareLongs(Cond.LE, when, t);
    }
  }

  /** Gt with a constant on the right. */
  public record GtLongConst(LongExpr x, long k) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) > k;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      c.constant(k);
      c.compareLongs(Cond.GT, when, t);
    }
  }

  /** Ge with a constant on the right. */
  public record GeLongConst(LongExpr x, long k) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) >= k;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      c.constant(k);
      c.compareLongs(Cond.GE, when, t);
    }
  }

  /** Eq with a constant on the right. */
  public record EqLongConst(LongExpr x, long k) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) == k;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      c.constant(k);
      c.compareLongs(Cond.EQ, when, t);
    }
  }

  /** Ne with a constant on the right. */
  public record NeLongConst(LongExpr x, long k) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) != k;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      c.constant(k);
      c.compareLongs(Cond.NE, when, t);
    }
  }

  public record LtUlong(LongExpr x, LongExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return Long.compareUnsigned(x.exec(f), y.exec(f)) < 0;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.call(Long.class, "compareUnsigned", int.class, long.class, long.class);
      c.compareZero(Cond.LT, when, t);
    }
  }

  public record LeUlong(LongExpr x, LongExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return Long.compareUnsigned(x.exec(f), y.exec(f)) <= 0;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.call(Long.class, "compareUnsigned", int.class, long.class, long.class);
      c.compareZero(Cond.LE, when, t);
    }
  }

  public record GtUlong(LongExpr x, LongExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return Long.compareUnsigned(x.exec(f), y.exec(f)) > 0;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.call(Long.class, "compareUnsigned", int.class, long.class, long.class);
      c.compareZero(Cond.GT, when, t);
    }
  }

  public record GeUlong(LongExpr x, LongExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return Long.compareUnsigned(x.exec(f), y.exec(f)) >= 0;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.call(Long.class, "compareUnsigned", int.class, long.class, long.class);
      c.compareZero(Cond.GE, when, t);
    }
  }

  public record LtString(RefExpr x, RefExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return ((String) x.exec(f)).compareTo((String) y.exec(f)) < 0;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      compareStrings(x, y, c);
      c.compareZero(Cond.LT, when, t);
    }
  }

  public record LeString(RefExpr x, RefExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return ((String) x.exec(f)).compareTo((String) y.exec(f)) <= 0;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      compareStrings(x, y, c);
      c.compareZero(Cond.LE, when, t);
    }
  }

  public record GtString(RefExpr x, RefExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return ((String) x.exec(f)).compareTo((String) y.exec(f)) > 0;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      compareStrings(x, y, c);
      c.compareZero(Cond.GT, when, t);
    }
  }

  public record GeString(RefExpr x, RefExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return ((String) x.exec(f)).compareTo((String) y.exec(f)) >= 0;
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      compareStrings(x, y, c);
      c.compareZero(Cond.GE, when, t);
    }
  }

  public record EqString(RefExpr x, RefExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f).equals(y.exec(f));
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.cast(String.class);
      y.emit(c);
      c.call(String.class, "equals", boolean.class, Object.class);
    }
  }

  public record EqBool(BoolExpr x, BoolExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.test(f) == y.test(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emit(c);
      y.emit(c);
      c.compareInts(Cond.EQ, when, t);
    }
  }

  public record Not(BoolExpr x) implements Jump {
    @Override
    public boolean test(Frame f) {
      return !x.test(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      x.emitJump(c, !when, t);
    }
  }

  public record AndAlso(BoolExpr x, BoolExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.test(f) && y.test(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      if (!when) {
        x.emitJump(c, false, t);
        y.emitJump(c, false, t);
        return;
      }
      Target no = c.target();
      x.emitJump(c, false, no);
      y.emitJump(c, true, t);
      c.bind(no);
    }
  }

  public record OrElse(BoolExpr x, BoolExpr y) implements Jump {
    @Override
    public boolean test(Frame f) {
      return x.test(f) || y.test(f);
    }

    @Override
    public void emitJump(Code c, boolean when, Target t) {
      if (when) {
        x.emitJump(c, true, t);
        y.emitJump(c, true, t);
        return;
      }
      Target yes = c.target();
      x.emitJump(c, true, yes);
      y.emitJump(c, false, t);
      c.bind(yes);
    }
  }
}
