package dev.gosim.go;

/** A context with a cancel function that takes a cause; see {@link Context#cause}. */
public sealed interface CancelCauseContext extends CancelContext permits CancelCtx {
  /** Ends it and says why; null for no other reason than {@link Context#CANCELED}. */
  void cancel(Throwable cause);
}
