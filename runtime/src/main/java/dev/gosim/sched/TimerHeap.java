package dev.gosim.sched;

import java.util.Arrays;

/**
 * The armed timers of a scheduler, soonest first: a heap with four children per node. Go has one
 * per processor; here there is one, whose next time is readable without its lock, so that a
 * scheduler without timers pays one read per switch.
 *
 * <p>The lock protects the heap and the timers' when, period, seq and index. Callbacks run without
 * it.
 */
final class TimerHeap {
  static final long NEVER = Long.MAX_VALUE;
  private static final int ARITY = 4;

  private final Scheduler scheduler;
  private final SpinLock lock = new SpinLock();
  private Timer[] heap = new Timer[16];
  private int size;
  private long seq;

  /** When the soonest is due; NEVER when there is none. */
  private volatile long next = NEVER;

  /**
   * @param scheduler told when the soonest timer is another one; null for a bubble's timers, which
   *     its root looks at when nothing else happens
   */
  TimerHeap(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  long next() {
    return next;
  }

  /** How many are armed; a snapshot. */
  int size() {
    return size;
  }

  boolean isEmpty() {
    return next == NEVER && size == 0;
  }

  boolean arm(Timer t, long when, long period) {
    lock.lock();
    boolean pending = t.index >= 0;
    if (pending) {
      removeAt(t.index);
    }
    t.when = when;
    t.period = period;
    t.seq = seq++;
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    heap[size] = t;
    t.index = size;
    up(size++);
    boolean first = heap[0] == t;
    publishNext();
    lock.unlock();
    if (first && scheduler != null) {
      scheduler.timerMoved(when);
    }
    return pending;
  }

  boolean disarm(Timer t) {
    lock.lock();
    boolean pending = t.index >= 0;
    if (pending) {
      removeAt(t.index);
      publishNext();
    }
    lock.unlock();
    return pending;
  }

  /** Runs the callbacks of all timers due by now. Returns whether there were any. */
  boolean runDue(long now) {
    boolean any = false;
    while (next <= now) {
      lock.lock();
      if (size == 0 || heap[0].when > now) {
        lock.unlock();
        break;
      }
      Timer t = heap[0];
      if (t.period > 0) {
        t.when += t.period * (1 + (now - t.when) / t.period);
        if (t.when < 0) {
          t.when = NEVER - 1;
        }
        t.seq = seq++;
        down(0);
      } else {
        removeAt(0);
      }
      publishNext();
      lock.unlock();
      any = true;
      t.callback.fire(t);
    }
    return any;
  }

  private void publishNext() {
    next = size == 0 ? NEVER : Math.min(heap[0].when, NEVER - 1);
  }

  private void removeAt(int i) {
    Timer t = heap[i];
    t.index = -1;
    Timer last = heap[--size];
    heap[size] = null;
    if (last != t) {
      heap[i] = last;
      last.index = i;
      down(i);
      up(last.index);
    }
  }

  private static boolean before(Timer a, Timer b) {
    return a.when != b.when ? a.when < b.when : a.seq < b.seq;
  }

  private void up(int i) {
    Timer t = heap[i];
    while (i > 0) {
      int parent = (i - 1) / ARITY;
      if (!before(t, heap[parent])) {
        break;
      }
      heap[i] = heap[parent];
      heap[i].index = i;
      i = parent;
    }
    heap[i] = t;
    t.index = i;
  }

  private void down(int i) {
    Timer t = heap[i];
    while (true) {
      int first = i * ARITY + 1;
      if (first >= size) {
        break;
      }
      int best = first;
      for (int c = first + 1; c < Math.min(first + ARITY, size); c++) {
        if (before(heap[c], heap[best])) {
          best = c;
        }
      }
      if (!before(heap[best], t)) {
        break;
      }
      heap[i] = heap[best];
      heap[i].index = i;
      i = best;
    }
    heap[i] = t;
    t.index = i;
  }
}
