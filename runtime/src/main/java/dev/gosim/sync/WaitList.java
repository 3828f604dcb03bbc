package dev.gosim.sync;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.SpinLock;

/** Waiters in order of arrival. Protected by the owner's guard. */
final class WaitList {
  private Waiter first;
  private Waiter last;

  boolean isEmpty() {
    return first == null;
  }

  void addLast(Waiter w) {
    w.next = null;
    if (last == null) {
      first = w;
    } else {
      last.next = w;
    }
    last = w;
  }

  void addFirst(Waiter w) {
    w.next = first;
    first = w;
    if (last == null) {
      last = w;
    }
  }

  /** The longest waiting one, or null. */
  Waiter removeFirst() {
    Waiter w = first;
    if (w != null) {
      first = w.next;
      if (first == null) {
        last = null;
      }
      w.next = null;
    }
    return w;
  }

  /** Takes out a goroutine under the lock of the list; whether it was there. */
  boolean withdraw(Goroutine g, SpinLock guard) {
    guard.lock();
    boolean found = remove(g);
    guard.unlock();
    return found;
  }

  /** Takes out a goroutine; whether it was there. */
  boolean remove(Goroutine g) {
    Waiter before = null;
    for (Waiter w = first; w != null; before = w, w = w.next) {
      if (w.g == g) {
        if (before == null) {
          first = w.next;
        } else {
          before.next = w.next;
        }
        if (last == w) {
          last = before;
        }
        w.next = null;
        return true;
      }
    }
    return false;
  }

  /** Empties the list; what it held stays linked through {@code next}. */
  Waiter removeAll() {
    Waiter w = first;
    first = last = null;
    return w;
  }

  /** Makes a removed chain ready, in order. Returns how many there were. No guard may be held. */
  static int readyAll(Waiter chain, Goroutine self) {
    int n = 0;
    for (Waiter w = chain; w != null; n++) {
      Waiter next = w.next; // it may queue again as soon as it is ready
      w.next = null;
      w.g.ready(self);
      w = next;
    }
    return n;
  }
}
