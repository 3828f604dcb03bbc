package dev.gosim.value;

/** A signal ends the program as it would end its process; see {@link GoExit}. */
public final class GoKilled extends Error {
  private static final long serialVersionUID = 1;

  /** The signal's text, for example {@code terminated}. */
  public final String signal;

  public GoKilled(String signal) {
    super(null, null, false, false);
    this.signal = signal;
  }
}
