package dev.gosim.std.net;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.WaitReason;
import java.util.function.BooleanSupplier;

/**
 * Where one goroutine waits for what threads of the JDK do, as Go's does at the network poller
 * (runtime/netpoll.go): parked, without a worker.
 *
 * <p>While the operation is under way, no deadlock is reported.
 */
public final class IoWait extends OneWaiter {
  private final Scheduler scheduler;
  private boolean underWay = true;

  public IoWait(Scheduler scheduler) {
    this.scheduler = scheduler;
    scheduler.externalAdded();
  }

  /** Parks until the condition holds. One goroutine at a time. */
  public void await(Goroutine g, BooleanSupplier condition) {
    lock.lock();
    while (!condition.getAsBoolean()) {
      enlist(g);
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
