package dev.gosim.load;

/** Sources that cannot be run, found before any of them is compiled; the message is Go's. */
public final class LoadError extends Exception {
  private static final long serialVersionUID = 1L;

  public LoadError(String message) {
    super(message, null, false, false);
  }
}
