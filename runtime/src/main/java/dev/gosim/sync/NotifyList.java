package dev.gosim.sync;

import dev.gosim.sched.Goexit;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.SpinLock;
import dev.gosim.sched.WaitReason;
import dev.gosim.sched.Waiting;
import dev.gosim.types.Type;
import dev.gosim.value.StructValue;

/**
 * What sync.Cond waits in: {@code w := add(); c.L.Unlock(); await(w); c.L.Lock()}. A goroutine is
 * in the queue from add on, so a Signal between unlocking and parking is not lost.
 */
public final class NotifyList extends StructValue implements Waiting {
  private final SpinLock guard = new SpinLock();
  private final WaitList queue = new WaitList();

  public NotifyList(Type type) {
    super(type);
  }

  /** Queues the goroutine, which goes on running. */
  public Waiter add(Goroutine g) {
    Waiter w = new Waiter(g);
    guard.lock();
    queue.addLast(w);
    guard.unlock();
    return w;
  }

  /** Parks until notified, unless that has happened since {@link #add}. */
  public void await(Goroutine g, Waiter w) {
    guard.lock();
    if (w.granted) {
      guard.unlock();
      return;
    }
    g.waiting = this;
    w.parked = true;
    try {
      g.park(WaitReason.SYNC_COND_WAIT, guard);
    } catch (Goexit e) {
      g.kill(); // the caller locks first what deferred calls may unlock
    }
  }

  /** Signal. */
  public void notifyOne(Goroutine g) {
    guard.lock();
    Waiter w = queue.removeFirst();
    boolean parked = w != null && grant(w);
    guard.unlock();
    if (parked) {
      w.g.ready(g);
    }
  }

  /** Broadcast. */
  public void notifyAll(Goroutine g) {
    var parked = new WaitList();
    guard.lock();
    for (Waiter w; (w = queue.removeFirst()) != null; ) {
      if (grant(w)) {
        parked.addLast(w);
      }
    }
    guard.unlock();
    WaitList.readyAll(parked.removeAll(), g);
  }

  private static boolean grant(Waiter w) {
    w.granted = true;
    return w.parked;
  }

  @Override
  public boolean withdraw(Goroutine g) {
    return queue.withdraw(g, guard);
  }

  @Override
  public NotifyList copy() {
    return new NotifyList(type);
  }

  /** Waiters stay where they are. */
  @Override
  public void assign(StructValue v) {}
}
