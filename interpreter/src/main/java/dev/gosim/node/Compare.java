package dev.gosim.node;

import dev.gosim.value.Frame;

/** Comparison of numbers and bools, and the boolean operators (spec, "Comparison operators"). */
public final class Compare {
  private Compare() {}

  public record EqLong(LongExpr x, LongExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) == y.exec(f);
    }
  }

  public record NeLong(LongExpr x, LongExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) != y.exec(f);
    }
  }

  public record LtLong(LongExpr x, LongExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) < y.exec(f);
    }
  }

  public record LeLong(LongExpr x, LongExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) <= y.exec(f);
    }
  }

  public record GtLong(LongExpr x, LongExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) > y.exec(f);
    }
  }

  public record GeLong(LongExpr x, LongExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) >= y.exec(f);
    }
  }

  public record EqDouble(DoubleExpr x, DoubleExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) == y.exec(f);
    }
  }

  public record NeDouble(DoubleExpr x, DoubleExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) != y.exec(f);
    }
  }

  public record LtDouble(DoubleExpr x, DoubleExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) < y.exec(f);
    }
  }

  public record LeDouble(DoubleExpr x, DoubleExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) <= y.exec(f);
    }
  }

  public record GtDouble(DoubleExpr x, DoubleExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) > y.exec(f);
    }
  }

  public record GeDouble(DoubleExpr x, DoubleExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) >= y.exec(f);
    }
  }

  /** Lt with a constant on the right. */
  public record LtLongConst(LongExpr x, long c) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) < c;
    }
  }

  /** Le with a constant on the right. */
  public record LeLongConst(LongExpr x, long c) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) <= c;
    }
  }

  /** Gt with a constant on the right. */
  public record GtLongConst(LongExpr x, long c) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) > c;
    }
  }

  /** Ge with a constant on the right. */
  public record GeLongConst(LongExpr x, long c) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) >= c;
    }
  }

  /** Eq with a constant on the right. */
  public record EqLongConst(LongExpr x, long c) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) == c;
    }
  }

  /** Ne with a constant on the right. */
  public record NeLongConst(LongExpr x, long c) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f) != c;
    }
  }

  public record LtUlong(LongExpr x, LongExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return Long.compareUnsigned(x.exec(f), y.exec(f)) < 0;
    }
  }

  public record LeUlong(LongExpr x, LongExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return Long.compareUnsigned(x.exec(f), y.exec(f)) <= 0;
    }
  }

  public record GtUlong(LongExpr x, LongExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return Long.compareUnsigned(x.exec(f), y.exec(f)) > 0;
    }
  }

  public record GeUlong(LongExpr x, LongExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return Long.compareUnsigned(x.exec(f), y.exec(f)) >= 0;
    }
  }

  public record LtString(RefExpr x, RefExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return ((String) x.exec(f)).compareTo((String) y.exec(f)) < 0;
    }
  }

  public record LeString(RefExpr x, RefExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return ((String) x.exec(f)).compareTo((String) y.exec(f)) <= 0;
    }
  }

  public record GtString(RefExpr x, RefExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return ((String) x.exec(f)).compareTo((String) y.exec(f)) > 0;
    }
  }

  public record GeString(RefExpr x, RefExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return ((String) x.exec(f)).compareTo((String) y.exec(f)) >= 0;
    }
  }

  public record EqString(RefExpr x, RefExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.exec(f).equals(y.exec(f));
    }
  }

  public record EqBool(BoolExpr x, BoolExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.test(f) == y.test(f);
    }
  }

  public record Not(BoolExpr x) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return !x.test(f);
    }
  }

  public record AndAlso(BoolExpr x, BoolExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.test(f) && y.test(f);
    }
  }

  public record OrElse(BoolExpr x, BoolExpr y) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return x.test(f) || y.test(f);
    }
  }
}
