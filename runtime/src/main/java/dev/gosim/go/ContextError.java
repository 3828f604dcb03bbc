package dev.gosim.go;

/** An error that is a value, compared by identity: without a trace, since nobody threw it. */
final class ContextError extends Exception {
  private static final long serialVersionUID = 1L;

  ContextError(String message) {
    super(message, null, false, false);
  }
}
