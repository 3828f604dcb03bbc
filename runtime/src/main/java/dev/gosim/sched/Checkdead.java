package dev.gosim.sched;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sees when nothing runs and nothing will by itself (runtime/proc.go, checkdead): time jumps to the
 * next timer where it is virtual; without timers the program is dead. Others than the workers who
 * may still make a goroutine ready are counted here.
 */
final class Checkdead {
  private final Scheduler scheduler;

  /** Goroutines suspended by the JDK; they come back by themselves. */
  private final AtomicInteger foreign = new AtomicInteger();

  /** Counts the jumps of virtual time; one thread at a time writes it. */
  volatile int jumps;

  /** Attached threads, and others who may make goroutines ready from outside. */
  private final AtomicInteger external = new AtomicInteger();

  /** Somebody outside may come at any time, and need not: time jumps all the same. */
  private volatile boolean neverDead;

  Checkdead(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  void externalAdded() {
    external.incrementAndGet();
  }

  void externalRemoved() {
    if (external.decrementAndGet() == 0) {
      check();
    }
  }

  void neverDead() {
    neverDead = true;
  }

  void foreignSuspended() {
    foreign.incrementAndGet();
  }

  /** It has been queued again; by now it may have run, and nobody else may be left. */
  void foreignReady() {
    if (foreign.decrementAndGet() == 0) {
      check();
    }
  }

  /** Nobody but a worker will make a goroutine ready. */
  boolean nobodyOutside() {
    return foreign.get() == 0
        && external.get() == 0
        && (scheduler.jdk == null || scheduler.jdk.nothingActive());
  }

  void check() {
    if (scheduler.isStuck()) {
      stuck();
    }
  }

  /** All are blocked. */
  void stuck() {
    if (scheduler.timers.next() != TimerHeap.NEVER) {
      if (scheduler.clock instanceof Clock.Virtual virtual) {
        virtual.jumpTo(scheduler.timers.next());
        jumps++;
        scheduler.coarseTime = virtual.nanoTime();
      }
      scheduler.wakeOne();
      return;
    }
    if (neverDead) {
      return;
    }
    List<Goroutine> left = scheduler.goroutines();
    if (left.stream().allMatch(Goroutine::isWaiting)) {
      scheduler.ending.die(() -> scheduler.options.fatal().deadlock(left));
    }
  }
}
