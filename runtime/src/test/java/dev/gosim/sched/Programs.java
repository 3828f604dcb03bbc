package dev.gosim.sched;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Runs test programs on schedulers of their own and says how they ended. */
public final class Programs {
  private Programs() {}

  /** How a program ended; of the last two, at most one is not null. */
  public record Result(Exit exit, List<Goroutine> deadlocked, Throwable uncaught) {
    /** The wait reasons of the deadlocked, main first. */
    public List<String> reasons() {
      return deadlocked.stream().map(Goroutine::statusText).toList();
    }
  }

  /** Remembers what ended the program. */
  static final class Recorder implements FatalHandler {
    final AtomicReference<List<Goroutine>> deadlocked = new AtomicReference<>();
    final AtomicReference<Throwable> uncaught = new AtomicReference<>();

    @Override
    public void deadlock(List<Goroutine> goroutines) {
      deadlocked.set(goroutines);
    }

    @Override
    public void uncaught(Goroutine g, Throwable t) {
      uncaught.set(t);
    }

    @Override
    public void quit(String why, List<Goroutine> goroutines) {
      deadlocked.set(goroutines);
    }
  }

  public static SchedulerOptions options(int procs) {
    return SchedulerOptions.defaults(new Recorder()).withProcs(procs);
  }

  public static Result run(int procs, Goroutine.Body main) {
    return run(options(procs), main);
  }

  /** With time that jumps. */
  public static Result runVirtual(int procs, Goroutine.Body main) {
    return run(options(procs).withClock(Clock.virtual()), main);
  }

  public static Result run(SchedulerOptions options, Goroutine.Body main) {
    try {
      Exit exit = new Scheduler(options).run(main);
      Recorder r = (Recorder) options.fatal();
      return new Result(exit, r.deadlocked.get(), r.uncaught.get());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs a program that must end by its main returning; a failed assertion in it is passed on. */
  public static void succeed(int procs, Goroutine.Body main) {
    succeed(options(procs), main);
  }

  public static void succeed(SchedulerOptions options, Goroutine.Body main) {
    check(run(options, main));
  }

  /** As {@link #succeed}, with time that jumps. */
  public static void succeedVirtual(int procs, Goroutine.Body main) {
    check(runVirtual(procs, main));
  }

  private static void check(Result r) {
    switch (r.uncaught()) {
      case null -> {}
      case Error e -> throw e;
      case RuntimeException e -> throw e;
      case Throwable t -> throw new AssertionError(t);
    }
    if (r.exit() != Exit.MAIN_RETURNED) {
      throw new AssertionError(r.toString());
    }
  }
}
