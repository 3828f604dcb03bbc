package dev.gosim.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A processor: the right to run Go code, with a queue of goroutines to run (runtime/runtime2.go,
 * type p; runtime/proc.go, runqput and its family). There are GOMAXPROCS of them; a worker must
 * hold one to run goroutines.
 *
 * <p>The queue: {@code runnext}, the newest goroutine, goes first and inherits what is left of the
 * time slice, so two goroutines that talk to each other take turns without waiting behind the
 * others; then a ring in first-in first-out order.
 *
 * <p>Invariants: only the worker that holds the processor puts goroutines in and moves {@code
 * tail}; anybody may take from {@code head} by compare-and-set; {@code 0 <= tail - head <= 256}.
 */
final class Processor {
  /** Not held by anybody. */
  static final int IDLE = 0;

  /** Held by a worker that runs Go code or looks for some. */
  static final int RUNNING = 1;

  /** Held by a worker in a system call: anybody may take it away. */
  static final int SYSCALL = 2;

  /** Above GOMAXPROCS; not to be used until that is raised again. */
  static final int DEAD = 3;

  static final int CAPACITY = 256;
  private static final int MASK = CAPACITY - 1;
  private static final int MAX_SLICE_BITS = 16;

  private static final VarHandle STATUS;
  private static final VarHandle RUNNEXT;
  private static final VarHandle HEAD;
  private static final VarHandle TAIL;
  private static final VarHandle PREEMPT;

  static {
    try {
      var lookup = MethodHandles.lookup();
      STATUS = lookup.findVarHandle(Processor.class, "status", int.class);
      RUNNEXT = lookup.findVarHandle(Processor.class, "runnext", Goroutine.class);
      HEAD = lookup.findVarHandle(Processor.class, "head", int.class);
      TAIL = lookup.findVarHandle(Processor.class, "tail", int.class);
      PREEMPT = lookup.findVarHandle(Processor.class, "preempt", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final int id;
  final Scheduler scheduler;
  final Random random;

  private volatile int status = IDLE;

  /** Whoever holds it; for the watcher, which may see an old one. */
  volatile Worker worker;

  private volatile Goroutine runnext;
  private volatile int head;
  private volatile int tail;
  private final Goroutine[] ring = new Goroutine[CAPACITY];

  /** Counts goroutines started with a fresh time slice; written by the holder. */
  int schedTick;

  /** Counts system calls left. */
  int syscallTick;

  /** The holder is asked to let the queue go before runnext. */
  private boolean preempt;

  /** How many polls are left of the time slice, where that is what ends it. */
  int slice;

  /** How many it had. */
  private int wholeSlice;

  /** Next in the list of idle processors. */
  Processor idleLink;

  // What the watcher saw last.
  int seenSchedTick;
  long seenSchedWhen;
  int seenSyscallTick = -1; // none yet
  long seenSyscallWhen;

  Processor(Scheduler scheduler, int id, Random random) {
    this.scheduler = scheduler;
    this.id = id;
    this.random = random;
  }

  int status() {
    return status;
  }

  void setStatus(int s) {
    STATUS.setVolatile(this, s);
  }

  boolean casStatus(int from, int to) {
    return STATUS.compareAndSet(this, from, to);
  }

  void setPreempt(boolean on) {
    PREEMPT.setOpaque(this, on);
  }

  /**
   * If the time slice is over, the next goroutine gets a fresh one. If goroutines have handed the
   * slice on to each other by runnext, the one in runnext now goes to the end of the queue, so that
   * two that talk to each other do not keep out the others.
   *
   * @return true when the slice was over
   */
  boolean endSlice(boolean handedOn) {
    if (!(boolean) PREEMPT.getOpaque(this)) {
      return false;
    }
    setPreempt(false);
    Goroutine next = runnext;
    if (handedOn && next != null && RUNNEXT.compareAndSet(this, next, (Goroutine) null)) {
      putTail(next);
    }
    return true;
  }

  // ---- the holder's side ----

  /** Draws the length of a time slice: as likely short as long. */
  void newSlice() {
    if (scheduler.options.randomizeScheduler()) {
      if (scheduler.clock instanceof Clock.Virtual virtual) {
        virtual.worked(wholeSlice - Math.max(slice, 0));
      }
      wholeSlice = random.below(1 << random.below(MAX_SLICE_BITS));
      slice = wholeSlice;
    }
  }

  /** The goroutine in front, or null; for those who look on. */
  Goroutine next() {
    return runnext;
  }

  /** Puts a goroutine in front, or at the end. Called by the holder. */
  void put(Goroutine g, boolean next) {
    if (!next || scheduler.options.randomizeScheduler() && random.below(2) == 0) {
      putTail(g);
      return;
    }
    Goroutine old;
    do {
      old = runnext;
    } while (!RUNNEXT.compareAndSet(this, old, g));
    if (old != null) {
      putTail(old);
    }
  }

  private void putTail(Goroutine g) {
    while (true) {
      int h = (int) HEAD.getAcquire(this);
      int t = tail;
      if (t - h < CAPACITY) {
        ring[t & MASK] = g;
        TAIL.setRelease(this, t + 1);
        return;
      }
      if (spillHalf(g, h, t)) {
        return;
      }
    }
  }

  /** The ring is full: half of it, and g, go to the global queue. */
  private boolean spillHalf(Goroutine g, int h, int t) {
    int n = (t - h) / 2;
    Goroutine[] batch = new Goroutine[n];
    for (int i = 0; i < n; i++) {
      batch[i] = ring[(h + i) & MASK];
    }
    if (!HEAD.compareAndSet(this, h, h + n)) {
      return false;
    }
    var list = new RunList();
    for (Goroutine x : batch) {
      list.addLast(x);
    }
    list.addLast(g);
    scheduler.global.put(list);
    return true;
  }

  /** The next to run, or null. Called by the holder, which asks {@link Worker#inheritTime}. */
  Goroutine get(Worker w) {
    Goroutine next = runnext;
    if (next != null && RUNNEXT.compareAndSet(this, next, (Goroutine) null)) {
      w.inheritTime = true;
      return next;
    }
    while (true) {
      int h = (int) HEAD.getAcquire(this);
      if (tail == h) {
        return null;
      }
      Goroutine g = ring[h & MASK];
      if (HEAD.compareAndSet(this, h, h + 1)) {
        ring[h & MASK] = null; // only the holder writes slots, so this is safe
        w.inheritTime = false;
        return g;
      }
    }
  }

  /** Moves everything to the given list, in order. Called by the holder or when nobody holds it. */
  void drainTo(RunList list) {
    Goroutine next = (Goroutine) RUNNEXT.getAndSet(this, (Goroutine) null);
    if (next != null) {
      list.addLast(next);
    }
    while (true) {
      int h = (int) HEAD.getAcquire(this);
      if (tail == h) {
        return;
      }
      Goroutine g = ring[h & MASK];
      if (HEAD.compareAndSet(this, h, h + 1)) {
        list.addLast(g);
      }
    }
  }

  // ---- anybody's side ----

  /** True when there is nothing to run; from outside, a snapshot. */
  boolean isEmpty() {
    while (true) {
      int h = head;
      int t = tail;
      Goroutine next = runnext;
      if (t == tail) {
        return h == t && next == null;
      }
    }
  }

  /** How many wait, without runnext; a snapshot. */
  int queueLength() {
    return Math.max(0, tail - head);
  }

  /**
   * Takes half of the victim's ring into this one; returns one of them to run, or null.
   *
   * @param alsoNext whether runnext may be taken: only as a last resort, since the victim is about
   *     to run it
   */
  Goroutine stealFrom(Processor victim, boolean alsoNext) {
    int t = tail;
    int n = victim.grab(this, t, alsoNext);
    if (n == 0) {
      return null;
    }
    n--;
    Goroutine g = ring[(t + n) & MASK];
    if (n > 0) {
      TAIL.setRelease(this, t + n);
    }
    return g;
  }

  /** Copies half of this ring into the thief's from slot {@code to} on; returns how many. */
  private int grab(Processor thief, int to, boolean alsoNext) {
    while (true) {
      int h = (int) HEAD.getAcquire(this);
      int t = (int) TAIL.getAcquire(this);
      int n = t - h;
      n -= n / 2;
      if (n <= 0) {
        return alsoNext ? grabNext(thief, to) : 0;
      }
      if (n > CAPACITY / 2) { // head and tail read at different times
        continue;
      }
      for (int i = 0; i < n; i++) {
        thief.ring[(to + i) & MASK] = ring[(h + i) & MASK];
      }
      if (HEAD.compareAndSet(this, h, h + n)) {
        return n;
      }
    }
  }

  private int grabNext(Processor thief, int to) {
    Goroutine next = runnext;
    if (next == null) {
      return 0;
    }
    if (status == RUNNING) {
      // The holder is probably about to park and run it; taking it would only move it about.
      for (int i = 0; i < 100; i++) {
        Thread.onSpinWait();
        if (runnext != next) {
          return 0;
        }
      }
    }
    if (!RUNNEXT.compareAndSet(this, next, (Goroutine) null)) {
      return 0;
    }
    thief.ring[to & MASK] = next;
    return 1;
  }
}
