package dev.gosim.sync;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.SpinLock;
import dev.gosim.sched.WaitReason;
import dev.gosim.sched.Waiting;
import dev.gosim.types.Type;
import dev.gosim.value.GoFatal;
import dev.gosim.value.StructValue;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * sync.Mutex, with Go's two modes (internal/sync/mutex.go tells why). Normally an unlock wakes the
 * longest waiter, which then competes with goroutines that are already running and, when it loses,
 * waits on at the front of the queue. A waiter that has lost for more than a millisecond makes the
 * mutex starving: then unlock hands the mutex to the front waiter without ever letting it appear
 * free. It stops starving with a waiter that waited less, or was the last.
 *
 * <p>{@code state} is 0 or a sum of LOCKED and QUEUED. QUEUED says that the queue may not be empty,
 * so unlock must look. Only under the guard is QUEUED changed. A mutex handed over stays LOCKED.
 */
public final class Mutex extends StructValue implements Waiting {
  private static final int LOCKED = 1;
  private static final int QUEUED = 2;
  private static final long STARVATION_NANOS = 1_000_000;
  private static final int SPINS = 4;
  private static final int PAUSES = 30;

  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(Mutex.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile int state;

  private final SpinLock guard = new SpinLock();
  private final WaitList queue = new WaitList();

  /** Hand over to waiters instead of letting them compete. Under the guard. */
  private boolean starving;

  /** A woken waiter has not yet got the mutex or queued again: no need to wake another. */
  private boolean woken;

  public Mutex(Type type) {
    super(type);
  }

  /** Lock. */
  public void lock(Goroutine g) {
    if (!tryLockFree()) {
      lockSlow(g);
    }
  }

  /** Lock where nobody has it or waits for it; false if there is more to it. */
  public boolean tryLockFree() {
    return STATE.compareAndSet(this, 0, LOCKED);
  }

  /** TryLock. */
  public boolean tryLock() {
    int s = state;
    return (s & LOCKED) == 0 && STATE.compareAndSet(this, s, s | LOCKED);
  }

  private boolean spin(Goroutine g) {
    if (!g.mayBusyWait()) {
      return false;
    }
    for (int i = 0; i < SPINS; i++) {
      for (int k = 0; k < PAUSES; k++) {
        Thread.onSpinWait();
      }
      if (tryLock()) {
        return true;
      }
    }
    return false;
  }

  private void lockSlow(Goroutine g) {
    if (spin(g)) {
      return;
    }
    Waiter self = null;
    long since = 0;
    while (true) {
      guard.lock();
      if (self != null) {
        woken = false;
      }
      if (acquireOrMarkQueued()) {
        guard.unlock();
        return;
      }
      if (self == null) {
        self = new Waiter(g);
        since = g.scheduler.clock.nanoTime();
        queue.addLast(self);
      } else {
        if (g.scheduler.clock.nanoTime() - since > STARVATION_NANOS) {
          starving = true;
        }
        queue.addFirst(self);
      }
      g.waiting = this;
      g.park(WaitReason.SYNC_MUTEX_LOCK, guard);
      if (self.granted) {
        endHandOver(g.scheduler.clock.nanoTime() - since);
        return;
      }
    }
  }

  /** Under the guard: takes the mutex if it is free; otherwise unlock will see QUEUED. */
  private boolean acquireOrMarkQueued() {
    while (true) {
      int s = state;
      if ((s & LOCKED) == 0) {
        int queued = queue.isEmpty() ? 0 : QUEUED;
        if (STATE.compareAndSet(this, s, LOCKED | queued)) {
          return true;
        }
      } else if (STATE.compareAndSet(this, s, LOCKED | QUEUED)) {
        return false;
      }
    }
  }

  private void endHandOver(long waited) {
    guard.lock();
    if (waited < STARVATION_NANOS || queue.isEmpty()) {
      starving = false;
    }
    guard.unlock();
  }

  /** Unlock; by any goroutine, not only the one that locked. */
  public void unlock(Goroutine g) {
    if (!tryUnlock()) {
      unlockSlow(g);
    }
  }

  /** Unlock where nobody waits, which takes no goroutine to do; false if there is more to it. */
  public boolean tryUnlock() {
    return STATE.compareAndSet(this, LOCKED, 0);
  }

  private void unlockSlow(Goroutine g) {
    guard.lock();
    int s;
    while ((s = state) == LOCKED) { // an unlock too many has led here: others do not take the guard
      if (tryUnlock()) {
        guard.unlock();
        return;
      }
    }
    if ((s & LOCKED) == 0) {
      guard.unlock();
      throw new GoFatal("sync: unlock of unlocked mutex");
    }
    boolean handOver = starving && !queue.isEmpty();
    Waiter next = handOver || !woken ? queue.removeFirst() : null;
    int queued = queue.isEmpty() ? 0 : QUEUED;
    if (handOver) {
      next.granted = true;
      state = LOCKED | queued;
    } else {
      starving = false;
      woken |= next != null;
      state = queued;
    }
    guard.unlock();
    if (next != null) {
      next.g.ready(g);
      if (handOver) {
        g.yieldToNext();
      }
    }
  }

  public boolean isLocked() {
    return (state & LOCKED) != 0;
  }

  @Override
  public boolean withdraw(Goroutine g) {
    return queue.withdraw(g, guard);
  }

  @Override
  public Mutex copy() {
    Mutex m = new Mutex(type);
    m.assign(this);
    return m;
  }

  /** A copy is locked if the original is; it has no waiters. */
  @Override
  public void assign(StructValue v) {
    if (v != this) {
      int locked = ((Mutex) v).state & LOCKED;
      guard.lock();
      state = locked | (queue.isEmpty() ? 0 : QUEUED);
      guard.unlock();
    }
  }
}
