package dev.gosim.std.sync.atomic;

import dev.gosim.value.ElemPointer;
import dev.gosim.value.FieldPointer;
import dev.gosim.value.GoPanic;
import dev.gosim.value.LongCell;
import dev.gosim.value.Pointer;
import dev.gosim.value.RefCell;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Atomic access to whatever a pointer points to: a cell, a field, an element of an array. */
final class Places {
  private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
  private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
  private static final VarHandle REFS = MethodHandles.arrayElementVarHandle(Object[].class);

  private Places() {}

  static long get(Object p) {
    return switch (p) {
      case LongCell c -> (long) LongCell.V.getVolatile(c);
      case FieldPointer f -> (long) LONGS.getVolatile(f.struct.longs, f.slot);
      case ElemPointer e when e.array instanceof long[] a -> (long) LONGS.getVolatile(a, e.index);
      case ElemPointer e -> {
        VarHandle.fullFence();
        yield e.getLong();
      }
      case null, default -> throw GoPanic.nilDereference();
    };
  }

  static void set(Object p, long v) {
    switch (p) {
      case LongCell c -> LongCell.V.setVolatile(c, v);
      case FieldPointer f -> LONGS.setVolatile(f.struct.longs, f.slot, v);
      case ElemPointer e when e.array instanceof long[] a -> LONGS.setVolatile(a, e.index, v);
      case ElemPointer e -> INTS.setVolatile((int[]) e.array, e.index, (int) v);
      case null, default -> throw GoPanic.nilDereference();
    }
  }

  static boolean cas(Object p, long old, long v) {
    return switch (p) {
      case LongCell c -> LongCell.V.compareAndSet(c, old, v);
      case FieldPointer f -> LONGS.compareAndSet(f.struct.longs, f.slot, old, v);
      case ElemPointer e when e.array instanceof long[] a ->
          LONGS.compareAndSet(a, e.index, old, v);
      case ElemPointer e -> INTS.compareAndSet((int[]) e.array, e.index, (int) old, (int) v);
      case null, default -> throw GoPanic.nilDereference();
    };
  }

  /** Adds and returns the new value, normalised to a width. */
  static long add(Object p, long delta, Width w) {
    while (true) {
      long old = get(p);
      long v = w.wrap(old + delta);
      if (cas(p, old, v)) {
        return v;
      }
    }
  }

  static long swap(Object p, long v) {
    while (true) {
      long old = get(p);
      if (cas(p, old, v)) {
        return old;
      }
    }
  }

  static long and(Object p, long mask) {
    while (true) {
      long old = get(p);
      if (cas(p, old, old & mask)) {
        return old;
      }
    }
  }

  static long or(Object p, long mask) {
    while (true) {
      long old = get(p);
      if (cas(p, old, old | mask)) {
        return old;
      }
    }
  }

  static Object getRef(Object p) {
    return switch (p) {
      case RefCell c -> RefCell.V.getVolatile(c);
      case FieldPointer f -> REFS.getVolatile(f.struct.refs, f.slot);
      case ElemPointer e -> REFS.getVolatile((Object[]) e.array, e.index);
      case null, default -> throw GoPanic.nilDereference();
    };
  }

  static void setRef(Object p, Object v) {
    switch (p) {
      case RefCell c -> RefCell.V.setVolatile(c, v);
      case FieldPointer f -> REFS.setVolatile(f.struct.refs, f.slot, v);
      case ElemPointer e -> REFS.setVolatile((Object[]) e.array, e.index, v);
      case null, default -> throw GoPanic.nilDereference();
    }
  }

  /** Compares as Go compares pointers. */
  static boolean casRef(Object p, Object old, Object v) {
    while (true) {
      Object now = getRef(p);
      if (now != old && (now == null || !now.equals(old) || !(now instanceof Pointer))) {
        return false;
      }
      boolean done =
          switch (p) {
            case RefCell c -> RefCell.V.compareAndSet(c, now, v);
            case FieldPointer f -> REFS.compareAndSet(f.struct.refs, f.slot, now, v);
            case ElemPointer e -> REFS.compareAndSet((Object[]) e.array, e.index, now, v);
            default -> throw GoPanic.nilDereference();
          };
      if (done) {
        return true;
      }
    }
  }

  static Object swapRef(Object p, Object v) {
    while (true) {
      Object old = getRef(p);
      if (casRef(p, old, v)) {
        return old;
      }
    }
  }
}
