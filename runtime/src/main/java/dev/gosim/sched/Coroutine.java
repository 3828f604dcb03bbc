package dev.gosim.sched;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/**
 * The stack of a goroutine. The only class that knows how the JDK suspends one.
 *
 * <p>A goroutine is a virtual thread whose {@code Executor} is this object. The JDK calls {@link
 * #execute} with the task that continues the thread; running the task on a worker's platform thread
 * mounts it. We suspend with {@code Thread.yield}: the JDK takes the stack off the worker and then,
 * on that worker, hands the task over as runnable. From there on the thread is a passive object in
 * our hands: whether it waits or runs is our decision alone, and continuing it costs no permit and
 * no further atomic operation of the JDK. (LockSupport.park/unpark would do as well but pay for a
 * permit that our own status makes superfluous.)
 *
 * <p>A goroutine that the JDK itself suspends (a contended monitor, a socket) comes back through
 * {@link #execute} too, called by some other thread.
 *
 * <p>The hook is {@code VirtualThread}'s constructor, which is reachable when {@code java.lang} is
 * open to us. Otherwise goroutines run on the JDK's scheduler and park as any virtual thread.
 */
final class Coroutine implements Executor, Runnable {
  /**
   * (Executor, String, int, Runnable)Thread: makes a virtual thread; null if java.lang is closed.
   */
  private static final MethodHandle NEW_THREAD;

  /** Thread.yield0, the operating system's yield; null if java.lang is closed. */
  private static final MethodHandle OS_YIELD;

  /** ThreadBuilders' characteristic: inherit no inheritable thread-locals. */
  private static final int NO_INHERIT_THREAD_LOCALS = 1 << 2;

  private static final VarHandle FOREIGN;

  static {
    try {
      FOREIGN = MethodHandles.lookup().findVarHandle(Coroutine.class, "foreign", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
    MethodHandle newThread = null;
    MethodHandle osYield = null;
    try {
      var lookup = MethodHandles.lookup();
      var type = Class.forName("java.lang.VirtualThread");
      newThread =
          MethodHandles.privateLookupIn(type, lookup)
              .findConstructor(
                  type,
                  MethodType.methodType(
                      void.class, Executor.class, String.class, int.class, Runnable.class))
              .asType(
                  MethodType.methodType(
                      Thread.class, Executor.class, String.class, int.class, Runnable.class));
      osYield =
          MethodHandles.privateLookupIn(Thread.class, lookup)
              .findStatic(Thread.class, "yield0", MethodType.methodType(void.class));
    } catch (ReflectiveOperationException e) {
      newThread = null;
      System.err.println(
          "gosim: warning: goroutines run on the JDK's scheduler; start java with"
              + " --add-opens java.base/java.lang=ALL-UNNAMED for gosim's own");
    }
    NEW_THREAD = newThread;
    OS_YIELD = osYield;
    loadEndOfThreads();
  }

  /**
   * HotSpot compiles {@code VirtualThread.run} while many have begun and none has ended. A class
   * that only the end needs must be there by then: else each of them is deoptimized when it ends,
   * which takes longer than all that a short one does.
   */
  private static void loadEndOfThreads() {
    try {
      Class.forName("jdk.internal.event.VirtualThreadEndEvent");
    } catch (ClassNotFoundException e) {
      // Another JDK, without the class: then nothing waits for it.
    }
  }

  /**
   * On the JDK's scheduler: who runs on a thread. On ours a worker knows, at no cost per switch.
   */
  private static final ThreadLocal<Goroutine> CURRENT = new ThreadLocal<>();

  /** What only Java programs need, looked up when the first of them asks. */
  private static final class Inside {
    /** ()Thread: the platform thread that the current virtual thread is mounted on. */
    static final MethodHandle CARRIER;

    /** What runs virtual threads that are no goroutines. */
    static final Executor DEFAULT_SCHEDULER;

    static {
      try {
        var lookup = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup());
        CARRIER =
            lookup.findStatic(
                Thread.class, "currentCarrierThread", MethodType.methodType(Thread.class));
        var type = Class.forName("java.lang.VirtualThread");
        var field = type.getDeclaredField("DEFAULT_SCHEDULER");
        field.setAccessible(true);
        DEFAULT_SCHEDULER = (Executor) field.get(null);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  /** Values of {@link #foreign}: suspended by the JDK (a monitor, a socket), not by us. */
  private static final int FOREIGN_SUSPENDED = 1;

  /** Runnable again, said by the JDK before the worker saw that it was suspended. */
  private static final int FOREIGN_READIED = 2;

  private final Goroutine g;

  /** Whether the JDK has suspended it behind our back; g's status says what it was doing then. */
  private volatile int foreign;

  /** Continues the thread on the calling platform thread; null before the first run. */
  private Runnable task;

  private Thread thread;

  Coroutine(Goroutine g) {
    this.g = g;
  }

  /** True when our workers run the goroutines. */
  static boolean ownScheduler() {
    return NEW_THREAD != null;
  }

  /** Runs the goroutine on the calling worker until it suspends or ends. */
  void resume() {
    if (task == null) {
      start();
    }
    task.run();
  }

  private void start() {
    try {
      thread =
          (Thread)
              NEW_THREAD.invokeExact(
                  (Executor) this, "", NO_INHERIT_THREAD_LOCALS, (Runnable) this);
    } catch (Throwable e) {
      throw new IllegalStateException("cannot create a virtual thread", e);
    }
    thread.start(); // calls execute, which notes the task
  }

  /** Starts the goroutine as an ordinary virtual thread of the JDK. */
  void startOnJdk() {
    thread = Thread.ofVirtual().inheritInheritableThreadLocals(false).unstarted(this);
    g.blocker = thread;
    thread.start();
  }

  /** Called by the JDK when the thread may continue. */
  @Override
  public void execute(Runnable continuation) {
    if (task == null) {
      task = continuation;
      return;
    }
    if (continuation != task) {
      // A virtual thread that the goroutine started has inherited us: it is the JDK's affair.
      Inside.DEFAULT_SCHEDULER.execute(continuation);
      return;
    }
    Worker w = g.worker;
    if (Thread.currentThread() == w) {
      w.suspended = true; // our own suspend(), now complete; the worker looks at the status
    } else {
      foreignReady();
    }
  }

  /** The worker finds it suspended by the JDK. False: it is runnable again already. */
  boolean foreignSuspended() {
    Checkdead dead = g.scheduler.dead;
    dead.foreignSuspended();
    if (FOREIGN.compareAndSet(this, 0, FOREIGN_SUSPENDED)) {
      return true;
    }
    foreign = 0;
    dead.foreignReady();
    return false;
  }

  /** The JDK says it is runnable. If its worker has not seen the suspension yet, that goes on. */
  private void foreignReady() {
    while (!FOREIGN.compareAndSet(this, FOREIGN_SUSPENDED, 0)) {
      if (FOREIGN.compareAndSet(this, 0, FOREIGN_READIED)) {
        return;
      }
    }
    Scheduler s = g.scheduler;
    if (s.tracer != null) {
      s.tracer.goUnpark(g, null, Tracer.NONE);
    }
    s.putGlobal(g);
    s.dead.foreignReady();
  }

  /** Waits, for so many nanoseconds at most, for the JDK to say that it is runnable. */
  boolean awaitForeignReadied(long nanos) {
    long start = System.nanoTime();
    while (foreign != FOREIGN_READIED) {
      if (System.nanoTime() - start > nanos) {
        return false;
      }
      LockSupport.parkNanos(20_000);
    }
    foreign = 0;
    return true;
  }

  boolean isForeignSuspended() {
    return foreign == FOREIGN_SUSPENDED;
  }

  /** The thread's task: the goroutine's root. */
  @Override
  public void run() {
    Goroutine g = this.g;
    if (!ownScheduler()) {
      CURRENT.set(g);
    }
    try {
      g.body.run(g);
      g.scheduler.exited(g, null);
    } catch (Goexit e) {
      g.scheduler.exited(g, e);
    } catch (Throwable t) {
      g.scheduler.uncaught(g, t);
    }
  }

  /** The goroutine that the calling thread runs; null when it runs none. */
  static Goroutine current() {
    if (!ownScheduler()) {
      return CURRENT.get();
    }
    if (!Thread.currentThread().isVirtual()) {
      return null;
    }
    Thread carrier;
    try {
      carrier = (Thread) Inside.CARRIER.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return carrier instanceof Worker w ? w.current : null;
  }

  /** Takes the current goroutine off its worker; does nothing when it is pinned. */
  static void suspend() {
    Thread.yield();
  }

  /**
   * Parks a goroutine that suspend() could not take off its worker, because a native frame is on
   * its stack: the worker blocks with it, and its processor goes to another.
   */
  void parkInPlace() {
    Worker w = g.worker;
    w.enterSyscall();
    w.handOffSyscall();
    g.blocker = thread;
    ThreadParking.park(g);
    g.blocker = null;
    if (!w.exitSyscall()) {
      w.waitForProcessor();
    }
  }

  /**
   * Gives the core to another thread of the machine, without suspending the virtual thread: who
   * spins may hold another lock, and the JDK's scheduler does not run one that has yielded as long
   * as others yield to each other. Where only the JDK could yield, it just spins on.
   */
  static void osYield() {
    if (OS_YIELD == null) {
      if (!Thread.currentThread().isVirtual()) {
        Thread.yield();
      }
      return;
    }
    try {
      OS_YIELD.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
