package dev.gosim.std.sync;

import dev.gosim.natives.Native;
import dev.gosim.sched.Goroutine;
import dev.gosim.sync.Mutex;
import dev.gosim.sync.NotifyList;
import dev.gosim.sync.RWMutex;
import dev.gosim.sync.WaitGroup;
import dev.gosim.sync.Waiter;
import dev.gosim.value.GoPanic;
import dev.gosim.value.NativeStruct;
import dev.gosim.value.StructValue;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Natives of package sync. A nil receiver panics as a method call on Go's struct would. */
public final class Sync {
  private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

  private Sync() {}

  /** What makes the zero value of a native struct type, or null. */
  public static NativeStruct struct(String name) {
    return switch (name) {
      case "Mutex" -> Mutex::new;
      case "RWMutex" -> RWMutex::new;
      case "WaitGroup" -> WaitGroup::new;
      case "notifyList" -> NotifyList::new;
      default -> null;
    };
  }

  private static <T> T notNil(T x) {
    if (x == null) {
      throw GoPanic.nilDereference();
    }
    return x;
  }

  @Native(value = "(*Mutex).Lock", fast = "tryLockFast")
  static void lock(Goroutine g, Mutex m) {
    notNil(m).lock(g);
  }

  @Native("(*Mutex).TryLock")
  static boolean tryLock(Mutex m) {
    return notNil(m).tryLock();
  }

  static boolean tryLockFast(Mutex m) {
    return m != null && m.tryLockFree();
  }

  @Native(value = "(*Mutex).Unlock", fast = "tryUnlock")
  static void unlock(Goroutine g, Mutex m) {
    notNil(m).unlock(g);
  }

  static boolean tryUnlock(Mutex m) {
    return m != null && m.tryUnlock();
  }

  @Native("(*RWMutex).Lock")
  static void lockWrite(Goroutine g, RWMutex m) {
    notNil(m).lock(g);
  }

  @Native("(*RWMutex).TryLock")
  static boolean tryLockWrite(Goroutine g, RWMutex m) {
    return notNil(m).tryLock(g);
  }

  @Native("(*RWMutex).Unlock")
  static void unlockWrite(Goroutine g, RWMutex m) {
    notNil(m).unlock(g);
  }

  @Native("(*RWMutex).RLock")
  static void lockRead(Goroutine g, RWMutex m) {
    notNil(m).rLock(g);
  }

  @Native("(*RWMutex).TryRLock")
  static boolean tryLockRead(RWMutex m) {
    return notNil(m).tryRLock();
  }

  @Native("(*RWMutex).RUnlock")
  static void unlockRead(Goroutine g, RWMutex m) {
    notNil(m).rUnlock(g);
  }

  @Native("(*WaitGroup).Add")
  static void add(Goroutine g, WaitGroup wg, long delta) {
    notNil(wg).add(g, delta);
  }

  @Native("(*WaitGroup).Done")
  static void done(Goroutine g, WaitGroup wg) {
    notNil(wg).done(g);
  }

  @Native("(*WaitGroup).Wait")
  static void await(Goroutine g, WaitGroup wg) {
    notNil(wg).await(g);
  }

  @Native("(*notifyList).add")
  static Waiter add(Goroutine g, NotifyList l) {
    return l.add(g);
  }

  @Native("(*notifyList).wait")
  static void await(Goroutine g, NotifyList l, Waiter w) {
    l.await(g, w);
  }

  @Native("(*notifyList).notifyOne")
  static void notifyOne(Goroutine g, NotifyList l) {
    l.notifyOne(g);
  }

  @Native("(*notifyList).notifyAll")
  static void notifyAll(Goroutine g, NotifyList l) {
    l.notifyAll(g);
  }

  @Native("(*Once).isDone")
  static boolean isDone(StructValue once) {
    return (long) LONGS.getAcquire(notNil(once).longs, 0) != 0;
  }

  @Native("(*Once).setDone")
  static void setDone(StructValue once) {
    LONGS.setRelease(once.longs, 0, 1L);
  }
}
