package dev.gosim.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A lock for a few instructions, like the runtime's own mutex (runtime/lock_futex.go). It protects
 * run queues, channels and semaphores.
 *
 * <p>Java's monitors and locks suspend the virtual thread that finds them taken, which would call
 * the scheduler from within the scheduler. This one never suspends: it spins, then gives the core
 * to another thread of the machine. So nothing that parks, blocks or runs a callback may happen
 * while it is held. Not reentrant.
 */
public final class SpinLock {
  private static final VarHandle HELD;

  static {
    try {
      HELD = MethodHandles.lookup().findVarHandle(SpinLock.class, "held", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final int SPINS = 64;

  private volatile int held;

  /** Takes the lock. */
  public void lock() {
    if (!HELD.compareAndSet(this, 0, 1)) {
      lockSlow();
    }
  }

  /** Takes the lock if it is free. */
  public boolean tryLock() {
    return held == 0 && HELD.compareAndSet(this, 0, 1);
  }

  private void lockSlow() {
    for (int n = 1; ; n++) {
      if (held == 0 && HELD.compareAndSet(this, 0, 1)) {
        return;
      }
      if (n % SPINS == 0) {
        Coroutine.osYield();
      } else {
        Thread.onSpinWait();
      }
    }
  }

  /** Releases the lock; what was written under it is seen by the next holder. */
  public void unlock() {
    HELD.setRelease(this, 0);
  }

  /** For assertions. */
  public boolean isLocked() {
    return held != 0;
  }
}
