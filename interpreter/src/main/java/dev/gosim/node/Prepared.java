package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.value.Frame;
import java.util.List;

/**
 * An expression before which statements run: they put operands whose turn comes earlier (spec,
 * "Order of evaluation"), or the results of a call that stands for several operands, into slots.
 */
public final class Prepared {
  private Prepared() {}

  /** {@code x} after the statements; x itself if there are none. */
  public static Expr of(List<Stmt> first, Expr x) {
    if (first.isEmpty()) {
      return x;
    }
    Stmt s = first.size() == 1 ? first.getFirst() : new Control.Block(first.toArray(new Stmt[0]));
    return switch (x) {
      case LongExpr l -> new PreparedLong(s, l);
      case DoubleExpr d -> new PreparedDouble(s, d);
      case BoolExpr b -> new PreparedBool(s, b);
      case RefExpr r -> new PreparedRef(s, r);
    };
  }

  record PreparedLong(Stmt first, LongExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      first.exec(f);
      return x.exec(f);
    }

    @Override
    public void emit(Code c) {
      first.emit(c);
      x.emit(c);
    }
  }

  record PreparedDouble(Stmt first, DoubleExpr x) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      first.exec(f);
      return x.exec(f);
    }

    @Override
    public void emit(Code c) {
      first.emit(c);
      x.emit(c);
    }
  }

  record PreparedBool(Stmt first, BoolExpr x) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      first.exec(f);
      return x.test(f);
    }

    @Override
    public void emit(Code c) {
      first.emit(c);
      x.emit(c);
    }
  }

  record PreparedRef(Stmt first, RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      first.exec(f);
      return x.exec(f);
    }

    @Override
    public void emit(Code c) {
      first.emit(c);
      x.emit(c);
    }
  }
}
