package dev.gosim.value;

/** A signal such as SIGQUIT ends the program with a dump of all goroutines and status 2. */
public final class GoQuit extends Error {
  private static final long serialVersionUID = 1;

  /** As in {@code SIGQUIT: quit}. */
  public GoQuit(String text) {
    super(text, null, false, false);
  }
}
