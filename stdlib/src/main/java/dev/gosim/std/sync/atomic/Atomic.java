package dev.gosim.std.sync.atomic;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.value.GoPanic;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Natives of sync/atomic: the functions on pointers, and the methods of its types. */
public final class Atomic {
  private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
  private static final VarHandle REFS = MethodHandles.arrayElementVarHandle(Object[].class);

  private Atomic() {}

  private static long[] cell(StructValue x) {
    if (x == null) {
      throw GoPanic.nilDereference();
    }
    return x.longs;
  }

  private static long load(StructValue x) {
    return (long) LONGS.getVolatile(cell(x), 0);
  }

  private static void store(StructValue x, long v) {
    LONGS.setVolatile(cell(x), 0, v);
  }

  private static long swap(StructValue x, long v) {
    return (long) LONGS.getAndSet(cell(x), 0, v);
  }

  private static boolean cas(StructValue x, long old, long v) {
    return LONGS.compareAndSet(cell(x), 0, old, v);
  }

  private static long add(StructValue x, long delta, Width w) {
    if (w == Width.LONG) {
      return (long) LONGS.getAndAdd(cell(x), 0, delta) + delta;
    }
    while (true) {
      long old = load(x);
      long v = w.wrap(old + delta);
      if (cas(x, old, v)) {
        return v;
      }
    }
  }

  private static long and(StructValue x, long mask) {
    return (long) LONGS.getAndBitwiseAnd(cell(x), 0, mask);
  }

  private static long or(StructValue x, long mask) {
    return (long) LONGS.getAndBitwiseOr(cell(x), 0, mask);
  }

  @Native("AddInt32")
  static long addInt32(Object addr, long delta) {
    return Places.add(addr, delta, Width.INT32);
  }

  @Native("AndInt32")
  static long andInt32(Object addr, long mask) {
    return Places.and(addr, mask);
  }

  @Native("OrInt32")
  static long orInt32(Object addr, long mask) {
    return Places.or(addr, mask);
  }

  @Native("CompareAndSwapInt32")
  static boolean casInt32(Object addr, long old, long v) {
    return Places.cas(addr, old, v);
  }

  @Native("LoadInt32")
  static long loadInt32(Object addr) {
    return Places.get(addr);
  }

  @Native("StoreInt32")
  static void storeInt32(Object addr, long v) {
    Places.set(addr, v);
  }

  @Native("SwapInt32")
  static long swapInt32(Object addr, long v) {
    return Places.swap(addr, v);
  }

  @Native("(*Int32).Add")
  static long addInt32(StructValue x, long delta) {
    return add(x, delta, Width.INT32);
  }

  @Native("(*Int32).And")
  static long andInt32(StructValue x, long mask) {
    return and(x, mask);
  }

  @Native("(*Int32).Or")
  static long orInt32(StructValue x, long mask) {
    return or(x, mask);
  }

  @Native("(*Int32).CompareAndSwap")
  static boolean casInt32(StructValue x, long old, long v) {
    return cas(x, old, v);
  }

  @Native("(*Int32).Load")
  static long loadInt32(StructValue x) {
    return load(x);
  }

  @Native("(*Int32).Store")
  static void storeInt32(StructValue x, long v) {
    store(x, v);
  }

  @Native("(*Int32).Swap")
  static long swapInt32(StructValue x, long v) {
    return swap(x, v);
  }

  @Native("AddInt64")
  static long addInt64(Object addr, long delta) {
    return Places.add(addr, delta, Width.LONG);
  }

  @Native("AndInt64")
  static long andInt64(Object addr, long mask) {
    return Places.and(addr, mask);
  }

  @Native("OrInt64")
  static long orInt64(Object addr, long mask) {
    return Places.or(addr, mask);
  }

  @Native("CompareAndSwapInt64")
  static boolean casInt64(Object addr, long old, long v) {
    return Places.cas(addr, old, v);
  }

  @Native("LoadInt64")
  static long loadInt64(Object addr) {
    return Places.get(addr);
  }

  @Native("StoreInt64")
  static void storeInt64(Object addr, long v) {
    Places.set(addr, v);
  }

  @Native("SwapInt64")
  static long swapInt64(Object addr, long v) {
    return Places.swap(addr, v);
  }

  @Native("(*Int64).Add")
  static long addInt64(StructValue x, long delta) {
    return add(x, delta, Width.LONG);
  }

  @Native("(*Int64).And")
  static long andInt64(StructValue x, long mask) {
    return and(x, mask);
  }

  @Native("(*Int64).Or")
  static long orInt64(StructValue x, long mask) {
    return or(x, mask);
  }

  @Native("(*Int64).CompareAndSwap")
  static boolean casInt64(StructValue x, long old, long v) {
    return cas(x, old, v);
  }

  @Native("(*Int64).Load")
  static long loadInt64(StructValue x) {
    return load(x);
  }

  @Native("(*Int64).Store")
  static void storeInt64(StructValue x, long v) {
    store(x, v);
  }

  @Native("(*Int64).Swap")
  static long swapInt64(StructValue x, long v) {
    return swap(x, v);
  }

  @Native("AddUint32")
  static long addUint32(Object addr, long delta) {
    return Places.add(addr, delta, Width.UINT32);
  }

  @Native("AndUint32")
  static long andUint32(Object addr, long mask) {
    return Places.and(addr, mask);
  }

  @Native("OrUint32")
  static long orUint32(Object addr, long mask) {
    return Places.or(addr, mask);
  }

  @Native("CompareAndSwapUint32")
  static boolean casUint32(Object addr, long old, long v) {
    return Places.cas(addr, old, v);
  }

  @Native("LoadUint32")
  static long loadUint32(Object addr) {
    return Places.get(addr);
  }

  @Native("StoreUint32")
  static void storeUint32(Object addr, long v) {
    Places.set(addr, v);
  }

  @Native("SwapUint32")
  static long swapUint32(Object addr, long v) {
    return Places.swap(addr, v);
  }

  @Native("(*Uint32).Add")
  static long addUint32(StructValue x, long delta) {
    return add(x, delta, Width.UINT32);
  }

  @Native("(*Uint32).And")
  static long andUint32(StructValue x, long mask) {
    return and(x, mask);
  }

  @Native("(*Uint32).Or")
  static long orUint32(StructValue x, long mask) {
    return or(x, mask);
  }

  @Native("(*Uint32).CompareAndSwap")
  static boolean casUint32(StructValue x, long old, long v) {
    return cas(x, old, v);
  }

  @Native("(*Uint32).Load")
  static long loadUint32(StructValue x) {
    return load(x);
  }

  @Native("(*Uint32).Store")
  static void storeUint32(StructValue x, long v) {
    store(x, v);
  }

  @Native("(*Uint32).Swap")
  static long swapUint32(StructValue x, long v) {
    return swap(x, v);
  }

  @Native("AddUint64")
  static long addUint64(Object addr, long delta) {
    return Places.add(addr, delta, Width.LONG);
  }

  @Native("AndUint64")
  static long andUint64(Object addr, long mask) {
    return Places.and(addr, mask);
  }

  @Native("OrUint64")
  static long orUint64(Object addr, long mask) {
    return Places.or(addr, mask);
  }

  @Native("CompareAndSwapUint64")
  static boolean casUint64(Object addr, long old, long v) {
    return Places.cas(addr, old, v);
  }

  @Native("LoadUint64")
  static long loadUint64(Object addr) {
    return Places.get(addr);
  }

  @Native("StoreUint64")
  static void storeUint64(Object addr, long v) {
    Places.set(addr, v);
  }

  @Native("SwapUint64")
  static long swapUint64(Object addr, long v) {
    return Places.swap(addr, v);
  }

  @Native("(*Uint64).Add")
  static long addUint64(StructValue x, long delta) {
    return add(x, delta, Width.LONG);
  }

  @Native("(*Uint64).And")
  static long andUint64(StructValue x, long mask) {
    return and(x, mask);
  }

  @Native("(*Uint64).Or")
  static long orUint64(StructValue x, long mask) {
    return or(x, mask);
  }

  @Native("(*Uint64).CompareAndSwap")
  static boolean casUint64(StructValue x, long old, long v) {
    return cas(x, old, v);
  }

  @Native("(*Uint64).Load")
  static long loadUint64(StructValue x) {
    return load(x);
  }

  @Native("(*Uint64).Store")
  static void storeUint64(StructValue x, long v) {
    store(x, v);
  }

  @Native("(*Uint64).Swap")
  static long swapUint64(StructValue x, long v) {
    return swap(x, v);
  }

  @Native("AddUintptr")
  static long addUintptr(Object addr, long delta) {
    return Places.add(addr, delta, Width.LONG);
  }

  @Native("AndUintptr")
  static long andUintptr(Object addr, long mask) {
    return Places.and(addr, mask);
  }

  @Native("OrUintptr")
  static long orUintptr(Object addr, long mask) {
    return Places.or(addr, mask);
  }

  @Native("CompareAndSwapUintptr")
  static boolean casUintptr(Object addr, long old, long v) {
    return Places.cas(addr, old, v);
  }

  @Native("LoadUintptr")
  static long loadUintptr(Object addr) {
    return Places.get(addr);
  }

  @Native("StoreUintptr")
  static void storeUintptr(Object addr, long v) {
    Places.set(addr, v);
  }

  @Native("SwapUintptr")
  static long swapUintptr(Object addr, long v) {
    return Places.swap(addr, v);
  }

  @Native("(*Uintptr).Add")
  static long addUintptr(StructValue x, long delta) {
    return add(x, delta, Width.LONG);
  }

  @Native("(*Uintptr).And")
  static long andUintptr(StructValue x, long mask) {
    return and(x, mask);
  }

  @Native("(*Uintptr).Or")
  static long orUintptr(StructValue x, long mask) {
    return or(x, mask);
  }

  @Native("(*Uintptr).CompareAndSwap")
  static boolean casUintptr(StructValue x, long old, long v) {
    return cas(x, old, v);
  }

  @Native("(*Uintptr).Load")
  static long loadUintptr(StructValue x) {
    return load(x);
  }

  @Native("(*Uintptr).Store")
  static void storeUintptr(StructValue x, long v) {
    store(x, v);
  }

  @Native("(*Uintptr).Swap")
  static long swapUintptr(StructValue x, long v) {
    return swap(x, v);
  }

  @Native("LoadPointer")
  static Object loadPointer(Object addr) {
    return Places.getRef(addr);
  }

  @Native("StorePointer")
  static void storePointer(Object addr, Object v) {
    Places.setRef(addr, v);
  }

  @Native("SwapPointer")
  static Object swapPointer(Object addr, Object v) {
    return Places.swapRef(addr, v);
  }

  @Native("CompareAndSwapPointer")
  static boolean compareAndSwapPointer(Object addr, Object old, Object v) {
    return Places.casRef(addr, old, v);
  }

  @Native("(*Value).Load")
  static Object loadValue(StructValue v) {
    cell(v);
    return REFS.getVolatile(v.refs, 0);
  }

  /** By identity: old is what Load returned. */
  @Native("(*Value).cas")
  static boolean casValue(StructValue v, Object old, Object val) {
    return REFS.compareAndSet(v.refs, 0, old, val);
  }

  @Native("sameType")
  static boolean sameType(Host host, Object x, Object y) {
    return Values.typeOf(x, host.types()) == Values.typeOf(y, host.types());
  }
}
