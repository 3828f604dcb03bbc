package dev.gosim.sched;

import java.util.concurrent.locks.LockSupport;

/**
 * A platform thread that runs goroutines: the M of Go's runtime (runtime/proc.go: schedule,
 * findRunnable, execute, stopm, entersyscall, exitsyscall).
 *
 * <p>It must hold a processor to run goroutines. When it finds none to run it looks around for a
 * bounded while ("spinning"), gives its processor back and parks; the last one to do so while
 * timers are armed parks only until the next timer.
 *
 * <p>Made with a very large stack (address space, not memory), because a goroutine runs on its
 * worker's stack and Go programs recurse deep.
 */
final class Worker extends Thread {
  /** How often the global queue is looked at before the processor's own. */
  private static final int GLOBAL_EVERY = 61;

  /** Rounds over all processors before giving up; the last one may take a runnext. */
  private static final int STEAL_ROUNDS = 4;

  /**
   * The pause between two rounds, which the machine makes some 50 µs of: who looks all the time
   * slows down those whose queues are looked at (runtime/proc.go sleeps as long, in runqgrab).
   */
  private static final long ROUND_NANOS = 3_000;

  final Scheduler scheduler;

  /** M's number: the first is 0. */
  final int id;

  /** The processor held; null while idle or in a system call. Read by the goroutine that runs. */
  private Processor p;

  /** Given by whoever wakes this worker. */
  private volatile Processor nextP;

  /** Held before the system call. */
  private Processor oldP;

  /** What runs now; for the watcher, which may see an old one. */
  volatile Goroutine current;

  /** Set by {@link Coroutine} when the goroutine has left this thread by its own suspend. */
  boolean suspended;

  /** The goroutine just taken goes on with the running time slice. */
  boolean inheritTime;

  /** Looks for work, and is counted in the scheduler's spinning. */
  private boolean spinning;

  /** Next in the scheduler's list of idle workers. */
  Worker idleLink;

  /** When the sleep for timers ends. */
  volatile long sleepUntil;

  Worker(Scheduler scheduler, int id, long stackSize, Processor p, boolean spinning) {
    super(null, null, "gosim-" + id, stackSize, false);
    setDaemon(true);
    this.scheduler = scheduler;
    this.id = id - 1;
    this.nextP = p;
    this.spinning = spinning;
  }

  Processor processor() {
    return p;
  }

  boolean spinning() {
    return spinning;
  }

  @Override
  public void run() {
    try {
      takeNextP();
      for (Goroutine g; (g = findRunnable()) != null; ) {
        execute(g);
      }
    } catch (Throwable t) {
      scheduler.workerFailed(current, t);
    }
  }

  /** Called by whoever wakes this idle worker. */
  void wake(Processor p, boolean spinning) {
    this.spinning = spinning;
    nextP = p;
    LockSupport.unpark(this);
  }

  /** GOMAXPROCS was lowered by the goroutine that runs here: it goes on if a processor is free. */
  void moveToLiveProcessor(Goroutine g) {
    if (p == null || p.id < scheduler.gomaxprocs()) {
      return;
    }
    Processor free = scheduler.processors.takeIdle();
    if (free == null) {
      g.gosched();
      return;
    }
    Processor old = p;
    acquire(free);
    scheduler.processors.retire(old);
  }

  private void takeNextP() {
    acquire(nextP);
    nextP = null;
  }

  /** The worker that the calling thread is, or that a goroutine runs on; else NONE. */
  static int currentId(Scheduler scheduler, Goroutine self) {
    if (self != null) {
      return self.thread();
    }
    return Thread.currentThread() instanceof Worker w && w.scheduler == scheduler
        ? w.id
        : Tracer.NONE;
  }

  private void acquire(Processor p) {
    Tracer t = scheduler.tracer;
    if (t != null) {
      t.procStart(p.id, id);
    }
    p.worker = this;
    p.setStatus(Processor.RUNNING);
    this.p = p;
  }

  // ---- running ----

  private void execute(Goroutine g) {
    g.worker = this;
    current = g;
    g.startsRunning(scheduler.options.randomizeScheduler());
    int s = g.status();
    Tracer t = scheduler.tracer;
    if (t != null) {
      t.goStart(g);
    }
    if (s == GStatus.RUNNABLE || s == GStatus.SYSCALL) {
      g.setStatus(GStatus.RUNNING);
    }
    if (!inheritTime) {
      p.schedTick++;
      p.newSlice();
    }
    suspended = false;
    g.coroutine.resume();
    if (scheduler.options.randomizeScheduler()) {
      resumeWhileBack(g);
    }
    settle(g);
  }

  /** The JDK has suspended it, and soon says that it can go on: as if that had not been. */
  private void resumeWhileBack(Goroutine g) {
    while (!suspended
        && g.status() != GStatus.DEAD
        && g.coroutine.awaitForeignReadied(Watcher.LONG_SYSCALL)) {
      g.coroutine.resume();
    }
  }

  /** Where a time slice is a number of polls: whether the goroutine that polls has some left. */
  boolean goesOn() {
    return !scheduler.isShutdown() && p != null && p.slice-- > 0;
  }

  /** The goroutine is off this thread: decides by its status what becomes of it. */
  private void settle(Goroutine g) {
    int s = g.status();
    if (suspended) {
      if (s == GStatus.PARKING) {
        if (g.casStatus(GStatus.PARKING, GStatus.WAITING)) {
          return;
        }
        s = GStatus.READIED;
      }
      g.setStatus(GStatus.RUNNABLE);
      switch (s) {
        case GStatus.READIED -> p.put(g, true);
        case GStatus.RUNNING -> p.put(g, false);
        case GStatus.YIELDING -> {
          p.setPreempt(false); // it has had its say
          scheduler.putGlobal(g);
        }
        case GStatus.SYSCALL -> { // the JDK was about to suspend it, and need not any more
          exitSyscall();
          Tracer t = scheduler.tracer;
          if (t != null) {
            t.goSysExit(g);
          }
          scheduler.putGlobal(g);
        }
        default -> scheduler.putGlobal(g); // EXITING_SYSCALL: we have no processor
      }
    } else if (s == GStatus.DEAD) {
      g.clear();
    } else {
      if (s == GStatus.SYSCALL) {
        exitSyscall();
      }
      Tracer t = scheduler.tracer;
      if (t != null) {
        t.goSysExit(g);
        t.goPark(g, WaitReason.NONE); // for a lock of the JVM, mostly
      }
      if (g.coroutine.foreignSuspended()) {
        return;
      }
      if (t != null) {
        t.goUnpark(g, null, id);
      }
      scheduler.putGlobal(g);
    }
  }

  // ---- finding ----

  /** The next goroutine, waiting for one if need be; null when the scheduler shuts down. */
  private Goroutine findRunnable() {
    while (!scheduler.isShutdown()) {
      if (p != null && p.id >= scheduler.gomaxprocs()) {
        retireProcessor();
      }
      if (p == null) {
        regainProcessor();
        continue;
      }
      Goroutine g = next();
      if (g == null) {
        g = searchElsewhere();
      }
      if (g != null) {
        if (spinning) {
          stopSpinning(true);
        }
        return g;
      }
      giveUp();
    }
    return null;
  }

  /**
   * GOMAXPROCS was lowered. The count of those who spin goes first: while it holds us, nobody is
   * woken for what p had queued.
   */
  private void retireProcessor() {
    if (spinning) {
      stopSpinning(false);
    }
    scheduler.processors.retire(p);
    p = null;
  }

  /** From the own queue or the global one. */
  private Goroutine next() {
    Processor p = this.p;
    if (scheduler.timers.next() != TimerHeap.NEVER) {
      scheduler.timers.runDue(scheduler.clock.nanoTime());
    }
    boolean fresh = p.endSlice(inheritTime);
    if (p.schedTick % GLOBAL_EVERY == 0 && scheduler.global.size() > 0) {
      Goroutine g = scheduler.global.get(p, 1, scheduler.gomaxprocs());
      if (g != null) {
        inheritTime = false;
        return g;
      }
    }
    Goroutine g = p.get(this);
    if (fresh) {
      inheritTime = false;
    }
    if (g == null && scheduler.global.size() > 0) {
      inheritTime = false;
      g = scheduler.global.get(p, Integer.MAX_VALUE, scheduler.gomaxprocs());
    }
    return g;
  }

  /** From other processors, spinning for a bounded while. */
  private Goroutine searchElsewhere() {
    inheritTime = false;
    if (!spinning) {
      if (!scheduler.processors.maySpin()) {
        return null;
      }
      spinning = true;
      scheduler.spinning.incrementAndGet();
    }
    for (int round = 1; ; round++) {
      Goroutine g = steal(round == STEAL_ROUNDS);
      if (g == null && scheduler.global.size() > 0) {
        g = scheduler.global.get(p, Integer.MAX_VALUE, scheduler.gomaxprocs());
      }
      if (g != null
          || round == STEAL_ROUNDS
          || scheduler.isShutdown()
          || !scheduler.processors.othersRun()
          || scheduler.timers.next() <= scheduler.clock.nanoTime()) {
        return g;
      }
      LockSupport.parkNanos(this, ROUND_NANOS);
    }
  }

  /** From the others in turn, beginning anywhere. */
  private Goroutine steal(boolean alsoNext) {
    Processor[] all = scheduler.processors.all();
    int n = Math.min(all.length, scheduler.gomaxprocs());
    if (n < 2) {
      return null;
    }
    int start = p.random.below(n);
    for (int i = 0; i < n; i++) {
      Processor victim = all[(start + i) % n];
      if (victim != p && victim.status() != Processor.IDLE) {
        Goroutine g = p.stealFrom(victim, alsoNext);
        if (g != null) {
          return g;
        }
      }
    }
    return null;
  }

  private void stopSpinning(boolean foundWork) {
    spinning = false;
    int left = scheduler.spinning.decrementAndGet();
    if (foundWork && left == 0) {
      scheduler.wakeOne(); // work found: there may be more, let somebody else look
    }
  }

  /**
   * Nothing found: gives the processor back and parks, unless work turns up in between. The order
   * matters: give back, stop being counted as spinning, look once more. Whoever queues a goroutine
   * looks at the count after queueing, so one of the two sees the other.
   */
  private void giveUp() {
    if (!scheduler.processors.releaseIfIdle(p)) {
      return;
    }
    p = null;
    if (spinning) {
      stopSpinning(false);
      if (scheduler.processors.workLeft()) {
        regainSpinning();
        if (p != null) {
          return;
        }
      }
    }
    if (!sleepForTimers()) {
      rest();
    }
  }

  private void regainSpinning() {
    Processor free = scheduler.processors.takeIdle();
    if (free != null) {
      acquire(free);
      spinning = true;
      scheduler.spinning.incrementAndGet();
    }
  }

  private void regainProcessor() {
    Processor free = scheduler.processors.takeIdle();
    if (free != null) {
      acquire(free);
    } else {
      rest();
    }
  }

  /** Sleeps until the next timer if nobody else does. Returns false if there is no need. */
  private boolean sleepForTimers() {
    if (scheduler.virtualTime()
        || scheduler.timers.next() == TimerHeap.NEVER
        || !scheduler.timerWaiter.compareAndSet(null, this)) {
      return false;
    }
    while (!scheduler.isShutdown()) {
      long next = scheduler.timers.next();
      sleepUntil = next;
      long delay = next - scheduler.clock.nanoTime();
      if (next == TimerHeap.NEVER || delay <= 0) {
        break;
      }
      LockSupport.parkNanos(this, delay);
    }
    scheduler.timerWaiter.set(null);
    regainProcessor();
    return true;
  }

  /** Parks until somebody gives this worker a processor. */
  private void rest() {
    scheduler.putIdle(this);
    while (nextP == null) {
      if (scheduler.isShutdown()) {
        return;
      }
      LockSupport.park(this);
    }
    takeNextP();
  }

  // ---- system calls; called by the goroutine that runs on this worker ----

  void enterSyscall() {
    Processor p = this.p;
    oldP = p;
    this.p = null;
    p.setStatus(Processor.SYSCALL);
  }

  /** Gives the processor to somebody else at once. */
  void handOffSyscall() {
    Processor p = oldP;
    if (p.casStatus(Processor.SYSCALL, Processor.RUNNING)) {
      p.syscallTick++;
      Tracer t = scheduler.tracer;
      if (t != null) {
        t.procStop(p.id);
      }
      scheduler.handOff(p);
    }
  }

  /** Returns whether there is a processor to go on with. */
  boolean exitSyscall() {
    Processor p = oldP;
    oldP = null;
    if (p.casStatus(Processor.SYSCALL, Processor.RUNNING)) {
      p.worker = this;
      this.p = p;
      p.syscallTick++;
      return true;
    }
    Processor free = scheduler.processors.takeIdle();
    if (free != null) {
      acquire(free);
      return true;
    }
    return false;
  }

  /** For a goroutine that cannot leave this thread. */
  void waitForProcessor() {
    Processor free;
    while ((free = scheduler.processors.takeIdle()) == null) {
      LockSupport.parkNanos(this, 100_000); // rare: no list of such waiters is kept
    }
    acquire(free);
  }
}
