package dev.gosim.sched;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Goroutines on the JDK's own scheduler, each a plain virtual thread: where the hook that {@link
 * Coroutine} needs is closed. There are no workers then; the watcher runs the timers, ends time
 * slices and looks for deadlocks.
 */
final class JdkScheduling {
  private final Scheduler scheduler;

  /** Goroutines that are not parked. */
  private final AtomicInteger active = new AtomicInteger();

  JdkScheduling(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  void start(Goroutine g) {
    g.setStatus(GStatus.RUNNING);
    goesOn();
    g.coroutine.startOnJdk();
  }

  /** One that was parked will go on. */
  void goesOn() {
    active.incrementAndGet();
  }

  /** One parks, or has ended. */
  void stops() {
    if (active.decrementAndGet() == 0) {
      scheduler.wakeWatcher();
    }
  }

  boolean nothingActive() {
    return active.get() == 0;
  }

  /** What the watcher does where nobody else does. */
  void watch(boolean sliceOver) {
    scheduler.timers.runDue(scheduler.clock.nanoTime());
    if (nothingActive()) {
      scheduler.dead.check();
    } else if (sliceOver) {
      scheduler.all.preemptRunning();
    }
  }

  /**
   * Gosched of one that cannot leave its thread. The JDK keeps a thread that yields before those
   * which others have woken: one whose time slice is over sleeps instead, and then stands behind
   * them.
   */
  static void yield(Goroutine g, boolean sliceOver) {
    while (g.coroutine != null && g.scheduler.isShutdown()) {
      LockSupport.park(g.scheduler); // nothing runs any more
    }
    if (sliceOver) {
      LockSupport.parkNanos(1);
    } else {
      Thread.yield();
    }
  }
}
