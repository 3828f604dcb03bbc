package dev.gosim.interp;

import dev.gosim.compile.Mode;

/**
 * How a program is compiled and run.
 *
 * @param processors GOMAXPROCS, or 0 for the machine's
 * @param strict whether errors that a program can run in spite of stop it, as with Go
 * @param allErrors whether more than ten errors are shown
 * @param seed of all choices of the scheduler, which then runs one goroutine at a time; or null
 * @param traceback how much a dying program tells
 * @param virtualTime whether time stands still while a goroutine can run, and jumps to the next
 *     timer when none can
 * @param schedtrace what is told of the scheduler meanwhile; null for nothing
 * @param tier what is compiled
 * @param stats whether that is told at the end
 */
public record Settings(
    int processors,
    boolean strict,
    boolean allErrors,
    Long seed,
    Traceback traceback,
    boolean virtualTime,
    Schedtrace schedtrace,
    Mode tier,
    boolean stats) {
  /**
   * GODEBUG=schedtrace=N,scheddetail=1.
   *
   * @param interval in milliseconds
   */
  public record Schedtrace(int interval, boolean detail) {}

  /** What {@code go run} does. */
  public static final Settings GO =
      new Settings(0, true, false, null, Traceback.SINGLE, false, null, Mode.AUTO, false);

  public Settings withProcessors(int n) {
    return new Settings(
        n, strict, allErrors, seed, traceback, virtualTime, schedtrace, tier, stats);
  }

  public Settings withStrict(boolean strict) {
    return new Settings(
        processors, strict, allErrors, seed, traceback, virtualTime, schedtrace, tier, stats);
  }

  public Settings withAllErrors(boolean all) {
    return new Settings(
        processors, strict, all, seed, traceback, virtualTime, schedtrace, tier, stats);
  }

  public Settings withSeed(Long seed) {
    return new Settings(
        processors, strict, allErrors, seed, traceback, virtualTime, schedtrace, tier, stats);
  }

  public Settings withTraceback(Traceback t) {
    return new Settings(
        processors, strict, allErrors, seed, t, virtualTime, schedtrace, tier, stats);
  }

  public Settings withSchedtrace(Schedtrace trace) {
    return new Settings(
        processors, strict, allErrors, seed, traceback, virtualTime, trace, tier, stats);
  }

  public Settings withTier(Mode tier) {
    return new Settings(
        processors, strict, allErrors, seed, traceback, virtualTime, schedtrace, tier, stats);
  }

  public Settings withStats(boolean stats) {
    return new Settings(
        processors, strict, allErrors, seed, traceback, virtualTime, schedtrace, tier, stats);
  }

  public Settings withVirtualTime(boolean virtual) {
    return new Settings(
        processors, strict, allErrors, seed, traceback, virtual, schedtrace, tier, stats);
  }
}
