package dev.gosim.sched;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All processors of a scheduler and the list of the idle ones (runtime/proc.go: procresize,
 * pidleget, pidleput). Changes are made under the scheduler's lock, which it is given.
 */
final class Processors {
  private static final int MAX = 1024;

  private final Scheduler scheduler;
  private final SpinLock lock;
  private final RunList global;
  private final Random seeds;
  private volatile Processor[] all = new Processor[0];
  private volatile int gomaxprocs;
  private Processor idle;
  private final AtomicInteger idleCount = new AtomicInteger();

  /** What runtime.GOMAXPROCS tells where there is one processor for the sake of repeatable runs. */
  private int claimed = Runtime.getRuntime().availableProcessors();

  /**
   * @param lock the scheduler's
   * @param global the global queue, protected by it
   * @param seeds for the choices of the processors, protected by it too
   */
  Processors(Scheduler scheduler, SpinLock lock, RunList global, Random seeds) {
    this.scheduler = scheduler;
    this.lock = lock;
    this.global = global;
    this.seeds = seeds;
    lock.lock();
    resize(scheduler.options.gomaxprocs());
    lock.unlock();
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

  boolean allIdle() {
    return inUse() == 0;
  }

  /** True when another processor than the caller's is in use. */
  boolean othersRun() {
    return inUse() > 1;
  }

  /** Whether one more worker may look for work: half as many as are busy. */
  boolean maySpin() {
    return 2 * scheduler.spinning.get() < inUse();
  }

  /** True when some queue holds a goroutine. */
  boolean workLeft() {
    for (Processor p : all) {
      if (!p.isEmpty()) {
        return true;
      }
    }
    return global.size() > 0;
  }

  /** runtime.GOMAXPROCS: returns the old value; n &lt; 1 changes nothing. */
  int setGomaxprocs(int n, Goroutine self) {
    if (scheduler.options.randomizeScheduler()) {
      int old = claimed;
      claimed = n < 1 ? old : n;
      return old;
    }
    int old = gomaxprocs;
    if (n < 1 || n == old) {
      return old;
    }
    lock.lock();
    resize(n);
    lock.unlock();
    for (Processor p : all) {
      if (p.id >= n) {
        scheduler.preempt(p);
      }
    }
    if (self != null && self.worker != null) {
      self.worker.moveToLiveProcessor(self);
    }
    scheduler.wakeOne();
    return old;
  }

  /** Sets GOMAXPROCS; the goroutines of those that fall away go to the global queue. */
  private void resize(int procs) {
    int n = Math.min(procs, MAX);
    Processor[] old = all;
    Processor[] now = Arrays.copyOf(old, Math.max(n, old.length));
    for (int i = old.length; i < n; i++) {
      now[i] = new Processor(scheduler, i, new Random(seeds.next()));
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
        if (!unused && scheduler.tracer != null) {
          scheduler.tracer.procSteal(p.id);
        }
        p.setStatus(Processor.DEAD);
        p.drainTo(global);
      }
    }
    idle = first;
    idleCount.set(count);
  }

  /** An idle one, marked as running, or null. */
  Processor takeIdle() {
    lock.lock();
    Processor p = idle;
    if (p != null) {
      idle = p.idleLink;
      p.idleLink = null;
      p.setStatus(Processor.RUNNING);
      idleCount.decrementAndGet();
    }
    lock.unlock();
    if (p != null) {
      scheduler.processorTaken();
    }
    return p;
  }

  /** A worker that found nothing gives its processor back; false when there is work after all. */
  boolean releaseIfIdle(Processor p) {
    lock.lock();
    boolean release = global.size() == 0 && !scheduler.isShutdown() && p.id < gomaxprocs;
    if (release) {
      putIdle(p);
    }
    lock.unlock();
    return release;
  }

  /**
   * Nobody holds p: it is given back unless there is work for it.
   *
   * @param timers whether there are timers and nobody waits for them
   */
  boolean releaseUnlessWork(Processor p, boolean timers) {
    lock.lock();
    boolean work = !p.isEmpty() || global.size() > 0 || timers;
    boolean release = !work || p.id >= gomaxprocs;
    if (release) {
      putIdle(p);
    }
    lock.unlock();
    if (release && work) {
      scheduler.wakeOne();
    }
    return release;
  }

  /**
   * GOMAXPROCS was lowered: p's goroutines go to the global queue, and somebody is woken for them.
   * Called by its holder.
   */
  void retire(Processor p) {
    lock.lock();
    putIdle(p);
    lock.unlock();
    scheduler.wakeOne();
  }

  /**
   * Nobody holds it any more. The queue of an idle or dead processor is empty, since nobody steals
   * from it; who leaves goroutines behind wakes somebody afterwards.
   */
  private void putIdle(Processor p) {
    Tracer t = scheduler.tracer;
    if (t != null) {
      t.procStop(p.id);
    }
    p.worker = null;
    p.drainTo(global);
    if (p.id >= gomaxprocs) {
      p.setStatus(Processor.DEAD);
      return;
    }
    p.setStatus(Processor.IDLE);
    p.idleLink = idle;
    idle = p;
    idleCount.incrementAndGet();
  }
}
