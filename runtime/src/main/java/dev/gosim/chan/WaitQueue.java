package dev.gosim.chan;

import dev.gosim.sched.Goroutine;
import java.util.ArrayList;
import java.util.List;

/** Waiters in order of arrival (runtime/chan.go, type waitq). Protected by the channel's lock. */
final class WaitQueue {
  private Sudog first;
  private Sudog last;

  boolean isEmpty() {
    return first == null;
  }

  void enqueue(Sudog s) {
    s.next = null;
    Sudog l = last;
    s.prev = l;
    if (l == null) {
      first = s;
    } else {
      l.next = s;
    }
    last = s;
  }

  /** The longest waiting one that nobody else has claimed, or null. */
  Sudog dequeue() {
    while (true) {
      Sudog s = first;
      if (s == null) {
        return null;
      }
      Sudog n = s.next;
      first = n;
      if (n == null) {
        last = null;
      } else {
        n.prev = null;
        s.next = null;
      }
      // A select's other cases stay queued until it runs again; skip those already woken.
      if (!s.isSelect || s.g.claimSelect()) {
        return s;
      }
    }
  }

  /** Takes out a waiter that may have been dequeued before. */
  void remove(Sudog s) {
    Sudog p = s.prev;
    Sudog n = s.next;
    if (p == null && n == null && first != s) {
      return;
    }
    if (p == null) {
      first = n;
    } else {
      p.next = n;
    }
    if (n == null) {
      last = p;
    } else {
      n.prev = p;
    }
    s.next = s.prev = null;
  }

  /** Takes out the plain send or receive of a goroutine; whether it is here. */
  boolean removeWaiter(Goroutine g) {
    for (Sudog s = first; s != null; s = s.next) {
      if (s.g == g && !s.isSelect) {
        remove(s);
        return true;
      }
    }
    return false;
  }

  /** Those who wait, without selects that somebody has woken. */
  List<Goroutine> waiters() {
    List<Goroutine> all = new ArrayList<>();
    for (Sudog s = first; s != null; s = s.next) {
      if (s.g.isWaiting()) {
        all.add(s.g);
      }
    }
    return all;
  }

  /** For assertions. */
  boolean onlySelects() {
    for (Sudog s = first; s != null; s = s.next) {
      if (!s.isSelect) {
        return false;
      }
    }
    return true;
  }

  int size() {
    int n = 0;
    for (Sudog s = first; s != null; s = s.next) {
      n++;
    }
    return n;
  }
}
