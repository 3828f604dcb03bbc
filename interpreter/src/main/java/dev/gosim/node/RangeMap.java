package dev.gosim.node;

import dev.gosim.emit.BackEdge;
import dev.gosim.emit.Code;
import dev.gosim.emit.CompiledLoop;
import dev.gosim.emit.Op;
import dev.gosim.emit.Target;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Type;
import dev.gosim.value.Frame;
import dev.gosim.value.MapValue;
import dev.gosim.value.Rep;
import dev.gosim.value.Values;

/**
 * Range over a map (spec, "For statements with range clause"). {@code temp} is a slot for the
 * iterator in compiled code.
 */
public record RangeMap(
    RefExpr x,
    int temp,
    int key,
    Rep keyRep,
    Type keyType,
    int value,
    Rep valueRep,
    Type valueType,
    Stmt body,
    int id,
    HotLoop hot)
    implements Loop {
  @Override
  public int run(Frame f) {
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
        int a = Ranges.after(flow, id);
        if (a != 0) {
          return a == 1 ? Flow.NEXT : flow;
        }
      }
      CompiledLoop compiled = hot.next(f);
      if (compiled != null) {
        f.r[temp] = it;
        return compiled.run(f, true);
      }
    }
    return Flow.NEXT;
  }

  static MapValue.Iterator iterator(MapValue m, Goroutine g) {
    return m == null ? null : m.iterator(g.random(1 << 30));
  }

  @Override
  public void emit(Code c, Target resume) {
    Target next = c.target();
    Target end = c.target();
    x.emit(c);
    c.cast(MapValue.class);
    c.g();
    c.call(RangeMap.class, "iterator", MapValue.Iterator.class, MapValue.class, Goroutine.class);
    c.op(Op.DUP);
    c.store(Rep.REF, temp);
    c.jumpNull(true, end);
    if (resume != null) {
      c.bind(resume);
    }
    BackEdge back = c.loop();
    iterator(c);
    c.call(MapValue.Iterator.class, "next", boolean.class);
    c.jump(false, end);
    if (key >= 0) {
      iterator(c);
      c.call(MapValue.Iterator.class, "key", Object.class);
      take(c, key, keyRep, keyType);
    }
    if (value >= 0) {
      iterator(c);
      c.constant(valueRep, Rep.class);
      c.call(MapValue.Iterator.class, "value", Object.class, Rep.class);
      take(c, value, valueRep, valueType);
    }
    Control.emitBody(c, body, id, next, end);
    c.bind(next);
    hot.emitBack(c, back);
    c.bind(end);
  }

  private void iterator(Code c) {
    c.load(Rep.REF, temp);
    c.cast(MapValue.Iterator.class);
  }

  private static void take(Code c, int slot, Rep rep, Type type) {
    c.constant(type, Type.class);
    c.call(Values.class, "copy", Object.class, Object.class, Type.class);
    c.unbox(rep);
    c.store(rep, slot);
  }
}
