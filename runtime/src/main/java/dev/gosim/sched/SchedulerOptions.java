package dev.gosim.sched;

/**
 * What a scheduler is made of.
 *
 * @param gomaxprocs number of processors, at least 1
 * @param seed of every scheduling choice; 0 takes a random one
 * @param clock real, or virtual for tests
 * @param fatal told of deadlocks and uncaught Throwables
 * @param stackSize of worker threads in bytes: how deep a goroutine may recurse
 */
public record SchedulerOptions(
    int gomaxprocs, long seed, Clock clock, FatalHandler fatal, long stackSize) {

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
    return new SchedulerOptions(n, 0, Clock.real(), fatal, STACK_LIMIT);
  }

  public SchedulerOptions withProcs(int n) {
    return new SchedulerOptions(n, seed, clock, fatal, stackSize);
  }

  public SchedulerOptions withSeed(long s) {
    return new SchedulerOptions(gomaxprocs, s, clock, fatal, stackSize);
  }

  public SchedulerOptions withClock(Clock c) {
    return new SchedulerOptions(gomaxprocs, seed, c, fatal, stackSize);
  }
}
