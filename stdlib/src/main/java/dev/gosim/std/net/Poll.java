package dev.gosim.std.net;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.SpinLock;
import dev.gosim.sched.Timer;
import dev.gosim.sched.WaitReason;
import dev.gosim.sched.Waiting;
import java.util.function.BooleanSupplier;

/**
 * One direction of a socket, for which at most one goroutine waits, until a deadline (runtime/
 * netpoll.go, half a pollDesc). Unlike {@link IoWait} it is no reason to hope for a program in
 * which nobody waits for it: a listener that is open but not asked for connections saves nobody
 * from a deadlock.
 *
 * <p>State that a wait is about is changed in {@link #update} and read in the condition given to
 * {@link #await}; both hold the lock, so they must be short and call nothing that blocks.
 */
final class Poll implements Waiting {
  private static final long NEVER = Long.MAX_VALUE;

  private final Scheduler scheduler;
  private final SpinLock lock = new SpinLock();
  private Goroutine waiter;

  /** When waiting ends, by the scheduler's clock. */
  private long deadline = NEVER;

  private Timer timer;

  Poll(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Changes the state and lets the waiting goroutine look at it. From any thread. */
  void update(Runnable change) {
    lock.lock();
    change.run();
    Goroutine g = waiter;
    waiter = null;
    lock.unlock();
    if (g != null) {
      g.ready(null);
    }
  }

  /** For a look at the state that wakes nobody. */
  void lock() {
    lock.lock();
  }

  void unlock() {
    lock.unlock();
  }

  @Override
  public boolean withdraw(Goroutine g) {
    lock.lock();
    boolean found = waiter == g;
    if (found) {
      waiter = null;
    }
    lock.unlock();
    return found;
  }

  /** Parks until the condition holds; false when the deadline came before. */
  boolean await(Goroutine g, BooleanSupplier condition) {
    lock.lock();
    while (!condition.getAsBoolean()) {
      if (late()) {
        lock.unlock();
        return false;
      }
      waiter = g;
      g.waiting = this;
      scheduler.externalAdded(); // until it runs again, so that it is never thought dead
      try {
        g.park(WaitReason.IO_WAIT, lock);
      } finally {
        scheduler.externalRemoved();
      }
      lock.lock();
    }
    lock.unlock();
    return true;
  }

  private boolean late() {
    return deadline != NEVER && scheduler.clock.read() >= deadline;
  }

  /** Whether the deadline has passed. */
  boolean isLate() {
    lock.lock();
    boolean late = late();
    lock.unlock();
    return late;
  }

  /** Waiting ends after a number of nanoseconds, at once if it is negative; 0 takes it back. */
  void setDeadline(long nanos) {
    if (nanos == 0 && deadline == NEVER) {
      return;
    }
    update(() -> {
      deadline = nanos == 0 ? NEVER : Timer.after(scheduler.clock.read(), nanos);
      if (timer != null) {
        timer.stop();
      }
      if (nanos > 0) {
        if (timer == null) {
          timer = new Timer(scheduler, t -> update(() -> {}));
        }
        timer.reset(deadline, 0);
      }
    });
  }
}
