package dev.gosim.node;

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
      return new MapValue(type, hint == null ? 0 : Math.max(0, hint.exec(f)));
    }
  }

  public record Len(RefExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return MapValue.len((MapValue) x.exec(f));
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
      MapValue map = (MapValue) m.exec(f);
      if (map != null && MapValue.len(map) == 0) {
        Equal.hash(k, type);
      }
      return k;
    }
  }

  /** The entry for a key, or -1. */
  static int find(MapValue m, Expr key, Frame f) {
    return switch (key) {
      case LongExpr k -> {
        long v = k.exec(f);
        yield m == null ? -1 : m.findLong(v);
      }
      case BoolExpr k -> {
        boolean v = k.test(f);
        yield m == null ? -1 : m.findLong(v ? 1 : 0);
      }
      case Expr k -> {
        Object v = k.boxed(f);
        yield m == null ? -1 : m.findRef(v);
      }
    };
  }

  public record LoadLong(RefExpr m, Expr key) implements LongExpr {
    @Override
    public long exec(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      int e = find(map, key, f);
      return e < 0 ? 0 : map.longAt(e);
    }
  }

  public record LoadDouble(RefExpr m, Expr key) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      int e = find(map, key, f);
      return e < 0 ? 0 : Double.longBitsToDouble(map.longAt(e));
    }
  }

  public record LoadBool(RefExpr m, Expr key) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      int e = find(map, key, f);
      return e >= 0 && map.longAt(e) != 0;
    }
  }

  public record LoadRef(RefExpr m, Expr key, RefExpr zero) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      int e = find(map, key, f);
      return e < 0 ? zero.exec(f) : map.refAt(e);
    }
  }

  /** v, ok = m[k]: into slots. */
  public record LoadOk(RefExpr m, Expr key, Rep rep, RefExpr zero, int value, int ok)
      implements Stmt {
    @Override
    public int exec(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      int e = find(map, key, f);
      if (rep == Rep.REF) {
        f.r[value] = e < 0 ? zero.exec(f) : map.refAt(e);
      } else {
        f.l[value] = e < 0 ? 0 : map.longAt(e);
      }
      f.setBool(ok, e >= 0);
      return Flow.NEXT;
    }
  }

  /** m[k] = v. */
  public record Store(RefExpr m, Expr key, Expr value, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      if (key instanceof LongExpr k && value instanceof LongExpr v) {
        long kl = k.exec(f);
        long vl = v.exec(f);
        check(map).putLongLong(kl, vl);
        return Flow.NEXT;
      }
      if (key instanceof RefExpr k && value instanceof RefExpr v) {
        Object kr = k.exec(f);
        Object vr = v.exec(f);
        check(map).putRefRef(kr, vr);
        return Flow.NEXT;
      }
      if (key instanceof RefExpr k && value instanceof LongExpr v) {
        Object kr = k.exec(f);
        long vl = v.exec(f);
        check(map).putRefLong(kr, vl);
        return Flow.NEXT;
      }
      Object kb = key.boxed(f);
      Object vb = value.boxed(f);
      check(map).put(kb, vb);
      return Flow.NEXT;
    }

    private MapValue check(MapValue m) {
      if (m == null) {
        throw Panics.at(GoPanic.plain("assignment to entry in nil map"), pos);
      }
      return m;
    }
  }

  public record Delete(RefExpr m, Expr key) implements Stmt {
    @Override
    public int exec(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      Object k = key.boxed(f);
      if (map != null) {
        map.delete(k);
      }
      return Flow.NEXT;
    }
  }

  public record Clear(RefExpr m) implements Stmt {
    @Override
    public int exec(Frame f) {
      MapValue map = (MapValue) m.exec(f);
      if (map != null) {
        map.clear();
      }
      return Flow.NEXT;
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
  }
}
