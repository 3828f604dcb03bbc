package dev.gosim.sched;

/**
 * runtime.Goexit on its way up: the interpreter unwinds the frames with it, running deferred calls,
 * and the goroutine's root ends quietly. Carries no state, so one object serves all.
 */
public final class Goexit extends Error {
  private static final long serialVersionUID = 1L;

  /** The only one. */
  public static final Goexit INSTANCE = new Goexit();

  private Goexit() {
    super("runtime.Goexit", null, false, false);
  }
}
