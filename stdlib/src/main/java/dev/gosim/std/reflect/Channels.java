package dev.gosim.std.reflect;

import dev.gosim.chan.Chan;
import dev.gosim.chan.NilChan;
import dev.gosim.chan.Select;
import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.ChanType;
import dev.gosim.types.Type;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Rep;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;

/** Natives of package reflect: channels and select. */
final class Channels {
  private static final String V = "reflect.Value.";

  private Channels() {}

  /** A received Value and whether it was sent. */
  record Received(StructValue value, boolean ok) implements Results {}

  /** What Select returns. */
  record Chosen(long chosen, StructValue recv, boolean ok) implements Results {}

  private static Held channel(Reflect r, StructValue v, String method) {
    return r.exported(r.held(v, V + method, Kind.CHAN), V + method);
  }

  private static ChanType type(Held h) {
    return (ChanType) h.t.underlying();
  }

  /** Bits of a boxed number or bool. */
  private static long bits(Object v) {
    return switch (v) {
      case Double d -> Double.doubleToRawLongBits(d);
      case Boolean b -> b ? 1 : 0;
      default -> (Long) v;
    };
  }

  private static Held sendable(Reflect r, StructValue v, String method) {
    Held h = channel(r, v, method);
    if (type(h).dir() == ChanType.Dir.RECV) {
      throw GoPanic.string("reflect: send on recv-only channel");
    }
    return h;
  }

  private static Object sent(Reflect r, StructValue x, Type elem, String method) {
    Held h = r.exported(r.held(x, V + method), V + method);
    return r.assignTo(h, elem, "reflect.Value.Send");
  }

  @Native("Value.Send")
  static void send(Host host, Goroutine g, StructValue v, StructValue x) {
    Reflect r = Reflect.of(host);
    Held h = sendable(r, v, "Send");
    Type elem = type(h).elem();
    Object value = sent(r, x, elem, "Send");
    Chan c = (Chan) h.read();
    if (c == null) {
      NilChan.send(g);
    } else if (Rep.of(elem).isPrim()) {
      c.sendLong(g, bits(value));
    } else {
      c.sendRef(g, value);
    }
  }

  @Native("Value.TrySend")
  static boolean trySend(Host host, Goroutine g, StructValue v, StructValue x) {
    Reflect r = Reflect.of(host);
    Held h = sendable(r, v, "TrySend");
    Type elem = type(h).elem();
    Object value = sent(r, x, elem, "TrySend");
    Chan c = (Chan) h.read();
    if (c == null) {
      return false;
    }
    return Rep.of(elem).isPrim() ? c.trySendLong(g, bits(value)) : c.trySendRef(g, value);
  }

  private static Held receivable(Reflect r, StructValue v, String method) {
    Held h = channel(r, v, method);
    if (type(h).dir() == ChanType.Dir.SEND) {
      throw GoPanic.string("reflect: recv on send-only channel");
    }
    return h;
  }

  /** What the goroutine has received, as the channel's Value. */
  private static StructValue taken(Reflect r, Type elem, Goroutine g) {
    Object v =
        switch (Rep.of(elem)) {
          case LONG -> (Object) g.recvBits;
          case DOUBLE -> Double.longBitsToDouble(g.recvBits);
          case BOOL -> g.recvBits != 0;
          case REF -> Chan.takeRef(g);
        };
    return r.value(elem, v);
  }

  @Native("Value.Recv")
  static Received recv(Host host, Goroutine g, StructValue v) {
    Reflect r = Reflect.of(host);
    Held h = receivable(r, v, "Recv");
    Type elem = type(h).elem();
    Chan c = (Chan) h.read();
    if (c == null) {
      NilChan.recv(g);
    }
    Object x =
        switch (Rep.of(elem)) {
          case LONG -> (Object) c.recvLong(g);
          case DOUBLE -> Double.longBitsToDouble(c.recvLong(g));
          case BOOL -> c.recvLong(g) != 0;
          case REF -> c.recvRef(g);
        };
    return new Received(r.value(elem, x), g.recvOk);
  }

  @Native("Value.TryRecv")
  static Received tryRecv(Host host, Goroutine g, StructValue v) {
    Reflect r = Reflect.of(host);
    Held h = receivable(r, v, "TryRecv");
    Chan c = (Chan) h.read();
    if (c == null || !c.tryRecv(g)) {
      return new Received(r.value(null), false);
    }
    boolean ok = g.recvOk;
    return new Received(taken(r, type(h).elem(), g), ok);
  }

  @Native("Value.Close")
  static void close(Host host, Goroutine g, StructValue v) {
    Reflect r = Reflect.of(host);
    Held h = channel(r, v, "Close");
    if (type(h).dir() == ChanType.Dir.RECV) {
      throw GoPanic.string("reflect: close of receive-only channel");
    }
    if (!(h.read() instanceof Chan c)) {
      throw NilChan.close();
    }
    c.close(g);
  }

  // ---- select ----

  private static final int SEND = 1;
  private static final int RECV = 2;

  private static Held at(Slice values, int i) {
    return Reflect.held((StructValue) ((Object[]) values.array)[values.off + i]);
  }

  @Native("choose")
  static Chosen choose(Host host, Goroutine g, Slice dirs, Slice chans, Slice sends) {
    Reflect r = Reflect.of(host);
    int[] cases = new int[dirs.len];
    Object[] values = new Object[dirs.len];
    int n = 0;
    int otherwise = -1;
    for (int i = 0; i < dirs.len; i++) {
      long dir = ((long[]) dirs.array)[dirs.off + i];
      if (dir != SEND && dir != RECV) {
        otherwise = i;
        continue;
      }
      Held c = at(chans, i);
      if (dir == SEND && c != null) {
        Held x = r.exported(at(sends, i), "unknown method");
        values[i] = r.assignTo(x, type(c).elem(), "reflect.Select");
      }
      cases[n++] = i;
    }
    Select s = Select.begin(g, n);
    for (int k = 0; k < n; k++) {
      add(s, k, at(chans, cases[k]), ((long[]) dirs.array)[dirs.off + cases[k]], values[cases[k]]);
    }
    int chosen = otherwise < 0 ? s.block(g) : s.poll(g);
    if (chosen < 0) {
      return new Chosen(otherwise, r.value(null), false);
    }
    int i = cases[chosen];
    if (((long[]) dirs.array)[dirs.off + i] == SEND) {
      return new Chosen(i, r.value(null), false);
    }
    boolean ok = g.recvOk;
    return new Chosen(i, taken(r, type(at(chans, i)).elem(), g), ok);
  }

  private static void add(Select s, int k, Held c, long dir, Object value) {
    Chan ch = c == null ? null : (Chan) c.read();
    if (dir == RECV || c == null) {
      s.recv(k, ch);
    } else if (Rep.of(type(c).elem()).isPrim()) {
      s.sendLong(k, ch, bits(value));
    } else {
      s.sendRef(k, ch, value);
    }
  }
}
