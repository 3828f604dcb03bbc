package dev.gosim.sched;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All processors of a scheduler and the list of the idle ones (runtime/proc.go: procresize,
 * pidleget, pidleput). Changes are made under the scheduler's lock.
 */
final class Processors {
  private static final int MAX = 1024;

  private final Scheduler scheduler;
  private volatile Processor[] all = new Processor[0];
  private volatile int gomaxprocs;
  private Processor idle;
  private final AtomicInteger idleCount = new AtomicInteger();

  Processors(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Those with an id from GOMAXPROCS on are left from times when that was higher. */
  Processor[] all() {
    return all;
  }

  int gomaxprocs() {
    return gomaxprocs;
  }

  /** How many are held, or are about to be. */
  int inUse() {
    return gomaxprocs - idleCount.get();
  }

  boolean someIdle() {
    return idleCount.get() != 0;
  }

  /** Sets GOMAXPROCS; the goroutines of those that fall away go to the global queue. */
  void resize(int procs, RunList global, Random random) {
    int n = Math.min(procs, MAX);
    Processor[] old = all;
    Processor[] now = Arrays.copyOf(old, Math.max(n, old.length));
    for (int i = old.length; i < n; i++) {
      now[i] = new Processor(scheduler, i, new Random(random.next()));
    }
    all = now;
    gomaxprocs = n;
    Processor first = null;
    int count = 0;
    for (int i = now.length - 1; i >= 0; i--) {
      Processor p = now[i];
      boolean unused = p.status() == Processor.IDLE || p.status() == Processor.DEAD;
      if (unused && i < n) {
        p.setStatus(Processor.IDLE);
        p.idleLink = first;
        first = p;
        count++;
      } else if (i >= n && (unused || p.casStatus(Processor.SYSCALL, Processor.DEAD))) {
        p.setStatus(Processor.DEAD);
        p.drainTo(global);
      }
    }
    idle = first;
    idleCount.set(count);
  }

  /** An idle one, marked as running, or null. */
  Processor takeIdle() {
    Processor p = idle;
    if (p != null) {
      idle = p.idleLink;
      p.idleLink = null;
      p.setStatus(Processor.RUNNING);
      idleCount.decrementAndGet();
    }
    return p;
  }

  /** Nobody holds it any more. */
  void putIdle(Processor p, RunList global) {
    p.worker = null;
    if (p.id >= gomaxprocs) {
      p.setStatus(Processor.DEAD);
      p.drainTo(global);
      return;
    }
    p.setStatus(Processor.IDLE);
    p.idleLink = idle;
    idle = p;
    idleCount.incrementAndGet();
  }
}
