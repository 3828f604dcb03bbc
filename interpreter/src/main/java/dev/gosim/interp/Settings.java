package dev.gosim.interp;

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
 */
public record Settings(
    int processors,
    boolean strict,
    boolean allErrors,
    Long seed,
    Traceback traceback,
    boolean virtualTime) {
  /** What {@code go run} does. */
  public static final Settings GO = new Settings(0, true, false, null, Traceback.SINGLE, false);

  public Settings withProcessors(int n) {
    return new Settings(n, strict, allErrors, seed, traceback, virtualTime);
  }

  public Settings withStrict(boolean strict) {
    return new Settings(processors, strict, allErrors, seed, traceback, virtualTime);
  }

  public Settings withAllErrors(boolean all) {
    return new Settings(processors, strict, all, seed, traceback, virtualTime);
  }

  public Settings withSeed(Long seed) {
    return new Settings(processors, strict, allErrors, seed, traceback, virtualTime);
  }

  public Settings withTraceback(Traceback t) {
    return new Settings(processors, strict, allErrors, seed, t, virtualTime);
  }

  public Settings withVirtualTime(boolean virtual) {
    return new Settings(processors, strict, allErrors, seed, traceback, virtual);
  }
}
