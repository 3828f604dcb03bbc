package dev.gosim.sched;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * How a scheduler's run ends: once, and in the way that comes first. Of several goroutines that
 * die, only the first has its say (runtime/panic.go, fatalpanic and its lock).
 */
final class Ending {
  /** How long goroutines are waited for that are to stop, in milliseconds. */
  private static final int STOP_MILLIS = 100;

  /** How many turns those that panic get when main has returned, and for how long at least. */
  private static final int PANIC_TURNS = 1000;

  private static final long PANIC_NANOS = 100_000_000;

  private final Scheduler scheduler;
  private final AtomicBoolean dying = new AtomicBoolean();
  private final AtomicReference<Exit> exit = new AtomicReference<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean shutdown;

  /** How many goroutines run deferred calls for a panic (runtime/panic.go). */
  final AtomicInteger runningPanicDefers = new AtomicInteger();

  Ending(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  boolean isShutdown() {
    return shutdown;
  }

  /** Ends the run, unless it has ended. */
  void finish(Exit how) {
    exit.compareAndSet(null, how);
    shutdown = true;
    over.countDown();
  }

  /**
   * Ends the run, unless a goroutine is dying: it has its say first (runtime.main). Called on the
   * main goroutine.
   */
  void mainReturned(Goroutine main) {
    letPanic(main);
    if (dying.compareAndSet(false, true)) {
      finish(Exit.MAIN_RETURNED);
    }
  }

  /** Goroutines that run deferred calls for a panic get some time to come to their last words. */
  private void letPanic(Goroutine main) {
    boolean counted = scheduler.options.randomizeScheduler();
    long end = counted ? 0 : System.nanoTime() + PANIC_NANOS;
    for (int n = 0; runningPanicDefers.get() > 0 && !dying.get(); n++) {
      if (n > PANIC_TURNS && System.nanoTime() > end) {
        return;
      }
      main.gosched();
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
      if (scheduler.goroutines().stream().noneMatch(g -> g.status() == GStatus.RUNNING)) {
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
