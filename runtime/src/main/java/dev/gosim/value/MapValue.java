package dev.gosim.value;

import dev.gosim.types.Basic;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;

/**
 * A map (spec, "Map types"). Entries stand in order of insertion in dense arrays; an
 * open-addressing index leads from hash to entry. Integer and bool keys and LONG, DOUBLE, BOOL
 * values are kept unboxed. Iteration begins at a random entry; when the arrays are replaced under
 * an iterator, it goes on over the old ones and asks the map whether each key is still there.
 *
 * <p>Concurrent use is detected as in Go: best effort, a fatal error.
 */
public final class MapValue {
  private static final int DELETED = -1;
  private static final int MIN_INDEX = 8;

  private final Type key;
  private final boolean longKeys;
  private final boolean plainEquals;
  private final boolean longValues;

  /** Entry number + 1, or 0. */
  private int[] index;

  /** Hash of each entry; {@link #DELETED} for one that is gone. */
  private int[] hashes;

  private long[] lkeys;
  private Object[] rkeys;
  private long[] lvals;
  private Object[] rvals;
  private int used;
  private int live;

  /** How often the map has been cleared. */
  private int clears;

  private boolean writing;

  /** An empty map with room for a number of entries. */
  public MapValue(MapType type, long hint) {
    key = type.key();
    Rep k = Rep.of(key);
    longKeys = k == Rep.LONG || k == Rep.BOOL;
    plainEquals =
        !longKeys
            && switch (key.underlying()) {
              case Basic b -> b.isString() || b.kind() == Basic.Kind.UNSAFE_POINTER;
              case InterfaceType i -> false;
              case StructType s -> false;
              case dev.gosim.types.ArrayType a -> false;
              default -> true;
            };
    longValues = Rep.of(type.elem()).isPrim();
    int n = MIN_INDEX;
    while (n * 2L < hint * 3 && n < 1 << 28) {
      n <<= 1;
    }
    allocate(n);
  }

  private void allocate(int indexSize) {
    index = new int[indexSize];
    int cap = indexSize * 3 / 4;
    hashes = new int[cap];
    lkeys = longKeys ? new long[cap] : null;
    rkeys = longKeys ? null : new Object[cap];
    lvals = longValues ? new long[cap] : null;
    rvals = longValues ? null : new Object[cap];
    used = 0;
    live = 0;
  }

  /** len(m). */
  public static int len(MapValue m) {
    return m == null ? 0 : m.live;
  }

  public boolean hasLongKeys() {
    return longKeys;
  }

  public boolean hasLongValues() {
    return longValues;
  }

  // ---- hashing ----

  private static int mix(long k) {
    long h = k * 0x9E3779B97F4A7C15L;
    return (int) (h >>> 32) & 0x7fffffff;
  }

  private int hashOf(Object k) {
    int h;
    if (plainEquals) {
      h = k == null ? 0 : k.hashCode();
    } else {
      h = Equal.hash(k, key);
    }
    h *= 0x9E3779B9;
    return (h ^ h >>> 15) & 0x7fffffff;
  }

  private boolean same(Object a, Object b) {
    if (plainEquals) {
      return a == b || a != null && a.equals(b);
    }
    return Equal.values(a, b, key);
  }

  // ---- look-up: entry numbers ----

  private void checkRead() {
    if (writing) {
      throw new GoFatal("concurrent map read and map write");
    }
  }

  /** The entry for an integer (or 0/1 bool) key, or -1. */
  public int findLong(long k) {
    checkRead();
    return findLong(k, mix(k));
  }

  private int findLong(long k, int h) {
    int[] idx = index;
    int mask = idx.length - 1;
    for (int i = h & mask; ; i = i + 1 & mask) {
      int e = idx[i] - 1;
      if (e < 0) {
        return -1;
      }
      if (lkeys[e] == k && hashes[e] == h) {
        return e;
      }
    }
  }

  /** The entry for any other key (boxed form), or -1; panics for an unhashable one. */
  public int findRef(Object k) {
    checkRead();
    if (live == 0) {
      Equal.checkKey(k, key);
      return -1;
    }
    return findRef(k, hashOf(k));
  }

  private int findRef(Object k, int h) {
    int[] idx = index;
    int mask = idx.length - 1;
    for (int i = h & mask; ; i = i + 1 & mask) {
      int e = idx[i] - 1;
      if (e < 0) {
        return -1;
      }
      if (hashes[e] == h && same(rkeys[e], k)) {
        return e;
      }
    }
  }

  /** The entry for a key in boxed form, or -1. */
  public int find(Object k) {
    return longKeys ? findLong(unboxKey(k)) : findRef(k);
  }

  private static long unboxKey(Object k) {
    return k instanceof Boolean b ? b ? 1 : 0 : (Long) k;
  }

  /** The value of an entry, for maps with unboxed values. */
  public long longAt(int e) {
    return lvals[e];
  }

  public Object refAt(int e) {
    return rvals[e];
  }

  /** An entry's value in boxed form for a value representation. */
  public Object boxedAt(int e, Rep rep) {
    return boxed(rep, lvals, rvals, e);
  }

  private static Object boxed(Rep rep, long[] lvals, Object[] rvals, int e) {
    return switch (rep) {
      case LONG -> (Object) lvals[e];
      case DOUBLE -> Double.longBitsToDouble(lvals[e]);
      case BOOL -> lvals[e] != 0;
      case REF -> rvals[e];
    };
  }

  // ---- writing ----

  private void beginWrite() {
    if (writing) {
      throw new GoFatal("concurrent map writes");
    }
    writing = true;
  }

  /** m[k] = v. */
  public void putLongLong(long k, long v) {
    beginWrite();
    int e = insertLong(k);
    lvals[e] = v;
    writing = false;
  }

  public void putLongRef(long k, Object v) {
    beginWrite();
    int e = insertLong(k);
    rvals[e] = v;
    writing = false;
  }

  public void putRefLong(Object k, long v) {
    int h = hashOf(k);
    beginWrite();
    int e = insertRef(k, h);
    lvals[e] = v;
    writing = false;
  }

  public void putRefRef(Object k, Object v) {
    int h = hashOf(k);
    beginWrite();
    int e = insertRef(k, h);
    rvals[e] = v;
    writing = false;
  }

  /** m[k] = v with both in boxed form. */
  public void put(Object k, Object v) {
    if (longValues) {
      long bits =
          switch (v) {
            case Double d -> Double.doubleToRawLongBits(d);
            case Boolean b -> b ? 1 : 0;
            default -> (Long) v;
          };
      if (longKeys) {
        putLongLong(unboxKey(k), bits);
      } else {
        putRefLong(k, bits);
      }
    } else if (longKeys) {
      putLongRef(unboxKey(k), v);
    } else {
      putRefRef(k, v);
    }
  }

  private int insertLong(long k) {
    int h = mix(k);
    int e = findLong(k, h);
    if (e >= 0) {
      return e;
    }
    e = newEntry(h);
    lkeys[e] = k;
    return e;
  }

  private int insertRef(Object k, int h) {
    int e = findRef(k, h);
    if (e < 0) {
      e = newEntry(h);
    } else if (plainEquals) {
      return e;
    }
    rkeys[e] = k; // of two that are equal, such as 0 and -0, the later one stays
    return e;
  }

  private int newEntry(int h) {
    if (used == hashes.length) {
      rehash(live * 2 >= used ? index.length * 2 : index.length);
    }
    int e = used++;
    hashes[e] = h;
    live++;
    link(e, h);
    return e;
  }

  private void link(int e, int h) {
    int mask = index.length - 1;
    int i = h & mask;
    while (index[i] != 0) {
      i = i + 1 & mask;
    }
    index[i] = e + 1;
  }

  /** Moves the live entries to new arrays. */
  private void rehash(int size) {
    int[] oldHashes = hashes;
    long[] oldLkeys = lkeys;
    Object[] oldRkeys = rkeys;
    long[] oldLvals = lvals;
    Object[] oldRvals = rvals;
    int n = used;
    allocate(size);
    for (int o = 0; o < n; o++) {
      if (oldHashes[o] == DELETED) {
        continue;
      }
      int e = used++;
      hashes[e] = oldHashes[o];
      if (longKeys) {
        lkeys[e] = oldLkeys[o];
      } else {
        rkeys[e] = oldRkeys[o];
      }
      if (longValues) {
        lvals[e] = oldLvals[o];
      } else {
        rvals[e] = oldRvals[o];
      }
      link(e, hashes[e]);
    }
    live = used;
  }

  /** delete(m, k), k in boxed form. */
  public void delete(Object k) {
    if (live == 0) {
      Equal.checkKey(k, key);
    }
    int h = longKeys ? mix(unboxKey(k)) : hashOf(k);
    beginWrite();
    int e = longKeys ? findLong(unboxKey(k), h) : findRef(k, h);
    if (e >= 0) {
      hashes[e] = DELETED;
      if (rvals != null) {
        rvals[e] = null;
      }
      if (rkeys != null) {
        rkeys[e] = null;
      }
      live--;
    }
    writing = false;
  }

  /** clear(m). */
  public void clear() {
    beginWrite();
    allocate(MIN_INDEX);
    clears++;
    writing = false;
  }

  /** An iteration; {@code random} chooses the first entry. */
  public Iterator iterator(int random) {
    checkRead();
    return new Iterator(this, random);
  }

  /** A pass over a map that bears changes of the map on the way. */
  public static final class Iterator {
    private final MapValue map;
    private final int[] hashes;
    private final long[] lkeys;
    private final Object[] rkeys;
    private final long[] lvals;
    private final Object[] rvals;
    private final int clears;
    private int next;
    private int left;
    private int size;
    private int entry;

    /** Whether the entry is that of the iterator's arrays, which the map has replaced. */
    private boolean old;

    private Iterator(MapValue map, int random) {
      this.map = map;
      hashes = map.hashes;
      lkeys = map.lkeys;
      rkeys = map.rkeys;
      lvals = map.lvals;
      rvals = map.rvals;
      clears = map.clears;
      size = map.used;
      left = size;
      next = size == 0 ? 0 : random % size;
    }

    /** Moves to the next entry that is still in the map. */
    public boolean next() {
      while (true) {
        if (left == 0 && map.hashes == hashes && map.used > size) {
          next = size;
          left = map.used - size;
          size = map.used;
        }
        if (left == 0) {
          return false;
        }
        int e = next;
        next = next + 1 == size ? 0 : next + 1;
        left--;
        if (hashes[e] == DELETED) {
          continue;
        }
        if (map.hashes == hashes) {
          entry = e;
          return true;
        }
        if (findMoved(e)) {
          return true;
        }
      }
    }

    /** A key that does not equal itself cannot be deleted or changed: it is as it was. */
    private boolean findMoved(int e) {
      if (map.longKeys) {
        entry = map.findLong(lkeys[e], hashes[e]);
        return entry >= 0;
      }
      Object k = rkeys[e];
      old = map.clears == clears && !map.same(k, k);
      entry = old ? e : map.findRef(k, hashes[e]);
      return entry >= 0;
    }

    /** The key in boxed form. */
    public Object key() {
      if (map.longKeys) {
        long k = map.lkeys[entry];
        return Rep.of(map.key) == Rep.BOOL ? (Object) (k != 0) : (Object) k;
      }
      return (old ? rkeys : map.rkeys)[entry];
    }

    /** The value in boxed form. */
    public Object value(Rep rep) {
      return old ? boxed(rep, lvals, rvals, entry) : map.boxedAt(entry, rep);
    }
  }
}
