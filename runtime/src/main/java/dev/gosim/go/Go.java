package dev.gosim.go;

import dev.gosim.chan.TimerChan;
import dev.gosim.sched.Clock;
import dev.gosim.sched.Goexit;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.SchedulerOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A world of goroutines: a scheduler with its processors, clock and timers, and whatever was made
 * by it. Either {@link #run} a whole program, which ends as a Go program does, with its main
 * goroutine; or {@link #start} one beside other threads and close it in the end.
 *
 * <p>An exception that leaves a goroutine ends the whole {@code Go}, as a panic ends a Go program:
 * {@link #run} and {@link #close} throw a {@link CrashException}, and so does every further
 * operation from outside.
 */
public final class Go implements AutoCloseable {
  /** What a goroutine does. */
  @FunctionalInterface
  public interface Task {
    void run() throws Exception;
  }

  /** What the main goroutine does. */
  @FunctionalInterface
  public interface Program {
    void run(Go go) throws Exception;
  }

  final Scheduler scheduler;
  private final LastWords lastWords = new LastWords();

  /** Stands for a thread that is no goroutine of anybody; goes with the thread. */
  private final ThreadLocal<Goroutine> outside;

  /** Closed: the done channel of contexts that were cancelled before anybody asked for theirs. */
  final Chan<Void> closedChan;

  private final Context background = new EmptyCtx(this, "context.Background");
  private final Context todo = new EmptyCtx(this, "context.TODO");

  private Go(UnaryOperator<SchedulerOptions> options) {
    scheduler = new Scheduler(options.apply(SchedulerOptions.defaults(lastWords)));
    scheduler.setHost(this);
    outside = ThreadLocal.withInitial(scheduler::attach);
    var closed = dev.gosim.chan.Chan.ofRef(0, null);
    closed.close(null);
    closedChan = new Chan<>(this, closed);
  }

  // ---- starting and ending ----

  /** On as many processors as the machine has. */
  public static Go start() {
    return start(UnaryOperator.identity());
  }

  /** On that many processors: no more goroutines run at a time. */
  public static Go start(int procs) {
    return start(o -> o.withProcs(procs));
  }

  /** With options changed from the defaults: a virtual clock, a seed, repeatable runs. */
  public static Go start(UnaryOperator<SchedulerOptions> options) {
    return new Go(options);
  }

  /**
   * Runs a program. Returns when its main goroutine has returned; goroutines that are left are
   * dropped.
   *
   * @throws CrashException if an exception left a goroutine, or when all are blocked for ever
   */
  public static void run(Program main) throws InterruptedException {
    run(UnaryOperator.identity(), main);
  }

  /** As {@link #run(Program)}, on that many processors. */
  public static void run(int procs, Program main) throws InterruptedException {
    run(o -> o.withProcs(procs), main);
  }

  /** As {@link #run(Program)}, with options changed from the defaults. */
  public static void run(UnaryOperator<SchedulerOptions> options, Program main)
      throws InterruptedException {
    Go go = start(options);
    go.scheduler.run(body(() -> main.run(go)));
    go.lastWords.check();
  }

  /**
   * Ends this world: goroutines that are left are dropped where they are, without another step, and
   * threads that wait get an {@link IllegalStateException}.
   *
   * @throws CrashException if it had ended by an exception
   */
  @Override
  public void close() {
    scheduler.shutdown();
    lastWords.check();
  }

  /**
   * Threads from outside will take part: from now on that all goroutines are blocked is no
   * deadlock. Goes without saying once one has; before that, a program under {@link #run} that
   * starts threads must say it.
   */
  public void expectThreads() {
    scheduler.externalAdded();
  }

  /** The world of the goroutine that calls. */
  public static Go current() {
    Goroutine g = Goroutine.current();
    if (g == null || !(g.scheduler.host() instanceof Go go)) {
      throw new IllegalStateException("Go.current outside of any goroutine");
    }
    return go;
  }

  // ---- goroutines ----

  /** The go statement. */
  public void go(Task task) {
    Goroutine self = Goroutine.current();
    if (self == null) {
      checkAlive();
    } else if (self.scheduler != scheduler) {
      self = null;
    }
    scheduler.go(body(task), self);
  }

  /** The go statement of a timer, which is nobody's goroutine. */
  void goFromTimer(Task task) {
    scheduler.go(body(task), null);
  }

  private static Goroutine.Body body(Task task) {
    return g -> {
      try {
        task.run();
      } catch (Exception e) {
        throw Go.<RuntimeException>unchecked(e);
      }
    };
  }

  /** Lets an exception pass where the compiler sees that it may not. */
  @SuppressWarnings("unchecked")
  static <E extends Exception> E unchecked(Exception e) throws E {
    throw (E) e;
  }

  /** runtime.Gosched: others first. */
  public void gosched() {
    self().gosched();
  }

  /** runtime.Goexit: ends the calling goroutine, running its finally blocks. */
  public static void goexit() {
    throw Goexit.INSTANCE;
  }

  /** runtime.NumGoroutine. */
  public int numGoroutine() {
    return scheduler.numGoroutine();
  }

  /** runtime.GOMAXPROCS(n): returns the old number; n &lt; 1 changes nothing. */
  public int gomaxprocs(int n) {
    Goroutine self = self();
    return scheduler.setGomaxprocs(n, self.scheduler == scheduler ? self : null);
  }

  /** Who calls: the running goroutine, or what stands for a thread from outside. */
  Goroutine self() {
    Goroutine g = Goroutine.current();
    if (g == null) {
      checkAlive();
      return outside.get();
    }
    if (g.preempted()) {
      g.yieldPreempted();
    }
    return g;
  }

  private void checkAlive() {
    if (scheduler.isShutdown()) {
      throw ended();
    }
  }

  /** What an operation from outside gets when this world has ended. */
  RuntimeException ended() {
    lastWords.check();
    return new IllegalStateException("this Go is closed");
  }

  // ---- what belongs to it ----

  /** make(chan T). */
  public <T> Chan<T> chan() {
    return chan(0);
  }

  /** make(chan T, size). */
  public <T> Chan<T> chan(int size) {
    try {
      return new Chan<>(this, dev.gosim.chan.Chan.ofRef(size, null));
    } catch (dev.gosim.value.GoPanic p) {
      throw Panic.of(p);
    }
  }

  /** A select statement without cases yet. */
  public Select select() {
    return new Select(this);
  }

  public Mutex mutex() {
    return new Mutex(this);
  }

  public RWMutex rwMutex() {
    return new RWMutex(this);
  }

  /** sync.NewCond: a condition on what the mutex protects. */
  public Cond cond(Mutex mutex) {
    return new Cond(this, Objects.requireNonNull(mutex));
  }

  public WaitGroup waitGroup() {
    return new WaitGroup(this);
  }

  public Once once() {
    return new Once(this);
  }

  /** A group without a context; see {@link ErrGroup#withContext}. */
  public ErrGroup errGroup() {
    return new ErrGroup(this, null);
  }

  /** context.Background. */
  public Context background() {
    return background;
  }

  /** context.TODO. */
  public Context todo() {
    return todo;
  }

  // ---- time ----

  /** time.Sleep. */
  public void sleep(Duration d) {
    try {
      self().sleep(d.toNanos());
    } catch (dev.gosim.sched.SchedulerShutdown e) {
      throw ended();
    }
  }

  /** time.Now, by this world's clock. */
  public Instant now() {
    return instant(clock().unixNano());
  }

  static Instant instant(long unixNano) {
    return Instant.ofEpochSecond(0, unixNano);
  }

  Clock clock() {
    return scheduler.clock;
  }

  /** time.After. */
  public RecvChan<Instant> after(Duration d) {
    return timer(d).c();
  }

  /** time.NewTimer. */
  public Timer timer(Duration d) {
    Timer t = newTimer(0);
    t.reset(d);
    return t;
  }

  /** time.NewTicker. */
  public Timer ticker(Duration d) {
    if (d.isNegative() || d.isZero()) {
      throw new Panic("non-positive interval for NewTicker");
    }
    Timer t = newTimer(d.toNanos());
    t.reset(d);
    return t;
  }

  private Timer newTimer(long period) {
    return new Timer(this, new TimerChan(scheduler, this::wasDue), period > 0);
  }

  private Instant wasDue(long late) {
    return instant(clock().unixNano() - late);
  }

  /** time.AfterFunc: runs the task in a goroutine of its own. */
  public FuncTimer afterFunc(Duration d, Task task) {
    FuncTimer t = new FuncTimer(this, task);
    t.reset(d);
    return t;
  }
}
