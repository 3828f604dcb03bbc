package dev.gosim.std.reflect;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.MapType;
import dev.gosim.types.Type;
import dev.gosim.value.Equal;
import dev.gosim.value.MapValue;
import dev.gosim.value.Rep;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;

/** Natives of package reflect: reading maps. */
final class Maps {
  private Maps() {}

  @Native("Value.MapIndex")
  static StructValue mapIndex(Host host, StructValue v, StructValue key) {
    Reflect r = Reflect.of(host);
    String method = "reflect.Value.MapIndex";
    Held h = r.held(v, method, Kind.MAP);
    MapType t = (MapType) h.t.underlying();
    Held k = r.held(key, method);
    Object x = r.assignTo(k, t.key(), method);
    MapValue m = (MapValue) h.read();
    if (m == null) {
      Equal.checkKey(x, t.key());
    }
    int e = m == null ? -1 : m.find(x);
    if (e < 0) {
      return r.value(null);
    }
    int flags = h.inherited() | k.inherited();
    return r.value(t.elem(), m.boxedAt(e, Rep.of(t.elem())), flags);
  }

  private static MapValue.Iterator iterator(Goroutine g, MapValue m) {
    return m.iterator(g.random(Math.max(1, MapValue.len(m))));
  }

  @Native("Value.MapKeys")
  static Slice mapKeys(Host host, Goroutine g, StructValue v) {
    Reflect r = Reflect.of(host);
    Held h = r.held(v, "reflect.Value.MapKeys", Kind.MAP);
    Type key = ((MapType) h.t.underlying()).key();
    MapValue m = (MapValue) h.read();
    StructValue[] keys = new StructValue[MapValue.len(m)];
    if (keys.length > 0) {
      MapValue.Iterator it = iterator(g, m);
      for (int i = 0; i < keys.length && it.next(); i++) {
        keys[i] = r.value(key, it.key(), h.inherited());
      }
    }
    return r.values(keys);
  }

  /** reflect.cursor: where an iteration is. */
  static final class Cursor extends StructValue {
    private final MapValue.Iterator it;
    private final Rep rep;
    private Object key;
    private Object value;
    private boolean ended;

    Cursor(Type cursor, MapValue.Iterator it, Type elem) {
      super(cursor);
      this.it = it;
      this.rep = Rep.of(elem);
    }
  }

  @Native("Value.newCursor")
  static Object newCursor(Host host, Goroutine g, StructValue v) {
    Held h = Reflect.held(v);
    MapValue m = (MapValue) h.read();
    MapValue.Iterator it = m == null ? null : iterator(g, m);
    return new Cursor(host.type("reflect", "cursor"), it, ((MapType) h.t.underlying()).elem());
  }

  @Native("(*cursor).next")
  static boolean next(Cursor c) {
    if (c.it == null || !c.it.next()) {
      c.ended = true;
      return false;
    }
    c.key = c.it.key();
    c.value = c.it.value(c.rep);
    return true;
  }

  @Native("(*cursor).ended")
  static boolean ended(Cursor c) {
    return c.ended;
  }

  @Native("(*cursor).key")
  static StructValue key(Cursor c, StructValue map) {
    Held h = Reflect.held(map);
    return h.reflect.value(((MapType) h.t.underlying()).key(), c.key, h.inherited());
  }

  @Native("(*cursor).value")
  static StructValue value(Cursor c, StructValue map) {
    Held h = Reflect.held(map);
    return h.reflect.value(((MapType) h.t.underlying()).elem(), c.value, h.inherited());
  }
}
