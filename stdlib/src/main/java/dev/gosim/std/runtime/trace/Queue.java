package dev.gosim.std.runtime.trace;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.WaitReason;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * From the tracer to the goroutine that writes a trace to the program's writer. It is woken by the
 * thread that watches the scheduler, since the tracer itself is called under all kinds of locks.
 */
final class Queue implements Sink {
  private final ConcurrentLinkedQueue<byte[]> chunks = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Goroutine> reader = new AtomicReference<>();
  private volatile boolean closed;

  @Override
  public void accept(byte[] bytes) {
    chunks.add(bytes);
  }

  @Override
  public void tick() {
    if (!chunks.isEmpty()) {
      wake(null);
    }
  }

  private void wake(Goroutine by) {
    Goroutine g = reader.getAndSet(null);
    if (g != null) {
      g.ready(by);
    }
  }

  /** No more will come. */
  void close(Goroutine by) {
    closed = true;
    wake(by);
  }

  /** Waits for more; an empty array when there is none and no more will come. */
  byte[] read(Goroutine g) {
    while (chunks.isEmpty() && !closed) {
      g.preparePark(WaitReason.TRACE_READER_BLOCKED);
      reader.set(g);
      if (!chunks.isEmpty() || closed) {
        wake(g);
      }
      g.park();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] c = chunks.poll(); c != null; c = chunks.poll()) {
      all.writeBytes(c);
    }
    return all.toByteArray();
  }
}
