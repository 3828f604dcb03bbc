package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.emit.Target;
import dev.gosim.types.MapType;
import dev.gosim.types.Type;
import dev.gosim.value.Equal;
import dev.gosim.value.Frame;
import dev.gosim.value.GoPanic;
import dev.gosim.value.MapValue;
import dev.gosim.value.Rep;

/**
 * Maps (spec, "Index expressions", "Deletion of map elements"). Keys and values unboxed where they
 * can be.
 */
public final class Maps {
  private Maps() {}

  public record Make(MapType type, LongExpr hint) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return make(hint == null ? 0 : hint.exec(f), type);
    }

    static MapValue make(long hint, MapType type) {
      return new MapValue(type, Math.max(0, hint));
    }

    @Override
    public void emit(Code c) {
      if (hint == null) {
        c.constant(0L);
      } else {
        hint.emit(c);
      }
      c.constant(type, MapType.class);
      c.call(Make.class, "make", MapValue.class, long.class, MapType.class);
    }
  }

  public record Len(RefExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return MapValue.len((MapValue) x.exec(f));
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.cast(MapValue.class);
      c.call(MapValue.class, "len", int.class, MapValue.class);
      c.op(Op.I2L);
    }
  }

  /**
   * The key of {@code m[k] op= v}: the runtime looks for the entry to assign to it, and says so of
   * a key that cannot be one, even if the map is empty.
   */
  public record Hashed(RefExpr m, RefExpr key, Type type) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Object k = key.exec(f);
      return check(k, (MapValue) m.exec(f));
    }

    Object check(Object k, MapValue map) {
      if (map != null && MapValue.len(map) == 0) {
        Equal.hash(k, type);
      }
      return k;
    }

    @Override
    public void emit(Code c) {
      c.constant(this, Hashed.class);
      key.emit(c);
      m.emit(c);
      c.cast(MapValue.class);
      c.call(Hashed.class, "check", Object.class, Object.class, MapValue.class);
    }
  }

  /**
   * The entry for a key, or -1.
   *
   * @param mightPanic the key's type if its hash might panic, else null
   */
  static int find(MapValue m, Expr key, Type mightPanic, Frame f) {
    return switch (key) {
      case LongExpr k -> find(m, k.exec(f));
      case BoolExpr k -> find(m, k.test(f) ? 1 : 0);
      case Expr k -> find(m, k.boxed(f), mightPanic);
    };
  }

  static int find(MapValue m, long key) {
    return m == null ? -1 : m.findLong(key);
  }

  static int find(MapValue m, Object key, Type mightPanic) {
    if (m == null) {
      checkKey(key, mightPanic);
      return -1;
    }
    return m.findRef(key);
  }

  static boolean found(int e) {
    return e >= 0;
  }

  static long longAt(int e, MapValue m) {
    return e < 0 ? 0 : m.longAt(e);
  }

  static Object refAt(int e, MapValue m) {
    return e < 0 ? null : m.refAt(e);
  }

  /** Leaves the entry for a key, and the map in the local that is returned. */
  private static int emitFind(RefExpr m, Expr key, Type mightPanic, Code c) {
    int map = c.temp(Rep.REF);
    m.emit(c);
    c.cast(MapValue.class);
    c.op(Op.DUP);
    c.storeTemp(Rep.REF, map);
    switch (key.rep()) {
      case LONG, BOOL -> {
        key.emit(c);
        c.toBits(key.rep());
        c.call(Maps.class, "find", int.class, MapValue.class, long.class);
      }
      case DOUBLE, REF -> {
        key.emitBoxed(c);
        c.constant(mightPanic, Type.class);
        c.call(Maps.class, "find", int.class, MapValue.class, Object.class, Type.class);
      }
    }
    return map;
  }

  private static void emitLongAt(RefExpr m, Expr key, Type mightPanic, Rep rep, Code c) {
    int map = emitFind(m, key, mightPanic, c);
    c.loadTemp(Rep.REF, map);
    c.call(Maps.class, "longAt", long.class, int.class, MapValue.class);
    c.fromBits(rep);
  }

  /** The entry's number on the stack becomes its value: no value that has a zero object is null. */
  private static void emitRefAt(int map, RefExpr zero, Code c) {
    c.loadTemp(Rep.REF, map);
    c.call(Maps.class, "refAt", Object.class, int.class, MapValue.class);
    Target found = c.target();
    c.op(Op.DUP);
    c.jumpNull(false, found);
    c.op(Op.POP);
    zero.emit(c);
    c.bind(found);
  }

  private static void checkKey(Object k, Type mightPanic) {
    if (mightPanic != null) {
      Equal.checkKey(k, mightPanic);
    }
  }

  public record LoadLong(RefExpr m, Expr key, Type mightPanic) implements LongExpr {
    @Override
    public long exec(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      int e = find(map, key, mightPanic, f);
      return e < 0 ? 0 : map.longAt(e);
    }

    @Override
    public void emit(Code c) {
      emitLongAt(m, key, mightPanic, Rep.LONG, c);
    }
  }

  public record LoadDouble(RefExpr m, Expr key, Type mightPanic) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      int e = find(map, key, mightPanic, f);
      return e < 0 ? 0 : Double.longBitsToDouble(map.longAt(e));
    }

    @Override
    public void emit(Code c) {
      emitLongAt(m, key, mightPanic, Rep.DOUBLE, c);
    }
  }

  public record LoadBool(RefExpr m, Expr key, Type mightPanic) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      int e = find(map, key, mightPanic, f);
      return e >= 0 && map.longAt(e) != 0;
    }

    @Override
    public void emit(Code c) {
      emitLongAt(m, key, mightPanic, Rep.BOOL, c);
    }
  }

  public record LoadRef(RefExpr m, Expr key, Type mightPanic, RefExpr zero) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      int e = find(map, key, mightPanic, f);
      return e < 0 ? zero.exec(f) : map.refAt(e);
    }

    @Override
    public void emit(Code c) {
      emitRefAt(emitFind(m, key, mightPanic, c), zero, c);
    }
  }

  /** v, ok = m[k]: into slots. */
  public record LoadOk(
      RefExpr m, Expr key, Type mightPanic, Rep rep, RefExpr zero, int value, int ok)
      implements Stmt {
    @Override
    public int exec(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      int e = find(map, key, mightPanic, f);
      if (rep == Rep.REF) {
        f.r[value] = e < 0 ? zero.exec(f) : map.refAt(e);
      } else {
        f.l[value] = e < 0 ? 0 : map.longAt(e);
      }
      f.setBool(ok, e >= 0);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      int map = emitFind(m, key, mightPanic, c);
      int entry = c.tempInt();
      c.op(Op.DUP);
      c.storeTemp(Rep.BOOL, entry);
      if (rep == Rep.REF) {
        emitRefAt(map, zero, c);
      } else {
        c.loadTemp(Rep.REF, map);
        c.call(Maps.class, "longAt", long.class, int.class, MapValue.class);
        c.fromBits(rep);
      }
      c.store(rep, value);
      c.loadTemp(Rep.BOOL, entry);
      c.call(Maps.class, "found", boolean.class, int.class);
      c.store(Rep.BOOL, ok);
    }
  }

  /** m[k] = v. */
  public record Store(RefExpr m, Expr key, Expr value, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      if (key instanceof LongExpr k && value instanceof LongExpr v) {
        long kl = k.exec(f);
        put(map, kl, v.exec(f), pos);
      } else if (key instanceof RefExpr k && value instanceof RefExpr v) {
        Object kr = k.exec(f);
        putRef(map, kr, v.exec(f), pos);
      } else if (key instanceof RefExpr k && value instanceof LongExpr v) {
        Object kr = k.exec(f);
        put(map, kr, v.exec(f), pos);
      } else {
        Object kb = key.boxed(f);
        put(map, kb, value.boxed(f), pos);
      }
      return Flow.NEXT;
    }

    static void put(MapValue m, long k, long v, int pos) {
      check(m, pos).putLongLong(k, v);
    }

    static void put(MapValue m, Object k, long v, int pos) {
      check(m, pos).putRefLong(k, v);
    }

    static void putRef(MapValue m, Object k, Object v, int pos) {
      check(m, pos).putRefRef(k, v);
    }

    static void put(MapValue m, Object k, Object v, int pos) {
      check(m, pos).put(k, v);
    }

    private static MapValue check(MapValue m, int pos) {
      if (m == null) {
        throw Panics.at(GoPanic.plain("assignment to entry in nil map"), pos);
      }
      return m;
    }

    @Override
    public void emit(Code c) {
      m.emit(c);
      c.cast(MapValue.class);
      Rep k = key.rep();
      Rep v = value.rep();
      if (k == Rep.LONG && v == Rep.LONG) {
        emit(c, "put", long.class, long.class);
      } else if (k == Rep.REF && v == Rep.LONG) {
        emit(c, "put", Object.class, long.class);
      } else {
        emit(c, k == Rep.REF && v == Rep.REF ? "putRef" : "put", Object.class, Object.class);
      }
    }

    private void emit(Code c, String put, Class<?> k, Class<?> v) {
      emit(c, key, k);
      emit(c, value, v);
      c.constant(pos);
      c.call(Store.class, put, void.class, MapValue.class, k, v, int.class);
    }

    private static void emit(Code c, Expr x, Class<?> as) {
      if (as == long.class) {
        x.emit(c);
      } else {
        x.emitBoxed(c);
      }
    }
  }

  public record Delete(RefExpr m, Expr key, Type mightPanic) implements Stmt {
    @Override
    public int exec(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      delete(map, key.boxed(f), mightPanic);
      return Flow.NEXT;
    }

    static void delete(MapValue map, Object k, Type mightPanic) {
      if (map == null) {
        checkKey(k, mightPanic);
      } else {
        map.delete(k);
      }
    }

    @Override
    public void emit(Code c) {
      m.emit(c);
      c.cast(MapValue.class);
      key.emitBoxed(c);
      c.constant(mightPanic, Type.class);
      c.call(Delete.class, "delete", void.class, MapValue.class, Object.class, Type.class);
    }
  }

  public record Clear(RefExpr m) implements Stmt {
    @Override
    public int exec(Frame f) {
      clear((MapValue) m.exec(f));
      return Flow.NEXT;
    }

    static void clear(MapValue map) {
      if (map != null) {
        map.clear();
      }
    }

    @Override
    public void emit(Code c) {
      m.emit(c);
      c.cast(MapValue.class);
      c.call(Clear.class, "clear", void.class, MapValue.class);
    }
  }

  /** A map literal. */
  public record Literal(MapType type, Expr[] keys, Expr[] values) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      MapValue m = new MapValue(type, keys.length);
      for (int i = 0; i < keys.length; i++) {
        m.put(keys[i].boxed(f), values[i].boxed(f));
      }
      return m;
    }

    @Override
    public void emit(Code c) {
      c.constant((long) keys.length);
      c.constant(type, MapType.class);
      c.call(Make.class, "make", MapValue.class, long.class, MapType.class);
      for (int i = 0; i < keys.length; i++) {
        c.op(Op.DUP);
        keys[i].emitBoxed(c);
        values[i].emitBoxed(c);
        c.call(MapValue.class, "put", void.class, Object.class, Object.class);
      }
    }
  }
}
