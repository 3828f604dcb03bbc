package dev.gosim.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A goroutine: the G of Go's runtime (runtime/runtime2.go, type g).
 *
 * <p>Code that runs on a goroutine is given it as an argument and passes it on; nothing looks it up
 * from a thread.
 *
 * <p>How parking loses no wake-up: a goroutine that is about to wait takes the lock of the thing it
 * waits for, adds itself to that thing's waiters, and calls {@link #park(WaitReason, SpinLock)}.
 * Its status is {@link GStatus#PARKING} before the lock is let go, so whoever finds it among the
 * waiters may call {@link #ready} at once. If that happens before its stack is put away, the status
 * becomes {@link GStatus#READIED} and the worker that puts it away queues it again.
 */
public final class Goroutine extends GoroutineLocals {
  /** What the goroutine runs. */
  @FunctionalInterface
  public interface Body {
    void run(Goroutine g);
  }

  private static final VarHandle STATUS;
  private static final VarHandle PREEMPT;

  static {
    try {
      var lookup = MethodHandles.lookup();
      STATUS = lookup.findVarHandle(Goroutine.class, "status", int.class);
      PREEMPT = lookup.findVarHandle(Goroutine.class, "preempt", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** As in dumps; 1 is main. */
  public final long id;

  public final Scheduler scheduler;

  /** Id of the goroutine whose go statement made this one; 0 for main. */
  public final long parentId;

  /**
   * The bubble it belongs to, or null. Set before the goroutine runs; only the root of a bubble
   * enters and leaves one.
   */
  public Bubble bubble;

  /** What it waits in, or has waited in last; set by who queues it, before it parks. */
  public Waiting waiting;

  /** It is to end, and has not been told yet. */
  private volatile boolean killed;

  /** It has been taken out of what it waited in, for it to end. */
  private volatile boolean withdrawn;

  private boolean panicking;

  /** Set by the scheduler when the time slice is over; read with {@link #preempted}. */
  private boolean preempt;

  /** What a CPU profile wants of it; null before one has wanted anything. */
  volatile Sampling sampling;

  private volatile int status;

  private WaitReason waitReason = WaitReason.NONE;
  private long waitSince;

  /** The worker this goroutine runs on; meaningful only while it runs. */
  Worker worker;

  /** Next in the global queue. */
  Goroutine schedLink;

  /** Neighbours in the list of all goroutines. */
  Goroutine allNext;

  Goroutine allPrev;

  /** Its stack; null for an attached thread and after the end. */
  Coroutine coroutine;

  /**
   * The thread to be woken with LockSupport when this goroutine cannot leave its thread: an
   * attached thread, a pinned goroutine, or any goroutine on the JDK's own scheduler.
   */
  volatile Thread blocker;

  Body body;
  Timer sleepTimer;

  /** Who is made ready when this one has ended and is no longer counted; see {@link Coro}. */
  Goroutine successor;

  Goroutine(Scheduler scheduler, long id, long parentId, Body body) {
    this.scheduler = scheduler;
    this.id = id;
    this.parentId = parentId;
    this.body = body;
  }

  /**
   * The goroutine that the calling thread runs, or null: for Java programs, whose code is not given
   * its goroutine.
   */
  public static Goroutine current() {
    return Coroutine.current();
  }

  // ---- what the interpreter polls ----

  /** True when the time slice is over: call {@link #yieldPreempted} soon. */
  public boolean preempted() {
    return (boolean) PREEMPT.getOpaque(this);
  }

  /** Answers {@link #preempted}: lets others run, at the end of the global queue. */
  public void yieldPreempted() {
    if (killed) {
      throw endKilled();
    }
    Sampling wanted = sampling;
    if (wanted != null && wanted.isAll()) {
      return;
    }
    if (scheduler.options.randomizeScheduler() && worker != null && worker.goesOn()) {
      return;
    }
    waitReason = WaitReason.PREEMPTED;
    gosched();
  }

  /** It gets a worker. */
  void startsRunning(boolean preempt) {
    Sampling wanted = sampling;
    if (wanted != null) {
      wanted.forget();
    }
    setPreempt(preempt);
  }

  void setPreempt(boolean on) {
    PREEMPT.setOpaque(this, on);
  }

  // ---- parking ----

  /**
   * Announces that {@link #park()} follows; before any lock under which others find it is freed.
   */
  public void preparePark(WaitReason reason) {
    Tracer t = scheduler.tracer;
    if (t != null && coroutine != null) {
      t.goPark(this, reason);
    }
    waitReason = reason;
    waitSince = scheduler.coarseTime;
    STATUS.setRelease(this, GStatus.PARKING);
    if (bubble != null && reason.isDurable()) {
      bubble.parks(this);
    }
  }

  /** Waits until {@link #ready} is, or was, called. After {@link #preparePark}. */
  public void park() {
    if (mayLeave()) {
      Coroutine.suspend();
    }
    woken();
  }

  // Each method between the goroutine's root and suspend() is a frame in the stack of all who wait,
  // as long as HotSpot has not inlined it: hence these two, around it.

  /** Whether suspend() is what takes it off its thread, and it has not been made ready yet. */
  private boolean mayLeave() {
    return blocker == null && status != GStatus.READIED;
  }

  private void woken() {
    if (status != GStatus.RUNNING) {
      stayed();
    }
    if (withdrawn) {
      throw endKilled();
    }
  }

  /** It has not left its thread; waits there if need be. */
  private void stayed() {
    if (blocker != null) {
      ThreadParking.park(this);
    } else if (status == GStatus.PARKING) { // pinned
      coroutine.parkInPlace();
    } else {
      wasReadied(); // before it was off its worker: just go on
      traceGoesOn();
    }
  }

  /** It did not leave its worker after all. */
  private void traceGoesOn() {
    Tracer t = scheduler.tracer;
    if (t != null) {
      t.goStart(this);
    }
  }

  /** Go's goparkunlock: frees the lock and waits. The goroutine is findable under that lock. */
  public void park(WaitReason reason, SpinLock lock) {
    preparePark(reason);
    lock.unlock();
    if (mayLeave()) {
      Coroutine.suspend();
    }
    woken();
  }

  /** Waits for ever: an operation on a nil channel, an empty select. */
  public void parkForever(WaitReason reason) {
    preparePark(reason);
    waiting = g -> true; // nobody else will wake it
    park();
    throw new IllegalStateException("goroutine " + id + " woken from an endless wait");
  }

  /**
   * Makes a parked goroutine runnable: next on the caller's processor.
   *
   * @param self the goroutine that calls, or null when the caller is not one
   */
  public void ready(Goroutine self) {
    Tracer t = scheduler.tracer;
    if (t != null && coroutine != null) {
      t.goUnpark(this, self, Worker.currentId(scheduler, self));
    }
    if (bubble != null && waitReason.isDurable()) {
      bubble.readied();
    }
    if (STATUS.compareAndSet(this, GStatus.WAITING, GStatus.RUNNABLE)) {
      scheduler.enqueueReady(this, self);
      return;
    }
    readySlow(self);
  }

  private void readySlow(Goroutine self) {
    if (STATUS.compareAndSet(this, GStatus.PARKING, GStatus.READIED)) {
      if (blocker != null) {
        ThreadParking.unpark(this);
      }
      return;
    }
    if (STATUS.compareAndSet(this, GStatus.WAITING, GStatus.RUNNABLE)) {
      scheduler.enqueueReady(this, self);
      return;
    }
    if (!scheduler.isShutdown()) { // then a thread may have given up waiting
      throw new IllegalStateException("ready of goroutine " + id + " which is " + statusText());
    }
  }

  // ---- being killed ----

  /**
   * Has the goroutine end as by runtime.Goexit, with its deferred calls: when it polls next, or at
   * once where it waits in something that it can be taken out of. Not all is done by one call, as
   * long as {@link #killPending} says so. From any thread, one at a time.
   */
  public void kill() {
    killed = true;
    setPreempt(true);
    Waiting w = waiting;
    if (w != null && isWaiting() && !withdrawn && w.withdraw(this)) {
      withdrawn = true;
      ready(null);
    }
  }

  /** Whether it has not seen yet that it was killed. */
  public boolean killPending() {
    return killed;
  }

  private Goexit endKilled() {
    killed = false;
    withdrawn = false;
    waiting = null;
    return Goexit.INSTANCE;
  }

  // ---- panics ----

  /** It runs deferred calls for a panic, which has its say before the program ends. */
  public void startPanicking() {
    if (!panicking) {
      panicking = true;
      scheduler.ending.runningPanicDefers.incrementAndGet();
    }
  }

  /** The last of its panics has been recovered. */
  public void endPanicking() {
    if (panicking) {
      panicking = false;
      scheduler.ending.runningPanicDefers.decrementAndGet();
    }
  }

  // ---- giving way ----

  /** runtime.Gosched: the others first; this one goes to the end of the global queue. */
  public void gosched() {
    boolean sliceOver = preempted();
    setPreempt(false);
    if (blocker != null) {
      JdkScheduling.yield(this, sliceOver);
      waitReason = WaitReason.NONE;
      return;
    }
    Tracer t = scheduler.tracer;
    if (t != null) {
      t.goSched(this, waitReason == WaitReason.PREEMPTED);
    }
    STATUS.setRelease(this, GStatus.YIELDING);
    Coroutine.suspend();
    if (status == GStatus.YIELDING) { // pinned: cannot leave
      STATUS.setRelease(this, GStatus.RUNNING);
      traceGoesOn();
    }
    waitReason = WaitReason.NONE;
  }

  /** Lets the goroutine that was just made ready run, then this processor's others, then this. */
  public void yieldToNext() {
    if (blocker == null) {
      Tracer t = scheduler.tracer;
      if (t != null) {
        t.goSched(this, true);
      }
      Coroutine.suspend(); // still RUNNING: the worker puts us at the end of its queue
    }
  }

  /**
   * Whether waiting actively for another goroutine makes sense: others run at the same time and
   * nothing waits for this processor.
   */
  public boolean mayBusyWait() {
    Worker w = worker;
    Processor p = w == null ? null : w.processor();
    return p != null && p.isEmpty() && scheduler.processors.othersRun();
  }

  /** time.Sleep. */
  public void sleep(long nanos) {
    Timer.sleep(this, nanos);
  }

  /** The clock that this goroutine lives by: the scheduler's, or its bubble's. */
  public Clock clock() {
    return bubble == null ? scheduler.clock : bubble.clock;
  }

  // ---- system calls ----

  /**
   * Before native code that may block for long: the processor may be taken away and given to
   * another worker. No channel, timer or other scheduler operation until {@link #exitsyscall}.
   */
  public void entersyscall() {
    if (blocker == null) {
      Syscalls.enter(this, worker);
    }
  }

  /** As {@link #entersyscall} when it is known that it will block: gives the processor at once. */
  public void entersyscallblock() {
    if (blocker == null) {
      Syscalls.enter(this, worker);
      worker.handOffSyscall();
    }
  }

  /** After the native code: takes the old processor back, or another one, or queues for one. */
  public void exitsyscall() {
    if (blocker == null && status == GStatus.SYSCALL) {
      // else the JDK suspended it meanwhile, and it was given a processor to go on with
      Syscalls.exit(this);
    }
  }

  // ---- choices ----

  /** A choice in [0, n) from the scheduler's source of randomness. */
  public int random(int n) {
    Worker w = worker;
    Processor p = w == null ? null : w.processor();
    return p != null ? p.random.below(n) : Random.below(scheduler.random64(), n);
  }

  /** 64 bits from the same source. */
  public long random64() {
    Worker w = worker;
    Processor p = w == null ? null : w.processor();
    return p != null ? p.random.next() : scheduler.random64();
  }

  // ---- for dumps and traces ----

  /** The number of the thread it runs on, or ran on last; {@link Tracer#NONE} before it has run. */
  public int thread() {
    Worker w = worker;
    return w == null ? Tracer.NONE : w.id;
  }

  /** The number of its thread's processor; {@link Tracer#NONE} if that has none. */
  public int processor() {
    Worker w = worker;
    Processor p = w == null ? null : w.processor();
    return p == null ? Tracer.NONE : p.id;
  }

  /** Go's word: the wait reason when waiting, else running, runnable, syscall, dead. */
  public String statusText() {
    Coroutine c = coroutine;
    if (c != null && c.isForeignSuspended()) {
      return WaitReason.IO_WAIT.toString();
    }
    int s = status;
    boolean waits = s == GStatus.WAITING || s == GStatus.PARKING;
    return waits ? waitReason.toString() : GStatus.text(s);
  }

  /** True while parked. */
  public boolean isWaiting() {
    int s = status;
    return s == GStatus.WAITING || s == GStatus.PARKING;
  }

  public WaitReason waitReason() {
    return waitReason;
  }

  /** When it parked, in the scheduler's nanoTime to about 10 ms; meaningful while waiting. */
  public long waitSince() {
    return waitSince;
  }

  /** Whole minutes that it has been parked, for dumps. */
  public long waitMinutes() {
    return isWaiting() ? (scheduler.clock.nanoTime() - waitSince) / 60_000_000_000L : 0;
  }

  // ---- for the scheduler ----

  int status() {
    return status;
  }

  /** It was made ready before it was off its thread. */
  void wasReadied() {
    waitReason = WaitReason.NONE;
    STATUS.setVolatile(this, GStatus.RUNNING);
  }

  void setStatus(int s) {
    STATUS.setRelease(this, s);
  }

  boolean casStatus(int from, int to) {
    return STATUS.compareAndSet(this, from, to);
  }

  /** Lets everything go that a dead goroutine need not keep. */
  void clear() {
    clearLocals();
    body = null;
    coroutine = null;
    waiting = null;
    sleepTimer = null;
    successor = null;
    worker = null;
  }

  @Override
  public String toString() {
    return "goroutine " + id + " [" + statusText() + "]";
  }
}
