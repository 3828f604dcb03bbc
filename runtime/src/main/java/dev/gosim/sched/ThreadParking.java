package dev.gosim.sched;

import java.util.concurrent.locks.LockSupport;

/** Waiting of goroutines that cannot leave their thread ({@link Goroutine#blocker}): it blocks. */
final class ThreadParking {
  private ThreadParking() {}

  /**
   * Waits until it is made ready. Go knows no interrupts: one that comes is kept for the thread's
   * next wait of another kind.
   */
  static void park(Goroutine g) {
    Scheduler scheduler = g.scheduler;
    if (g.coroutine == null) {
      scheduler.outside.parks(g);
    } else if (scheduler.jdk != null) {
      scheduler.jdk.stops();
    }
    boolean interrupted = false;
    try {
      while (g.status() == GStatus.PARKING) {
        if (g.coroutine == null && scheduler.isShutdown()) {
          throw new SchedulerShutdown();
        }
        LockSupport.park(g);
        interrupted |= Thread.interrupted();
      }
    } finally {
      if (g.coroutine == null) {
        scheduler.outside.goesOn(g);
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    g.wasReadied();
  }

  /** Wakes one that has just been made ready. */
  static void unpark(Goroutine g) {
    JdkScheduling jdk = g.scheduler.jdk;
    if (jdk != null && g.coroutine != null) {
      jdk.goesOn();
    }
    LockSupport.unpark(g.blocker);
  }
}
