package dev.gosim.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * A goroutine: the G of Go's runtime (runtime/runtime2.go, type g).
 *
 * <p>Code that runs on a goroutine is given it as an argument and passes it on; nothing looks it up
 * from a thread.
 *
 * <p>How parking loses no wake-up: a goroutine that is about to wait takes the lock of the thing it
 * waits for, adds itself to that thing's waiters, and calls {@link #park(WaitReason, SpinLock)}.
 * Its status is {@link #PARKING} before the lock is let go, so whoever finds it among the waiters
 * may call {@link #ready} at once. If that happens before its stack is put away, the status becomes
 * {@link #READIED} and the worker that puts it away queues it again.
 */
public final class Goroutine {
  /** What the goroutine runs. */
  @FunctionalInterface
  public interface Body {
    void run(Goroutine g);
  }

  static final int IDLE = 0;
  static final int RUNNABLE = 1;
  static final int RUNNING = 2;
  static final int SYSCALL = 3;

  /** Parked; its stack is off the worker. */
  static final int WAITING = 4;

  static final int DEAD = 5;

  /** Going to park, still on its worker. */
  static final int PARKING = 6;

  /** Made ready while still PARKING. */
  static final int READIED = 7;

  /** Gives its processor up but stays runnable: Gosched, preemption. */
  static final int YIELDING = 8;

  /** Left a system call to find its processor gone; queues until there is one. */
  static final int EXITING_SYSCALL = 9;

  private static final VarHandle STATUS;
  private static final VarHandle PREEMPT;
  private static final VarHandle SELECT_DONE;

  static {
    try {
      var lookup = MethodHandles.lookup();
      STATUS = lookup.findVarHandle(Goroutine.class, "status", int.class);
      PREEMPT = lookup.findVarHandle(Goroutine.class, "preempt", boolean.class);
      SELECT_DONE = lookup.findVarHandle(Goroutine.class, "selectDone", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** As in dumps; 1 is main. */
  public final long id;

  public final Scheduler scheduler;

  /** Id of the goroutine whose go statement made this one; 0 for main. */
  public final long parentId;

  /** The go statement, for "created by"; set by the interpreter, opaque here. */
  public Object createdBy;

  /** Labels for profiles, which goroutines it makes inherit; opaque here. */
  public Object labels;

  /** The interpreter's current frame, for dumps; opaque here. */
  public Object top;

  /**
   * The bubble it belongs to, or null. Set before the goroutine runs; only the root of a bubble
   * enters and leaves one.
   */
  public Bubble bubble;

  private boolean panicking;

  /** Results of a call after the first, on their way from compiled code to compiled code. */
  public long long1;

  public long long2;
  public long long3;
  public Object ref1;
  public Object ref2;
  public Object ref3;

  /** What ends it or the program and was raised in {@code top}; null if nothing was. */
  public Throwable failure;

  /** The interpreter's state of panicking and recovering; opaque here. */
  public Object panics;

  /** Where a sender puts an integer, float (bits) or bool for this receiver. */
  public long recvBits;

  /** Where a sender puts a reference for this receiver. */
  public Object recvRef;

  /** The second result of a receive. */
  public boolean recvOk;

  /** What this goroutine queues with, kept for the next time; belongs to package chan. */
  public Object waiter;

  /** A select object kept for the next time; belongs to package chan. */
  public Object selectCache;

  /** Which of several waiters woke a select; belongs to package chan. */
  public Object wokenBy;

  /** Whether somebody has claimed the right to wake the select this goroutine is parked in. */
  private volatile int selectDone;

  /** Set by the scheduler when the time slice is over; read with {@link #preempted}. */
  private boolean preempt;

  /** A sample is wanted of it, for a CPU profile; and nothing else of its next poll. */
  private boolean sampleWanted;

  private boolean sampleOnly;

  private volatile int status;

  private WaitReason waitReason = WaitReason.NONE;
  private long waitSince;

  /** LockOSThread calls minus unlocks. */
  private int locked;

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
  private Timer sleepTimer;

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
    if (sampleWanted && onlySampled()) {
      return;
    }
    if (scheduler.options.randomizeScheduler() && worker != null && worker.goesOn()) {
      return;
    }
    waitReason = WaitReason.PREEMPTED;
    gosched();
  }

  /** A profile's clock ticks while it runs. */
  void wantSample(CpuSampler sampler) {
    if (sampleWanted) {
      sampler.sample(this, true);
      return;
    }
    sampleOnly = !preempted();
    sampleWanted = true;
    setPreempt(true);
  }

  /** Gives the sample; whether nothing else was wanted. */
  private boolean onlySampled() {
    sampleWanted = false;
    CpuSampler sampler = scheduler.cpuSampler;
    if (sampler != null) {
      sampler.sample(this, false);
    }
    if (!sampleOnly || scheduler.options.randomizeScheduler()) {
      return false;
    }
    setPreempt(false);
    return true;
  }

  /** It gets a worker. */
  void startsRunning(boolean preempt) {
    sampleWanted = false;
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
    STATUS.setRelease(this, PARKING);
    if (bubble != null && reason.isDurable()) {
      bubble.parks(this);
    }
  }

  /** Waits until {@link #ready} is, or was, called. After {@link #preparePark}. */
  public void park() {
    if (blocker != null) {
      parkThread();
      return;
    }
    if (status != READIED) {
      Coroutine.suspend();
      if (status == RUNNING) {
        return;
      }
      if (status == PARKING) { // could not leave its thread
        coroutine.parkInPlace();
        return;
      }
    }
    waitReason = WaitReason.NONE; // made ready before it was off its worker: just go on
    STATUS.setRelease(this, RUNNING);
    traceGoesOn();
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
    park();
  }

  /** Waits for ever: an operation on a nil channel, an empty select. */
  public void parkForever(WaitReason reason) {
    preparePark(reason);
    park();
    throw new IllegalStateException("goroutine " + id + " woken from an endless wait");
  }

  /**
   * Waits on the platform's own thread parking. Go knows no interrupts: one that comes is kept for
   * the thread's next wait of another kind.
   */
  void parkThread() {
    scheduler.threadParks(this);
    boolean interrupted = false;
    try {
      while (status == PARKING) {
        if (coroutine == null && scheduler.isShutdown()) {
          throw new SchedulerShutdown();
        }
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
    } finally {
      if (coroutine == null) {
        scheduler.outside.goesOn(this);
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    waitReason = WaitReason.NONE;
    STATUS.setVolatile(this, RUNNING);
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
    if (STATUS.compareAndSet(this, WAITING, RUNNABLE)) {
      scheduler.enqueueReady(this, self);
      return;
    }
    readySlow(self);
  }

  private void readySlow(Goroutine self) {
    if (STATUS.compareAndSet(this, PARKING, READIED)) {
      Thread t = blocker;
      if (t != null) {
        scheduler.threadUnparks(this);
        LockSupport.unpark(t);
      }
      return;
    }
    if (STATUS.compareAndSet(this, WAITING, RUNNABLE)) {
      scheduler.enqueueReady(this, self);
      return;
    }
    if (!scheduler.isShutdown()) { // then a thread may have given up waiting
      throw new IllegalStateException("ready of goroutine " + id + " which is " + statusText());
    }
  }

  /** Before this goroutine queues on several channels: nobody has claimed it yet. */
  public void openSelect() {
    SELECT_DONE.setRelease(this, 0);
  }

  /** Of all who find this goroutine waiting in a select, exactly one wins. */
  public boolean claimSelect() {
    return SELECT_DONE.compareAndSet(this, 0, 1);
  }

  // ---- panics ----

  /** It runs deferred calls for a panic, which has its say before the program ends. */
  public void startPanicking() {
    if (!panicking) {
      panicking = true;
      scheduler.panicking.incrementAndGet();
    }
  }

  /** The last of its panics has been recovered. */
  public void endPanicking() {
    if (panicking) {
      panicking = false;
      scheduler.panicking.decrementAndGet();
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
    STATUS.setRelease(this, YIELDING);
    Coroutine.suspend();
    if (status == YIELDING) { // pinned: cannot leave
      STATUS.setRelease(this, RUNNING);
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
    if (nanos <= 0) {
      return;
    }
    Timer t = sleepTimer;
    if (t == null) {
      sleepTimer = t = new Timer(scheduler, bubble, timer -> this.ready(null));
    }
    long when = Timer.after(clock().read(), nanos);
    if (bubble == null) {
      preparePark(WaitReason.SLEEP);
      t.reset(when, 0);
    } else { // it does not fire before we are parked, and must be there by then
      t.reset(when, 0);
      preparePark(WaitReason.SLEEP);
    }
    park();
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
      traceSysCall();
      STATUS.setRelease(this, SYSCALL);
      worker.enterSyscall();
    }
  }

  /** As {@link #entersyscall} when it is known that it will block: gives the processor at once. */
  public void entersyscallblock() {
    if (blocker == null) {
      traceSysCall();
      STATUS.setRelease(this, SYSCALL);
      worker.enterSyscall();
      worker.handOffSyscall();
    }
  }

  private void traceSysCall() {
    Tracer t = scheduler.tracer;
    if (t != null) {
      t.goSysCall(this);
    }
  }

  /** After the native code: takes the old processor back, or another one, or queues for one. */
  public void exitsyscall() {
    if (blocker != null || status != SYSCALL) {
      return; // or the JDK suspended it meanwhile, and it was given a processor to go on with
    }
    boolean goesOn = worker.exitSyscall();
    Tracer t = scheduler.tracer;
    if (t != null) {
      t.goSysExit(this);
    }
    if (goesOn) {
      STATUS.setRelease(this, RUNNING);
      return;
    }
    STATUS.setRelease(this, EXITING_SYSCALL);
    Coroutine.suspend();
    if (status == EXITING_SYSCALL) { // pinned: wait for a processor on this thread
      worker.waitForProcessor();
      STATUS.setRelease(this, RUNNING);
    }
  }

  // ---- runtime.LockOSThread ----

  /** runtime.LockOSThread. Threads are not visible to Go code here; only dumps show it. */
  public void lockOSThread() {
    locked++;
  }

  /** runtime.UnlockOSThread. */
  public void unlockOSThread() {
    if (locked > 0) {
      locked--;
    }
  }

  public boolean lockedToThread() {
    return locked > 0;
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
    return switch (status) {
      case IDLE -> "idle";
      case RUNNABLE, READIED, YIELDING, EXITING_SYSCALL -> "runnable";
      case RUNNING -> "running";
      case SYSCALL -> "syscall";
      case WAITING, PARKING -> waitReason.toString();
      default -> "dead";
    };
  }

  /** True while parked. */
  public boolean isWaiting() {
    int s = status;
    return s == WAITING || s == PARKING;
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

  void setStatus(int s) {
    STATUS.setRelease(this, s);
  }

  boolean casStatus(int from, int to) {
    return STATUS.compareAndSet(this, from, to);
  }

  /** Lets everything go that a dead goroutine need not keep. */
  void clear() {
    body = null;
    coroutine = null;
    top = null;
    failure = null;
    panics = null;
    waiter = null;
    selectCache = null;
    recvRef = null;
    ref1 = null;
    ref2 = null;
    ref3 = null;
    sleepTimer = null;
    worker = null;
  }

  @Override
  public String toString() {
    return "goroutine " + id + " [" + statusText() + "]";
  }
}
