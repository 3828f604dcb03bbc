package dev.gosim.std.runtime.trace;

/** Takes a trace as it comes; called under the tracer's lock, on any thread. */
interface Sink {
  /** The header, and then batches. */
  void accept(byte[] bytes);

  /** What has come since the last time is whole. {@code now} in nanoseconds. */
  default void endOfGeneration(long now) {}

  /** Holding no lock, on a thread that is no goroutine. */
  default void tick() {}
}
