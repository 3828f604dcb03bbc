package dev.gosim.sched;

/** Runnable goroutines that are in no processor's queue (runtime/proc.go, sched.runq). */
final class GlobalQueue {
  private final SpinLock lock;

  /** Under the scheduler's lock. */
  final RunList list = new RunList();

  GlobalQueue(SpinLock lock) {
    this.lock = lock;
  }

  void put(Goroutine g) {
    lock.lock();
    list.addLast(g);
    lock.unlock();
  }

  void put(RunList more) {
    lock.lock();
    list.addAll(more);
    lock.unlock();
  }

  /** Without the lock: how it was a moment ago. */
  int size() {
    return list.size();
  }

  /** One to run, and a fair share of the rest, {@code max} at most, into p's own queue. */
  Goroutine get(Processor p, int max, int gomaxprocs) {
    lock.lock();
    int n = Math.min(Math.min(list.size() / gomaxprocs + 1, max), Processor.CAPACITY / 2);
    Goroutine g = list.removeFirst();
    if (g != null) {
      while (--n > 0) {
        Goroutine more = list.removeFirst();
        if (more == null) {
          break;
        }
        p.put(more, false);
      }
    }
    lock.unlock();
    return g;
  }
}
