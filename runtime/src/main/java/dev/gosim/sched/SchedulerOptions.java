package dev.gosim.sched;

/**
 * What a scheduler is made of.
 *
 * @param gomaxprocs number of processors, at least 1
 * @param seed of every scheduling choice; 0 takes a random one
 * @param clock real, or virtual for tests
 * @param fatal told of deadlocks and uncaught Throwables
 * @param randomizeScheduler whether what else time or rule would decide is drawn from the seed:
 *     which goroutine runs next, and when one is interrupted (runtime/proc.go, randomizeScheduler)
 * @param stackSize of worker threads in bytes: how deep a goroutine may recurse
 * @param trace what is told of the scheduler while it runs; null for nothing
 */
public record SchedulerOptions(
    int gomaxprocs,
    long seed,
    Clock clock,
    FatalHandler fatal,
    boolean randomizeScheduler,
    long stackSize,
    SchedTrace trace) {

  /**
   * Address space only; pages are touched when a goroutine recurses that deep. Go's limit is 1 GB;
   * filling that much takes the JVM many seconds, and endless recursion should end at once.
   */
  private static final long STACK_LIMIT = 256L << 20;

  public SchedulerOptions {
    if (gomaxprocs < 1) {
      throw new IllegalArgumentException("gomaxprocs " + gomaxprocs);
    }
  }

  /** As many processors as the machine has, real clock, random seed. */
  public static SchedulerOptions defaults(FatalHandler fatal) {
    int n = Runtime.getRuntime().availableProcessors();
    return new SchedulerOptions(n, 0, Clock.real(), fatal, false, STACK_LIMIT, null);
  }

  public SchedulerOptions withProcs(int n) {
    return new SchedulerOptions(n, seed, clock, fatal, randomizeScheduler, stackSize, trace);
  }

  public SchedulerOptions withSeed(long s) {
    return new SchedulerOptions(gomaxprocs, s, clock, fatal, randomizeScheduler, stackSize, trace);
  }

  public SchedulerOptions withClock(Clock c) {
    return new SchedulerOptions(gomaxprocs, seed, c, fatal, randomizeScheduler, stackSize, trace);
  }

  public SchedulerOptions withTrace(SchedTrace t) {
    return new SchedulerOptions(gomaxprocs, seed, clock, fatal, randomizeScheduler, stackSize, t);
  }

  /**
   * One processor, and every choice drawn from the seed: two runs do the same, as long as nothing
   * from outside (input, the real clock) tells them apart.
   */
  public SchedulerOptions repeatable(long s) {
    return new SchedulerOptions(1, s, clock, fatal, true, stackSize, trace);
  }
}
