package dev.gosim.go;

/**
 * A context with its cancel function. In a try statement it is cancelled at the end, as by Go's
 * {@code defer cancel()}.
 */
public sealed interface CancelContext extends Context, AutoCloseable permits CancelCauseContext {
  /** Ends it and all below it; calls after the first do nothing. */
  void cancel();

  @Override
  default void close() {
    cancel();
  }
}
