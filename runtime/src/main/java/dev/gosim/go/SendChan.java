package dev.gosim.go;

/** {@code chan<- T}: the side of a channel that sends. */
public sealed interface SendChan<T> permits Chan {
  /**
   * {@code c <- v}: waits until it is received or has room in the buffer.
   *
   * @param v not null: null is what a receiver gets from a closed channel
   * @throws Panic if the channel is closed
   */
  void send(T v);

  /** A select of this send and a default: false when it would have to wait. */
  boolean trySend(T v);

  /**
   * {@code close(c)}.
   *
   * @throws Panic if it is closed already
   */
  void close();
}
