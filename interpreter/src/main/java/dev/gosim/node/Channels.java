package dev.gosim.node;

import dev.gosim.chan.Chan;
import dev.gosim.chan.Makechan;
import dev.gosim.chan.NilChan;
import dev.gosim.chan.Select;
import dev.gosim.emit.Code;
import dev.gosim.emit.Cond;
import dev.gosim.emit.Op;
import dev.gosim.emit.Target;
import dev.gosim.sched.Goroutine;
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
      return make(size.exec(f), f.g);
    }

    Chan make(long n, Goroutine g) {
      try {
        return Makechan.make(elem, n, g);
      } catch (GoPanic p) {
        throw Panics.at(p, pos);
      }
    }

    @Override
    public void emit(Code c) {
      c.constant(this, Make.class);
      size.emit(c);
      c.g();
      c.call(Make.class, "make", Chan.class, long.class, Goroutine.class);
    }
  }

  public record Close(RefExpr ch, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Chan closing = (Chan) ch.exec(f);
      enter(f, pos);
      close(closing, f.g, pos);
      return Flow.NEXT;
    }

    static void close(Chan ch, Goroutine g, int pos) {
      if (ch == null) {
        throw Panics.at(NilChan.close(), pos);
      }
      ch.close(g);
    }

    @Override
    public void emit(Code c) {
      ch.emit(c);
      c.cast(Chan.class);
      c.enter(pos);
      c.g();
      c.constant(pos);
      c.call(Close.class, "close", void.class, Chan.class, Goroutine.class, int.class);
    }
  }

  public record Len(RefExpr ch) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return Chan.len((Chan) ch.exec(f));
    }

    @Override
    public void emit(Code c) {
      ch.emit(c);
      c.cast(Chan.class);
      c.call(Chan.class, "len", int.class, Chan.class);
      c.op(Op.I2L);
    }
  }

  public record Cap(RefExpr ch) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return Chan.cap((Chan) ch.exec(f));
    }

    @Override
    public void emit(Code c) {
      ch.emit(c);
      c.cast(Chan.class);
      c.call(Chan.class, "cap", int.class, Chan.class);
      c.op(Op.I2L);
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
  public record SendLong(RefExpr ch, LongExpr x, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Chan to = (Chan) ch.exec(f);
      long v = x.exec(f);
      enter(f, pos);
      send(to, v, f.g);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      emitSend(c, ch, x, pos);
    }
  }

  /** c &lt;- x of a float or bool. */
  public record SendBits(RefExpr ch, Expr x, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Chan to = (Chan) ch.exec(f);
      long v = bits(x, f);
      enter(f, pos);
      send(to, v, f.g);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      emitSend(c, ch, x, pos);
    }
  }

  public record SendRef(RefExpr ch, RefExpr x, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Chan to = (Chan) ch.exec(f);
      Object v = x.exec(f);
      enter(f, pos);
      send(to, v, f.g);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      emitSend(c, ch, x, pos);
    }
  }

  static void send(Chan ch, long v, Goroutine g) {
    if (ch == null) {
      NilChan.send(g);
    }
    ch.sendLong(g, v);
  }

  static void send(Chan ch, Object v, Goroutine g) {
    if (ch == null) {
      NilChan.send(g);
    }
    ch.sendRef(g, v);
  }

  private static void emitSend(Code c, RefExpr ch, Expr x, int pos) {
    ch.emit(c);
    c.cast(Chan.class);
    x.emit(c);
    Class<?> type = Object.class;
    if (x.rep() != Rep.REF) {
      c.toBits(x.rep());
      type = long.class;
    }
    c.enter(pos);
    c.g();
    c.call(Channels.class, "send", void.class, Chan.class, type, Goroutine.class);
  }

  /** The channel that is about to be received from. */
  private static Chan source(RefExpr c, Frame f, int pos) {
    Chan ch = (Chan) c.exec(f);
    enter(f, pos);
    return ch;
  }

  /** As {@link Chan#recvLong} does it, with one frame less in the stack of who waits. */
  static long recvLong(Chan ch, Goroutine g) {
    if (ch == null) {
      NilChan.recv(g);
    }
    ch.recv(g);
    return g.recvBits;
  }

  static Object recvRef(Chan ch, Goroutine g) {
    if (ch == null) {
      NilChan.recv(g);
    }
    ch.recv(g);
    return Chan.takeRef(g);
  }

  /** A receive from the channel on the stack. */
  static void emitRecv(Code c, Rep rep, int pos) {
    c.cast(Chan.class);
    c.enter(pos);
    c.g();
    if (rep == Rep.REF) {
      c.call(Channels.class, "recvRef", Object.class, Chan.class, Goroutine.class);
    } else {
      c.call(Channels.class, "recvLong", long.class, Chan.class, Goroutine.class);
      c.fromBits(rep);
    }
  }

  public record RecvLong(RefExpr ch, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return recvLong(source(ch, f, pos), f.g);
    }

    @Override
    public void emit(Code c) {
      ch.emit(c);
      emitRecv(c, Rep.LONG, pos);
    }
  }

  public record RecvDouble(RefExpr ch, int pos) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return Double.longBitsToDouble(recvLong(source(ch, f, pos), f.g));
    }

    @Override
    public void emit(Code c) {
      ch.emit(c);
      emitRecv(c, Rep.DOUBLE, pos);
    }
  }

  public record RecvBool(RefExpr ch, int pos) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return recvLong(source(ch, f, pos), f.g) != 0;
    }

    @Override
    public void emit(Code c) {
      ch.emit(c);
      emitRecv(c, Rep.BOOL, pos);
    }
  }

  public record RecvRef(RefExpr ch, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return recvRef(source(ch, f, pos), f.g);
    }

    @Override
    public void emit(Code c) {
      ch.emit(c);
      emitRecv(c, Rep.REF, pos);
    }
  }

  private static void recvOk(Code c) {
    c.g();
    c.getField(Goroutine.class, "recvOk", boolean.class);
  }

  /** v, ok = &lt;-c: value and ok into slots. */
  public record RecvOk(RefExpr ch, Rep rep, int value, int ok, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      if (rep == Rep.REF) {
        f.r[value] = recvRef(source(ch, f, pos), f.g);
      } else {
        f.l[value] = recvLong(source(ch, f, pos), f.g);
      }
      f.setBool(ok, f.g.recvOk);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      ch.emit(c);
      emitRecv(c, rep, pos);
      c.store(rep, value);
      recvOk(c);
      c.store(Rep.BOOL, ok);
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

    @Override
    public void emit(Code c) {
      prepare.emit(c);
      c.enter(pos);
      int s = c.temp(Rep.REF);
      int chosen = c.tempInt();
      c.g();
      c.constant(comms.length);
      c.call(Select.class, "begin", Select.class, Goroutine.class, int.class);
      c.storeTemp(Rep.REF, s);
      for (int i = 0; i < comms.length; i++) {
        offer(c, s, i, comms[i]);
      }
      c.loadTemp(Rep.REF, s);
      c.g();
      c.call(Select.class, otherwise == null ? "block" : "poll", int.class, Goroutine.class);
      c.storeTemp(Rep.BOOL, chosen);
      Target end = c.target();
      c.catches(Flow.breakOf(id), end);
      for (int i = 0; i < comms.length; i++) {
        Target next = c.target();
        c.loadTemp(Rep.BOOL, chosen);
        c.constant(i);
        c.compareInts(Cond.EQ, false, next);
        run(c, comms[i]);
        c.go(end);
        c.bind(next);
      }
      if (otherwise != null) {
        otherwise.emit(c);
      }
      c.releases(Flow.breakOf(id));
      c.bind(end);
    }

    private static void offer(Code c, int select, int i, Comm comm) {
      c.loadTemp(Rep.REF, select);
      c.constant(i);
      c.load(Rep.REF, comm.chan);
      c.cast(Chan.class);
      if (!comm.send) {
        c.call(Select.class, "recv", void.class, int.class, Chan.class);
        return;
      }
      c.load(comm.rep, comm.value);
      if (comm.rep == Rep.REF) {
        c.call(Select.class, "sendRef", void.class, int.class, Chan.class, Object.class);
      } else {
        c.toBits(comm.rep);
        c.call(Select.class, "sendLong", void.class, int.class, Chan.class, long.class);
      }
    }

    private static void run(Code c, Comm comm) {
      if (!comm.send) {
        if (comm.ok >= 0) {
          recvOk(c);
          c.store(Rep.BOOL, comm.ok);
        }
        c.g();
        if (comm.rep == Rep.REF) {
          c.call(Chan.class, "takeRef", Object.class, Goroutine.class);
        } else {
          c.getField(Goroutine.class, "recvBits", long.class);
          c.fromBits(comm.rep);
        }
        if (comm.value >= 0) {
          c.store(comm.rep, comm.value);
        } else {
          c.pop(comm.rep);
        }
      }
      comm.body.emit(c);
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
