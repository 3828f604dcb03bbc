package dev.gosim.std.net;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.SpinLock;
import dev.gosim.sched.Waiting;

/**
 * Where at most one goroutine waits for a state that other threads change (runtime/netpoll.go, rg
 * or wg of a pollDesc).
 *
 * <p>The state is changed in {@link #update} and read in the conditions of those that wait; both
 * hold the lock, so they must be short and call nothing that blocks.
 */
abstract sealed class OneWaiter implements Waiting permits IoWait, Poll {
  final SpinLock lock = new SpinLock();
  private Goroutine waiter;

  /** Changes the state and lets the waiting goroutine look at it. From any thread. */
  public void update(Runnable change) {
    lock.lock();
    change.run();
    Goroutine g = waiter;
    waiter = null;
    lock.unlock();
    if (g != null) {
      g.ready(null);
    }
  }

  /** The goroutine is about to park; with the lock held. */
  final void enlist(Goroutine g) {
    waiter = g;
    g.waiting = this;
  }

  @Override
  public boolean withdraw(Goroutine g) {
    lock.lock();
    boolean found = waiter == g;
    if (found) {
      waiter = null;
    }
    lock.unlock();
    return found;
  }
}
