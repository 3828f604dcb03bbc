package dev.gosim.node;

import dev.gosim.chan.Chan;
import dev.gosim.chan.NilChan;
import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Frame;
import dev.gosim.value.MapValue;
import dev.gosim.value.Rep;
import dev.gosim.value.Slice;
import dev.gosim.value.Utf8;
import dev.gosim.value.Values;

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

  public record OverInt(LongExpr n, int counter, int key, boolean unsigned, Stmt body, int id)
      implements Stmt {
    @Override
    public int exec(Frame f) {
      long limit = n.exec(f);
      for (long i = 0; unsigned ? Long.compareUnsigned(i, limit) < 0 : i < limit; i++) {
        f.l[counter] = i;
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
        Control.poll(f);
      }
      return Flow.NEXT;
    }
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
      int id)
      implements Stmt {
    @Override
    public int exec(Frame f) {
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
        Control.poll(f);
      }
      return Flow.NEXT;
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

  private static Object copyOf(Object v) {
    return switch (v) {
      case dev.gosim.value.StructValue s -> s.copy();
      case ArrayValue a -> a.copy();
      default -> v;
    };
  }

  public record OverString(RefExpr x, int temp, int counter, int key, int value, Stmt body, int id)
      implements Stmt {
    @Override
    public int exec(Frame f) {
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
        Control.poll(f);
      }
      return Flow.NEXT;
    }
  }

  public record OverMap(
      RefExpr x,
      int key,
      Rep keyRep,
      Type keyType,
      int value,
      Rep valueRep,
      Type valueType,
      Stmt body,
      int id)
      implements Stmt {
    @Override
    public int exec(Frame f) {
      MapValue m = (MapValue) x.exec(f);
      if (m == null) {
        return Flow.NEXT;
      }
      MapValue.Iterator it = m.iterator(f.g.random(1 << 30));
      while (it.next()) {
        if (key >= 0) {
          Boxes.toSlot(f, key, keyRep, Values.copy(it.key(), keyType));
        }
        if (value >= 0) {
          Boxes.toSlot(f, value, valueRep, Values.copy(it.value(valueRep), valueType));
        }
        int flow = body.exec(f);
        if (flow != Flow.NEXT) {
          int a = after(flow, id);
          if (a != 0) {
            return a == 1 ? Flow.NEXT : flow;
          }
        }
        Control.poll(f);
      }
      return Flow.NEXT;
    }
  }

  public record OverChan(RefExpr x, int temp, int key, Rep rep, int pos, Stmt body, int id)
      implements Stmt {
    @Override
    public int exec(Frame f) {
      Chan c = (Chan) x.exec(f);
      while (true) {
        Channels.enter(f, pos);
        if (c == null) {
          NilChan.recv(f.g);
        }
        if (rep == Rep.REF) {
          Object v = c.recvRef(f.g);
          if (key >= 0) {
            f.r[key] = v;
          }
        } else {
          long v = c.recvLong(f.g);
          if (key >= 0) {
            f.l[key] = v;
          }
        }
        if (!f.g.recvOk) {
          return Flow.NEXT;
        }
        int flow = body.exec(f);
        if (flow != Flow.NEXT) {
          int a = after(flow, id);
          if (a != 0) {
            return a == 1 ? Flow.NEXT : flow;
          }
        }
        Control.poll(f);
      }
    }
  }
}
