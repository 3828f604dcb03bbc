package dev.gosim.node;

import dev.gosim.chan.Chan;
import dev.gosim.chan.NilChan;
import dev.gosim.chan.Select;
import dev.gosim.types.Type;
import dev.gosim.value.Frame;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Rep;

/**
 * Channel operations and select (spec, "Send statements", "Receive operator", "Select statements").
 */
public final class Channels {
  private Channels() {}

  /** Notes where a goroutine is before it may block, for dumps. */
  static void enter(Frame f, int pos) {
    f.pos = pos;
    f.g.top = f;
  }

  public record Make(Type elem, LongExpr size, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      try {
        return Chan.make(elem, size.exec(f));
      } catch (GoPanic p) {
        throw Panics.at(p, pos);
      }
    }
  }

  public record Close(RefExpr c, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Chan ch = (Chan) c.exec(f);
      enter(f, pos);
      if (ch == null) {
        throw Panics.at(NilChan.close(), pos);
      }
      ch.close(f.g);
      return Flow.NEXT;
    }
  }

  public record Len(RefExpr c) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return Chan.len((Chan) c.exec(f));
    }
  }

  public record Cap(RefExpr c) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return Chan.cap((Chan) c.exec(f));
    }
  }

  private static long bits(Expr x, Frame f) {
    return switch (x) {
      case LongExpr v -> v.exec(f);
      case DoubleExpr v -> Double.doubleToRawLongBits(v.exec(f));
      case BoolExpr v -> v.test(f) ? 1 : 0;
      case RefExpr v -> throw new IllegalStateException("no bits");
    };
  }

  /** c &lt;- x of an integer. */
  public record SendLong(RefExpr c, LongExpr x, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Chan ch = (Chan) c.exec(f);
      long v = x.exec(f);
      enter(f, pos);
      if (ch == null) {
        NilChan.send(f.g);
      }
      ch.sendLong(f.g, v);
      return Flow.NEXT;
    }
  }

  /** c &lt;- x of a float or bool. */
  public record SendBits(RefExpr c, Expr x, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Chan ch = (Chan) c.exec(f);
      long v = bits(x, f);
      enter(f, pos);
      if (ch == null) {
        NilChan.send(f.g);
      }
      ch.sendLong(f.g, v);
      return Flow.NEXT;
    }
  }

  public record SendRef(RefExpr c, RefExpr x, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Chan ch = (Chan) c.exec(f);
      Object v = x.exec(f);
      enter(f, pos);
      if (ch == null) {
        NilChan.send(f.g);
      }
      ch.sendRef(f.g, v);
      return Flow.NEXT;
    }
  }

  private static Chan receivable(RefExpr c, Frame f, int pos) {
    Chan ch = (Chan) c.exec(f);
    enter(f, pos);
    if (ch == null) {
      NilChan.recv(f.g);
    }
    return ch;
  }

  public record RecvLong(RefExpr c, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return receivable(c, f, pos).recvLong(f.g);
    }
  }

  public record RecvDouble(RefExpr c, int pos) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return Double.longBitsToDouble(receivable(c, f, pos).recvLong(f.g));
    }
  }

  public record RecvBool(RefExpr c, int pos) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return receivable(c, f, pos).recvLong(f.g) != 0;
    }
  }

  public record RecvRef(RefExpr c, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return receivable(c, f, pos).recvRef(f.g);
    }
  }

  /** v, ok = &lt;-c: value and ok into slots. */
  public record RecvOk(RefExpr c, Rep rep, int value, int ok, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Chan ch = receivable(c, f, pos);
      if (rep == Rep.REF) {
        f.r[value] = ch.recvRef(f.g);
      } else {
        f.l[value] = ch.recvLong(f.g);
      }
      f.setBool(ok, f.g.recvOk);
      return Flow.NEXT;
    }
  }

  /**
   * A communication of a select: channel and value are in slots when the choice is made. For a
   * receive the received value and ok go to slots (-1: not wanted).
   */
  public record Comm(boolean send, int chan, Rep rep, int value, int ok, Stmt body) {}

  /** select; {@code prepare} evaluates channels and values in source order; default may be null. */
  public record SelectStmt(Stmt prepare, Comm[] comms, Stmt otherwise, int pos, int id)
      implements Stmt {
    @Override
    public int exec(Frame f) {
      prepare.exec(f);
      enter(f, pos);
      Select s = Select.begin(f.g, comms.length);
      for (int i = 0; i < comms.length; i++) {
        Comm c = comms[i];
        Chan ch = (Chan) f.r[c.chan];
        if (!c.send) {
          s.recv(i, ch);
        } else if (c.rep == Rep.REF) {
          s.sendRef(i, ch, f.r[c.value]);
        } else {
          s.sendLong(i, ch, f.l[c.value]);
        }
      }
      int chosen = otherwise == null ? s.block(f.g) : s.poll(f.g);
      int flow = chosen < 0 ? otherwise.exec(f) : run(f, comms[chosen]);
      return flow == Flow.breakOf(id) ? Flow.NEXT : flow;
    }

    private static int run(Frame f, Comm c) {
      if (!c.send) {
        boolean ok = f.g.recvOk;
        if (c.rep == Rep.REF) {
          Object v = Chan.takeRef(f.g);
          if (c.value >= 0) {
            f.r[c.value] = v;
          }
        } else if (c.value >= 0) {
          f.l[c.value] = f.g.recvBits;
        }
        if (c.ok >= 0) {
          f.setBool(c.ok, ok);
        }
      }
      return c.body.exec(f);
    }
  }
}
