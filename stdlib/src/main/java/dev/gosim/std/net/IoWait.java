package dev.gosim.std.net;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.SpinLock;
import dev.gosim.sched.WaitReason;
import dev.gosim.sched.Waiting;
import java.util.function.BooleanSupplier;

/**
 * Where one goroutine waits for what threads of the JDK do, as Go's does at the network poller
 * (runtime/netpoll.go): parked, without a worker.
 *
 * <p>State that such a wait is about is read and changed only in {@link #update} and in the
 * condition given to {@link #await}; both hold the lock, so they must be short and call nothing
 * that blocks. While the operation is under way, no deadlock is reported.
 */
public final class IoWait implements Waiting {
  private final Scheduler scheduler;
  private final SpinLock lock = new SpinLock();
  private Goroutine waiter;
  private boolean underWay = true;

  public IoWait(Scheduler scheduler) {
    this.scheduler = scheduler;
    scheduler.externalAdded();
  }

  /** Changes the state and lets the waiting goroutine look at it. From any thread. */
  public void update(Runnable change) {
    lock.lock();
    change.run();
    Goroutine g = waiter;
    waiter = null;
    lock.unlock();
    if (g != null) {
      g.ready(null);
    }
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

  /** Parks until the condition holds. One goroutine at a time. */
  public void await(Goroutine g, BooleanSupplier condition) {
    lock.lock();
    while (!condition.getAsBoolean()) {
      waiter = g;
      g.waiting = this;
      g.park(WaitReason.IO_WAIT, lock);
      lock.lock();
    }
    lock.unlock();
  }

  /** Nothing will come from outside any more. May be called again. */
  public void ended() {
    boolean[] was = new boolean[1];
    update(() -> {
      was[0] = underWay;
      underWay = false;
    });
    if (was[0]) {
      scheduler.externalRemoved();
    }
  }

  /** Whether {@link #ended} was called; for a condition of {@link #await}. */
  public boolean isOver() {
    return !underWay;
  }
}
