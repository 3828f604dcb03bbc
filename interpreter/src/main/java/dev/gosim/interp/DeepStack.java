package dev.gosim.interp;

import java.util.function.Supplier;

/**
 * Where sources are parsed and checked, which recurses as deeply as they nest: a thread with as
 * much stack as a goroutine of Go's may have (runtime/stack.go, maxstacksize). Only what is used of
 * it costs memory.
 */
final class DeepStack {
  private static final long BYTES = 1_000_000_000;

  private DeepStack() {}

  /** Does some work, and throws what it throws. */
  static <T> T call(Supplier<T> work) {
    Task<T> task = new Task<>(work);
    Thread t = new Thread(null, task, "gosim-check", BYTES, false);
    t.setDaemon(true);
    t.start();
    boolean interrupted = false;
    while (true) {
      try {
        t.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return task.result();
  }

  private static final class Task<T> implements Runnable {
    private final Supplier<T> work;
    private T result;
    private Throwable failure;

    Task(Supplier<T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      try {
        result = work.get();
      } catch (RuntimeException | Error e) {
        failure = e;
      }
    }

    T result() {
      switch (failure) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null, default -> {
          return result;
        }
      }
    }
  }
}
