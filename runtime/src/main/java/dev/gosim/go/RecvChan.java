package dev.gosim.go;

/**
 * {@code <-chan T}: the side of a channel that receives. As an {@code Iterable} it is a range
 * clause: it receives until the channel is closed.
 */
public sealed interface RecvChan<T> extends Iterable<T> permits Chan {
  /** {@code <-c}: waits for a value; null when the channel is closed and empty. */
  T recv();

  /** A select of this receive and a default: null when it would have to wait. */
  Received<T> tryRecv();

  /**
   * Both results of a receive.
   *
   * @param value null when the channel is closed
   * @param ok whether this is a value that was sent
   */
  record Received<T>(T value, boolean ok) {}
}
