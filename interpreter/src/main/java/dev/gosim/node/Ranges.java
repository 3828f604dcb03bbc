package dev.gosim.node;

import dev.gosim.emit.BackEdge;
import dev.gosim.emit.Code;
import dev.gosim.emit.CompiledLoop;
import dev.gosim.emit.Cond;
import dev.gosim.emit.Op;
import dev.gosim.emit.Target;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Frame;
import dev.gosim.value.Rep;
import dev.gosim.value.Slice;
import dev.gosim.value.Utf8;

/**
 * for range statements (spec, "For statements with range clause"). The iteration values are put
 * into slots (-1: not wanted); the body begins with what moves them to variables that are no plain
 * slots.
 */
public final class Ranges {
  private Ranges() {}

  /** What a loop does with the flow of its body: 0 go on, 1 break, 2 return the code. */
  static int after(int flow, int id) {
    if (flow == Flow.NEXT || flow == Flow.continueOf(id)) {
      return 0;
    }
    return flow == Flow.breakOf(id) ? 1 : 2;
  }

  /** {@code limit} and {@code counter} are slots for the state of the loop in compiled code. */
  public record OverInt(
      LongExpr n, int limit, int counter, int key, boolean unsigned, Stmt body, int id, HotLoop hot)
      implements Loop {
    @Override
    public int run(Frame f) {
      long end = n.exec(f);
      for (long i = 0; unsigned ? Long.compareUnsigned(i, end) < 0 : i < end; i++) {
        if (key >= 0) {
          f.l[key] = i;
        }
        int flow = body.exec(f);
        if (flow != Flow.NEXT) {
          int a = after(flow, id);
          if (a != 0) {
            return a == 1 ? Flow.NEXT : flow;
          }
        }
        CompiledLoop compiled = hot.next(f);
        if (compiled != null) {
          f.l[limit] = end;
          f.l[counter] = i + 1;
          return compiled.run(f, true);
        }
      }
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c, Target resume) {
      Target next = c.target();
      Target end = c.target();
      n.emit(c);
      c.store(Rep.LONG, limit);
      c.constant(0L);
      c.store(Rep.LONG, counter);
      if (resume != null) {
        c.bind(resume);
      }
      BackEdge back = c.loop();
      c.load(Rep.LONG, counter);
      c.load(Rep.LONG, limit);
      if (unsigned) {
        c.call(Long.class, "compareUnsigned", int.class, long.class, long.class);
        c.compareZero(Cond.LT, false, end);
      } else {
        c.compareLongs(Cond.LT, false, end);
      }
      if (key >= 0) {
        c.load(Rep.LONG, counter);
        c.store(Rep.LONG, key);
      }
      Control.emitBody(c, body, id, next, end);
      c.bind(next);
      increment(c, counter);
      hot.emitBack(c, back);
      c.bind(end);
    }
  }

  private static void increment(Code c, int slot) {
    c.load(Rep.LONG, slot);
    c.constant(1L);
    c.op(Op.LADD);
    c.store(Rep.LONG, slot);
  }

  public record OverElements(
      RefExpr x,
      ElemKind kind,
      boolean copy,
      int temp,
      int counter,
      int key,
      int value,
      Stmt body,
      int id,
      HotLoop hot)
      implements Loop {
    @Override
    public int run(Frame f) {
      Slice s = (Slice) x.exec(f);
      for (int i = 0; i < s.len; i++) {
        if (key >= 0) {
          f.l[key] = i;
        }
        if (value >= 0) {
          load(f, s.array, s.off + i);
        }
        int flow = body.exec(f);
        if (flow != Flow.NEXT) {
          int a = after(flow, id);
          if (a != 0) {
            return a == 1 ? Flow.NEXT : flow;
          }
        }
        CompiledLoop compiled = hot.next(f);
        if (compiled != null) {
          f.r[temp] = s;
          f.l[counter] = i + 1;
          return compiled.run(f, true);
        }
      }
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c, Target resume) {
      Target next = c.target();
      Target end = c.target();
      x.emit(c);
      c.store(Rep.REF, temp);
      c.constant(0L);
      c.store(Rep.LONG, counter);
      if (resume != null) {
        c.bind(resume);
      }
      BackEdge back = c.loop();
      c.load(Rep.LONG, counter);
      Slices.emitLength(c, new Locals.LoadRef(temp));
      c.op(Op.I2L);
      c.compareLongs(Cond.LT, false, end);
      if (key >= 0) {
        c.load(Rep.LONG, counter);
        c.store(Rep.LONG, key);
      }
      if (value >= 0) {
        emitLoad(c);
      }
      Control.emitBody(c, body, id, next, end);
      c.bind(next);
      increment(c, counter);
      hot.emitBack(c, back);
      c.bind(end);
    }

    private void emitLoad(Code c) {
      ElementCode.load(c, temp, counter, kind);
      if (copy) {
        c.call(Ranges.class, "copyOf", Object.class, Object.class);
      }
      c.store(ElementCode.rep(kind), value);
    }

    private void load(Frame f, Object array, int i) {
      switch (kind) {
        case REF -> {
          Object v = ((Object[]) array)[i];
          f.r[value] = copy ? copyOf(v) : v;
        }
        case FLOAT32 -> f.setDouble(value, ((float[]) array)[i]);
        case FLOAT64 -> f.setDouble(value, ((double[]) array)[i]);
        case INT64 -> f.l[value] = ((long[]) array)[i];
        default -> f.l[value] = kind.getLong(array, i);
      }
    }
  }

  static Object copyOf(Object v) {
    return switch (v) {
      case dev.gosim.value.StructValue s -> s.copy();
      case ArrayValue a -> a.copy();
      default -> v;
    };
  }

  public record OverString(
      RefExpr x, int temp, int counter, int key, int value, Stmt body, int id, HotLoop hot)
      implements Loop {
    @Override
    public int run(Frame f) {
      String s = (String) x.exec(f);
      for (int i = 0; i < s.length(); ) {
        int c = s.charAt(i);
        int width = 1;
        if (c >= 0x80) {
          long r = Utf8.decode(s, i);
          c = Utf8.rune(r);
          width = Utf8.width(r);
        }
        if (key >= 0) {
          f.l[key] = i;
        }
        if (value >= 0) {
          f.l[value] = c;
        }
        i += width;
        int flow = body.exec(f);
        if (flow != Flow.NEXT) {
          int a = after(flow, id);
          if (a != 0) {
            return a == 1 ? Flow.NEXT : flow;
          }
        }
        CompiledLoop compiled = hot.next(f);
        if (compiled != null) {
          f.r[temp] = s;
          f.l[counter] = i;
          return compiled.run(f, true);
        }
      }
      return Flow.NEXT;
    }

    /** The rune at i, and where the next one begins in the upper half. */
    static long decode(String s, long i) {
      int c = s.charAt((int) i);
      if (c < 0x80) {
        return i + 1 << 32 | c;
      }
      long r = Utf8.decode(s, (int) i);
      return i + Utf8.width(r) << 32 | Utf8.rune(r);
    }

    @Override
    public void emit(Code c, Target resume) {
      Target next = c.target();
      Target end = c.target();
      x.emit(c);
      c.store(Rep.REF, temp);
      c.constant(0L);
      c.store(Rep.LONG, counter);
      if (resume != null) {
        c.bind(resume);
      }
      BackEdge back = c.loop();
      c.load(Rep.LONG, counter);
      c.load(Rep.REF, temp);
      c.cast(String.class);
      c.call(String.class, "length", int.class);
      c.op(Op.I2L);
      c.compareLongs(Cond.LT, false, end);
      int rune = c.temp(Rep.LONG);
      c.load(Rep.REF, temp);
      c.cast(String.class);
      c.load(Rep.LONG, counter);
      c.call(OverString.class, "decode", long.class, String.class, long.class);
      c.storeTemp(Rep.LONG, rune);
      if (key >= 0) {
        c.load(Rep.LONG, counter);
        c.store(Rep.LONG, key);
      }
      if (value >= 0) {
        c.loadTemp(Rep.LONG, rune);
        c.op(Op.L2I);
        c.op(Op.I2L);
        c.store(Rep.LONG, value);
      }
      c.loadTemp(Rep.LONG, rune);
      c.constant(32);
      c.op(Op.LUSHR);
      c.store(Rep.LONG, counter);
      Control.emitBody(c, body, id, next, end);
      c.bind(next);
      hot.emitBack(c, back);
      c.bind(end);
    }
  }
}
