package dev.gosim.go;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.SchedulerShutdown;
import dev.gosim.sync.NotifyList;
import dev.gosim.sync.Waiter;

/**
 * sync.Cond: where to wait until what a mutex protects has changed. Who has changed it calls {@link
 * #signal} or {@link #broadcast}, and who waits looks again, since another may have been first:
 *
 * <pre>{@code
 * mutex.lock();
 * while (queue.isEmpty()) {
 *   notEmpty.await();
 * }
 * }</pre>
 */
public final class Cond {
  private final Go go;
  private final Mutex mutex;
  private final NotifyList waiters = new NotifyList(null);

  Cond(Go go, Mutex mutex) {
    this.go = go;
    this.mutex = mutex;
  }

  /** Wait: unlocks the mutex, waits to be woken, and locks it again. */
  public void await() {
    Goroutine g = go.self();
    Waiter w = waiters.add(g);
    mutex.unlock();
    try {
      waiters.await(g, w);
    } catch (SchedulerShutdown e) {
      throw go.ended();
    }
    mutex.lock();
  }

  /** Wakes the one that has waited longest, if any. */
  public void signal() {
    waiters.notifyOne(go.self());
  }

  /** Wakes all that wait. */
  public void broadcast() {
    waiters.notifyAll(go.self());
  }
}
