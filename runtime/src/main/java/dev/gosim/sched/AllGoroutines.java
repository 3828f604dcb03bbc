package dev.gosim.sched;

import java.util.ArrayList;
import java.util.List;

/**
 * Every goroutine that has not ended, for dumps, deadlock reports and NumGoroutine (allgs of
 * runtime/proc.go). Doubly linked lists through the goroutines, several of them by id, so that a
 * spawn and an end cost one uncontended lock each and no allocation.
 */
final class AllGoroutines {
  private static final int STRIPES = 16;

  private static final class Stripe {
    final SpinLock lock = new SpinLock();
    Goroutine head;
    volatile int count;
  }

  private final Stripe[] stripes = new Stripe[STRIPES];

  AllGoroutines() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new Stripe();
    }
  }

  private Stripe of(Goroutine g) {
    return stripes[(int) g.id & (STRIPES - 1)];
  }

  @SuppressWarnings("NonAtomicOperationOnVolatileField") // written under the lock only
  void add(Goroutine g) {
    Stripe s = of(g);
    s.lock.lock();
    g.allNext = s.head;
    if (s.head != null) {
      s.head.allPrev = g;
    }
    s.head = g;
    s.count = s.count + 1;
    s.lock.unlock();
  }

  void remove(Goroutine g) {
    Stripe s = of(g);
    s.lock.lock();
    if (g.allPrev == null) {
      s.head = g.allNext;
    } else {
      g.allPrev.allNext = g.allNext;
    }
    if (g.allNext != null) {
      g.allNext.allPrev = g.allPrev;
    }
    g.allNext = g.allPrev = null;
    s.count = s.count - 1;
    s.lock.unlock();
  }

  int count() {
    int n = 0;
    for (Stripe s : stripes) {
      n += s.count;
    }
    return n;
  }

  /** Ends the time slices of those that run. */
  void preemptRunning() {
    for (Stripe s : stripes) {
      s.lock.lock();
      for (Goroutine g = s.head; g != null; g = g.allNext) {
        if (g.status() == GStatus.RUNNING) {
          g.setPreempt(true);
        }
      }
      s.lock.unlock();
    }
  }

  /** All, in order of id. */
  List<Goroutine> list() {
    var all = new ArrayList<Goroutine>();
    for (Stripe s : stripes) {
      s.lock.lock();
      for (Goroutine g = s.head; g != null; g = g.allNext) {
        all.add(g); // may allocate under the lock; nobody waits on us for that but spawners
      }
      s.lock.unlock();
    }
    all.sort((a, b) -> Long.compare(a.id, b.id));
    return all;
  }
}
