package dev.gosim.sched;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Spreads runnable goroutines over workers (runtime/proc.go, schedt).
 *
 * <p>Who parks and unparks workers, and when, decides between latency and waste. Rejected: one
 * queue for all (contention); waking a worker for every goroutine made ready (threads start and
 * stop all the time); handing the processor over directly (the two goroutines of a pair end up on
 * different cores). Chosen, as in Go: whoever makes a goroutine runnable wakes one worker only if
 * there is an idle processor and nobody is looking for work already ("spinning"); a spinning worker
 * that finds work wakes the next.
 *
 * <p>The lock protects the lists of idle processors and workers, the global queue, and the number
 * of workers. Nothing blocks or calls out while it is held. Lock order: channel or semaphore locks,
 * then the timers' lock, then this one.
 */
public final class Scheduler {
  final SchedulerOptions options;
  public final Clock clock;
  final TimerHeap timers;
  final AllGoroutines all = new AllGoroutines();

  /** Null where our workers run the goroutines. */
  final JdkScheduling jdk = Coroutine.ownScheduler() ? null : new JdkScheduling(this);

  /** Seeds the processors' own, and serves those who have no processor; under the lock. */
  private final Random random;

  private final SpinLock lock = new SpinLock();
  final GlobalQueue global = new GlobalQueue(lock);
  final Processors processors;
  private final Workers workers = new Workers(this);

  /** Workers that look for work, or were just woken to. */
  final AtomicInteger spinning = new AtomicInteger();

  /** The worker that sleeps until the next timer. */
  final AtomicReference<Worker> timerWaiter = new AtomicReference<>();

  final Outside outside = new Outside(this);

  final AtomicLong lastId = new AtomicLong();

  private final AtomicLong lastBubble = new AtomicLong();

  /** The clock as the watcher saw it last: good enough for how long somebody has waited. */
  volatile long coarseTime;

  /** Told of what goroutines do; null where nobody listens, which is what it costs then. */
  Tracer tracer;

  /** Takes samples for a CPU profile; null where none is made. */
  volatile CpuSampler cpuSampler;

  public final Listeners listeners = new Listeners(this);

  private Object host;
  private final Watcher watcher;
  final Checkdead dead = new Checkdead(this);
  final Ending ending = new Ending(this);
  private volatile Goroutine main;

  /** Whether the main goroutine is counted: from then on the program can be dead. */
  private volatile boolean started;

  public Scheduler(SchedulerOptions options) {
    this.options = options;
    clock = options.clock();
    timers = new TimerHeap(this);
    boolean given = options.seed() != 0 || options.randomizeScheduler();
    random = new Random(given ? options.seed() : System.nanoTime() ^ 0x5DEECE66DL);
    coarseTime = clock.nanoTime();
    processors = new Processors(this, lock, global.list, random);
    watcher = new Watcher(this);
    watcher.start();
  }

  /** What the program that runs here is to its natives; opaque here, set before {@link #run}. */
  public Object host() {
    return host;
  }

  public void setHost(Object host) {
    this.host = host;
  }

  /** A goroutine that is not scheduled: stands for the caller in code that does not block. */
  public Goroutine neverScheduled() {
    return new Goroutine(this, 0, 0, g -> {});
  }

  // ---- running programs ----

  /**
   * Runs a program: its main goroutine is number 1. Returns when that ends, when the program dies,
   * or on {@link #shutdown}; the scheduler is shut down then.
   */
  public Exit run(Goroutine.Body body) throws InterruptedException {
    Goroutine g = new Goroutine(this, lastId.incrementAndGet(), 0, body);
    main = g;
    start(g, null);
    started = true;
    dead.check();
    try {
      return ending.await();
    } finally {
      shutdown();
    }
  }

  /**
   * Instead of {@link #run}, for many programs one after the other or at the same time: there is no
   * main goroutine, and {@link FatalHandler#survives} is true. Ends with {@link #shutdown}.
   */
  public void open() {
    started = true;
  }

  /** Starts a goroutine on behalf of {@code owner}. From any thread. */
  public Goroutine goFor(Object owner, Goroutine.Body body) {
    Goroutine g = new Goroutine(this, lastId.incrementAndGet(), 0, body);
    g.owner = owner;
    start(g, null);
    return g;
  }

  /**
   * The go statement: the new goroutine runs next on the caller's processor.
   *
   * @param parent who executes the statement; null from outside
   */
  public Goroutine go(Goroutine.Body body, Goroutine parent) {
    return go(body, parent, null);
  }

  /** As {@link #go(Goroutine.Body, Goroutine)}, with the place of the go statement for dumps. */
  public Goroutine go(Goroutine.Body body, Goroutine parent, Object createdBy) {
    long parentId = parent == null ? 0 : parent.id;
    Goroutine g = new Goroutine(this, lastId.incrementAndGet(), parentId, body);
    g.createdBy = createdBy;
    start(g, parent);
    return g;
  }

  /** What a timer starts: a goroutine of its bubble, if there is one. */
  public Goroutine goInBubble(Goroutine.Body body, Bubble bubble) {
    Goroutine g = new Goroutine(this, lastId.incrementAndGet(), 0, body);
    g.bubble = bubble;
    start(g, null);
    return g;
  }

  private void start(Goroutine g, Goroutine self) {
    all.add(g);
    if (self != null) {
      g.bubble = self.bubble;
      g.owner = self.owner;
      g.labels = self.labels;
    }
    if (g.bubble != null) {
      g.bubble.born();
    }
    g.coroutine = new Coroutine(g);
    Tracer t = tracer;
    if (t != null) {
      t.goCreate(g, self, Worker.currentId(this, self));
    }
    if (jdk == null) {
      g.setStatus(GStatus.RUNNABLE);
      enqueueReady(g, self);
    } else {
      jdk.start(g);
    }
  }

  /** The body of a goroutine has ended, normally or by Goexit. Called on the goroutine. */
  void exited(Goroutine g, Goexit goexit) {
    if (g == main && goexit == null) {
      ending.mainReturned(g);
    }
    bury(g);
  }

  private void bury(Goroutine g) {
    Tracer t = tracer;
    if (t != null) {
      t.goEnd(g);
    }
    all.remove(g);
    g.setStatus(GStatus.DEAD);
    if (g.successor != null) {
      g.successor.ready(g);
    }
    if (g.bubble != null) {
      g.bubble.died(g);
    }
    if (jdk != null) {
      jdk.stops();
    }
  }

  /** The body of a goroutine has thrown. Called on the goroutine. */
  void uncaught(Goroutine g, Throwable t) {
    ending.die(() -> options.fatal().uncaught(g, t));
    bury(g);
  }

  /**
   * A goroutine has used up its stack: the program is over, told by a thread that has a stack. The
   * caller unwinds the goroutine meanwhile, since a stack that deep slows every garbage collection.
   */
  public void stackOverflow(Goroutine g, StackOverflowError e) {
    ending.dieElsewhere(() -> options.fatal().uncaught(g, e));
  }

  void workerFailed(Goroutine g, Throwable t) {
    ending.dieForGood(() -> options.fatal().uncaught(g, t));
  }

  /** The program dies of something that comes from outside, such as SIGQUIT. From any thread. */
  public void quit(String why) {
    ending.quit(() -> options.fatal().quit(why, goroutines()));
  }

  /** Ends everything: no goroutine is started or continued any more. From any thread. */
  public void shutdown() {
    ending.finish(Exit.SHUTDOWN);
    interruptAll();
  }

  /** Those who run and those who wait look whether the scheduler was shut down. */
  void interruptAll() {
    for (Processor p : processors.all()) {
      preempt(p);
    }
    if (jdk != null) {
      all.preemptRunning();
    }
    lock.lock();
    List<Worker> idle = workers.takeAllIdle();
    lock.unlock();
    idle.forEach(LockSupport::unpark);
    Worker sleeper = timerWaiter.get();
    if (sleeper != null) {
      LockSupport.unpark(sleeper);
    }
    wakeWatcher();
    outside.shutdown();
  }

  public boolean isShutdown() {
    return ending.isShutdown();
  }

  // ---- threads from outside ----

  /**
   * Lets the calling thread (platform or virtual, not a goroutine) use channels and locks as a
   * goroutine does: it blocks the thread where a goroutine would park. While any thread is attached
   * no deadlock is reported.
   */
  public Goroutine attach() {
    return outside.attach(lastId.incrementAndGet());
  }

  /** Ends {@link #attach}. */
  public void detach(Goroutine g) {
    outside.detach(g);
  }

  /**
   * Somebody outside will wake goroutines (a thread at work, a network listener): no deadlock is
   * reported, and virtual time stands still, until {@link #externalRemoved}.
   */
  public void externalAdded() {
    dead.externalAdded();
  }

  /** See {@link #externalAdded}. */
  public void externalRemoved() {
    dead.externalRemoved();
  }

  /**
   * From now on something may come from outside that wakes goroutines, or never come (a signal): no
   * deadlock is reported, and virtual time goes on.
   */
  public void neverDead() {
    dead.neverDead();
  }

  long nextBubble() {
    return lastBubble.incrementAndGet();
  }

  // ---- what programs ask ----

  /** runtime.NumGoroutine. */
  public int numGoroutine() {
    return all.count();
  }

  /** All goroutines, in order of id. */
  public List<Goroutine> goroutines() {
    return all.list();
  }

  public int gomaxprocs() {
    return processors.gomaxprocs();
  }

  /** runtime.GOMAXPROCS: returns the old value; n &lt; 1 changes nothing. */
  public int setGomaxprocs(int n, Goroutine self) {
    return processors.setGomaxprocs(n, self);
  }

  /** What there is to run, and who runs it. */
  public SchedPicture picture() {
    return SchedPicture.of(this);
  }

  long random64() {
    lock.lock();
    long x = random.next();
    lock.unlock();
    return x;
  }

  // ---- queues ----

  /** A goroutine became runnable: next on the caller's processor, or else in the global queue. */
  void enqueueReady(Goroutine g, Goroutine self) {
    Worker w = self != null ? self.worker : Thread.currentThread() instanceof Worker x ? x : null;
    Processor p = w == null || w.scheduler != this ? null : w.processor();
    if (p != null) {
      p.put(g, true);
    } else {
      putGlobal(g);
    }
    wakeOne();
  }

  void putGlobal(Goroutine g) {
    global.put(g);
    wakeOne();
  }

  // ---- workers ----

  /** A processor marked as running that nobody holds: to another worker if there is work. */
  void handOff(Processor p) {
    boolean unwatchedTimers = timers.next() != TimerHeap.NEVER && timerWaiter.get() == null;
    if (!processors.releaseUnlessWork(p, unwatchedTimers)) {
      startWorker(p, false);
    }
  }

  /** If a processor is idle and nobody looks for work, wakes a worker to do so. */
  void wakeOne() {
    if (processors.someIdle() && spinning.get() == 0) {
      wakeSlow();
    }
  }

  private void wakeSlow() {
    if (jdk != null) {
      wakeWatcher();
      return;
    }
    if (!spinning.compareAndSet(0, 1)) {
      return;
    }
    Processor p = processors.takeIdle();
    if (p == null) {
      spinning.decrementAndGet();
    } else {
      startWorker(p, true);
    }
  }

  private void startWorker(Processor p, boolean spin) {
    lock.lock();
    Worker w = workers.takeIdle();
    int id = w == null ? workers.count() : 0;
    lock.unlock();
    if (w != null) {
      w.wake(p, spin);
    } else if (!isShutdown()) {
      workers.start(id, p, spin);
    }
  }

  List<Worker> workers() {
    return workers.list();
  }

  /** Its live threads, for tests. */
  List<Thread> threads() {
    var list = new ArrayList<Thread>(workers.list());
    list.add(watcher);
    return list;
  }

  /**
   * A worker without a processor is about to park. When it is the last one, time jumps (which wakes
   * it again) or the program is dead.
   */
  void putIdle(Worker w) {
    lock.lock();
    workers.putIdle(w);
    boolean stuck = stuckLocked();
    lock.unlock();
    if (stuck) {
      dead.stuck();
    }
  }

  // ---- timers ----

  boolean virtualTime() {
    return clock instanceof Clock.Virtual;
  }

  /** The soonest timer is a new one: whoever sleeps for timers must know. */
  void timerMoved(long when) {
    if (jdk != null) {
      wakeWatcher();
      return;
    }
    Worker w = timerWaiter.get();
    if (w == null) {
      wakeOne();
    } else if (when < w.sleepUntil) {
      LockSupport.unpark(w);
    }
  }

  // ---- deadlock ----

  boolean isStuck() {
    lock.lock();
    boolean stuck = stuckLocked();
    lock.unlock();
    return stuck;
  }

  /** Nothing runs and nothing will by itself; under the lock. */
  private boolean stuckLocked() {
    return started
        && workers.allIdle()
        && global.size() == 0
        && dead.nobodyOutside()
        && !isShutdown();
  }

  /** Whether all that could be otherwise is drawn from a seed: SchedulerOptions. */
  public boolean isRepeatable() {
    return options.randomizeScheduler();
  }

  // ---- whom others wake ----

  void wakeWatcher() {
    LockSupport.unpark(watcher);
  }

  /** A processor goes into use. */
  void processorTaken() {
    watcher.wakeIfAsleep();
  }

  void preempt(Processor p) {
    p.setPreempt(true);
    Worker w = p.worker;
    Goroutine g = w == null ? null : w.current;
    if (g != null) {
      g.setPreempt(true);
    }
  }
}
