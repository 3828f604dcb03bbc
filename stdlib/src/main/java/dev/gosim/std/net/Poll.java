package dev.gosim.std.net;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.Timer;
import dev.gosim.sched.WaitReason;
import java.util.function.BooleanSupplier;

/**
 * One direction of a socket, for which at most one goroutine waits, until a deadline (runtime/
 * netpoll.go, half a pollDesc). Unlike {@link IoWait} it is no reason to hope for a program in
 * which nobody waits for it: a listener that is open but not asked for connections saves nobody
 * from a deadlock.
 */
final class Poll extends OneWaiter {
  private static final long NEVER = Long.MAX_VALUE;

  private final Scheduler scheduler;

  /** When waiting ends, by the scheduler's clock. */
  private long deadline = NEVER;

  private Timer timer;

  Poll(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** For a look at the state that wakes nobody. */
  void lock() {
    lock.lock();
  }

  void unlock() {
    lock.unlock();
  }

  /** Parks until the condition holds; false when the deadline came before. */
  boolean await(Goroutine g, BooleanSupplier condition) {
    lock.lock();
    while (!condition.getAsBoolean()) {
      if (late()) {
        lock.unlock();
        return false;
      }
      enlist(g);
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
