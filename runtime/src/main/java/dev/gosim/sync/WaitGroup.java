package dev.gosim.sync;

import dev.gosim.sched.Bubble;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.SpinLock;
import dev.gosim.sched.WaitReason;
import dev.gosim.sched.Waiting;
import dev.gosim.types.Type;
import dev.gosim.value.GoFatal;
import dev.gosim.value.GoPanic;
import dev.gosim.value.StructValue;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * sync.WaitGroup. The counter and the queue change together under the guard, so waiters are there
 * only while the counter is above zero; hence of Go's two checks for misuse one cannot fail here,
 * and the other (an Add before those woken by the last round have run) is made by the woken.
 */
public final class WaitGroup extends StructValue implements Waiting {
  private final SpinLock guard = new SpinLock();
  private final WaitList queue = new WaitList();

  private static final VarHandle COUNTER;

  static {
    try {
      COUNTER = MethodHandles.lookup().findVarHandle(WaitGroup.class, "counter", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The bubble of those that add, or null; under the guard. */
  private Bubble bubble;

  /** 32 bits wide, as in Go. */
  private volatile int counter;

  public WaitGroup(Type type) {
    super(type);
  }

  /** Add. */
  public void add(Goroutine g, long delta) {
    Waiter chain = null;
    guard.lock();
    if (bubble != g.bubble) {
      enter(g.bubble);
    }
    int v = (int) COUNTER.get(this) + (int) delta;
    COUNTER.setRelease(this, v); // those who look without the guard need not see it at once
    if (v == 0) {
      chain = queue.removeAll();
      bubble = null;
    }
    guard.unlock();
    if (v < 0) {
      throw GoPanic.string("sync: negative WaitGroup counter");
    }
    if (chain != null) {
      WaitList.readyAll(chain, g);
    }
  }

  /** Another bubble, or none, than that of the counter: possible only while it is 0. */
  private void enter(Bubble other) {
    if (counter != 0) {
      guard.unlock();
      throw new GoFatal(
          bubble != null && other != null
              ? "sync: WaitGroup.Add called from multiple synctest bubbles"
              : "sync: WaitGroup.Add called from inside and outside synctest bubble");
    }
    bubble = other;
  }

  /** Done. */
  public void done(Goroutine g) {
    add(g, -1);
  }

  /** Wait. */
  public void await(Goroutine g) {
    if (counter == 0) {
      return;
    }
    guard.lock();
    if (counter == 0) {
      guard.unlock();
      return;
    }
    queue.addLast(new Waiter(g));
    g.waiting = this;
    boolean durable = bubble != null && bubble == g.bubble;
    g.park(durable ? WaitReason.SYNCTEST_WAITGROUP_WAIT : WaitReason.SYNC_WAITGROUP_WAIT, guard);
    if (counter != 0) {
      throw GoPanic.string("sync: WaitGroup is reused before previous Wait has returned");
    }
  }

  @Override
  public boolean withdraw(Goroutine g) {
    return queue.withdraw(g, guard);
  }

  @Override
  public WaitGroup copy() {
    WaitGroup w = new WaitGroup(type);
    w.counter = counter;
    return w;
  }

  @Override
  public void assign(StructValue v) {
    guard.lock();
    counter = ((WaitGroup) v).counter;
    guard.unlock();
  }
}
