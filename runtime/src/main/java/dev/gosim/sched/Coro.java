package dev.gosim.sched;

/**
 * Two goroutines of which one runs while the other waits: what iter.Pull makes of an iterator
 * (runtime/coro.go, coro). One of them is always in here, waiting, from the moment on in which the
 * second one has started.
 */
public final class Coro implements Waiting {
  private final SpinLock lock = new SpinLock();

  /** Who waits. */
  private Goroutine parked;

  /** Called by the second goroutine first: waits until the other switches to it. */
  public void start(Goroutine self) {
    lock.lock();
    if (parked != null) {
      lock.unlock();
      return;
    }
    parked = self;
    park(self);
  }

  /** Lets the other one run, and waits until it switches back or ends. */
  public void switchOver(Goroutine self) {
    lock.lock();
    Goroutine next = parked;
    parked = self;
    if (next != null) { // before we park, for one of a bubble's goroutines has to count as running
      next.ready(self);
    }
    park(self);
  }

  private void park(Goroutine self) {
    self.waiting = this;
    self.park(WaitReason.COROUTINE, lock);
  }

  /** The second goroutine is about to end: the first one goes on when it is gone. */
  public void exit(Goroutine self) {
    lock.lock();
    self.successor = parked;
    parked = null;
    lock.unlock();
  }

  @Override
  public boolean withdraw(Goroutine g) {
    lock.lock();
    boolean was = parked == g;
    if (was) {
      parked = null;
    }
    lock.unlock();
    return was;
  }
}
