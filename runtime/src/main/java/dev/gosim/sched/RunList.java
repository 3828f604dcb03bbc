package dev.gosim.sched;

/**
 * Runnable goroutines in a list linked through their schedLink: the global queue, and batches on
 * their way to it (runtime/proc.go gQueue). Not thread-safe: the scheduler's lock protects it.
 */
final class RunList {
  private Goroutine head;
  private Goroutine tail;
  private volatile int size;

  /** Readable without the lock, then approximate. */
  int size() {
    return size;
  }

  @SuppressWarnings("NonAtomicOperationOnVolatileField") // written under the lock only
  void addLast(Goroutine g) {
    g.schedLink = null;
    if (tail == null) {
      head = g;
    } else {
      tail.schedLink = g;
    }
    tail = g;
    size = size + 1;
  }

  void addFirst(Goroutine g) {
    g.schedLink = head;
    head = g;
    if (tail == null) {
      tail = g;
    }
    size = size + 1;
  }

  /** Moves all of the other list behind this one. */
  void addAll(RunList other) {
    if (other.head == null) {
      return;
    }
    if (tail == null) {
      head = other.head;
    } else {
      tail.schedLink = other.head;
    }
    tail = other.tail;
    size = size + other.size;
    other.head = other.tail = null;
    other.size = 0;
  }

  /** The longest waiting one, or null. */
  Goroutine removeFirst() {
    Goroutine g = head;
    if (g != null) {
      head = g.schedLink;
      if (head == null) {
        tail = null;
      }
      g.schedLink = null;
      size = size - 1;
    }
    return g;
  }
}
