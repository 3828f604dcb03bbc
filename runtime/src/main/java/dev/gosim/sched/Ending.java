package dev.gosim.sched;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * How a scheduler's run ends: once, and in the way that comes first. Of several goroutines that
 * die, only the first has its say (runtime/panic.go, fatalpanic and its lock).
 */
final class Ending {
  /** How long goroutines are waited for that are to stop, in milliseconds. */
  private static final int STOP_MILLIS = 100;

  private final Scheduler scheduler;
  private final AtomicBoolean dying = new AtomicBoolean();
  private final AtomicReference<Exit> exit = new AtomicReference<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean shutdown;

  Ending(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  boolean isShutdown() {
    return shutdown;
  }

  boolean isDying() {
    return dying.get();
  }

  /** Ends the run, unless it has ended. */
  void finish(Exit how) {
    exit.compareAndSet(null, how);
    shutdown = true;
    over.countDown();
  }

  /** Ends the run, unless a goroutine is dying: it has its say first (runtime.main, panicking). */
  void mainReturned() {
    if (dying.compareAndSet(false, true)) {
      finish(Exit.MAIN_RETURNED);
    }
  }

  Exit await() throws InterruptedException {
    over.await();
    return exit.get();
  }

  /** The program dies, unless it is dying already; {@code lastWords} tells of it. */
  void die(Runnable lastWords) {
    if (scheduler.options.fatal().survives()) {
      lastWords.run();
    } else {
      dieForGood(lastWords);
    }
  }

  /** The same whoever is told: nothing can go on here. */
  void dieForGood(Runnable lastWords) {
    if (dying.compareAndSet(false, true)) {
      end(lastWords);
    }
  }

  /** The same on a thread that has a stack. */
  void dieElsewhere(Runnable lastWords) {
    if (scheduler.options.fatal().survives()) {
      Thread.ofPlatform().daemon().start(lastWords);
    } else if (dying.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().start(() -> end(lastWords));
    }
  }

  /**
   * The program is to die of something that comes from outside: its goroutines are stopped where
   * they are, for {@code lastWords} to tell of them.
   */
  void quit(Runnable lastWords) {
    if (dying.compareAndSet(false, true)) {
      shutdown = true;
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            scheduler.interruptAll();
            awaitStopped();
            end(lastWords);
          });
    }
  }

  /** Waits a moment for goroutines to come off their workers; in natives they may not. */
  private void awaitStopped() {
    for (int i = 0; i < STOP_MILLIS; i++) {
      if (scheduler.goroutines().stream().noneMatch(g -> g.status() == Goroutine.RUNNING)) {
        return;
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void end(Runnable lastWords) {
    try {
      lastWords.run();
    } finally {
      finish(Exit.FATAL);
      scheduler.shutdown();
    }
  }
}
