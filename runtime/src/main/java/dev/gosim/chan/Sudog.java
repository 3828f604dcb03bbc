package dev.gosim.chan;

import dev.gosim.sched.Goroutine;

/**
 * A goroutine in a channel's wait queue (runtime/runtime2.go, type sudog); with {@link Select} also
 * one of its cases. A goroutine may be in many queues, and a channel may have many waiting, so this
 * stands between the two. All fields are protected by the channel's lock while it is queued.
 */
final class Sudog {
  Goroutine g;
  Chan chan;
  Sudog next;
  Sudog prev;

  /** What a sender sends, by the channel's kind. */
  long bits;

  Object ref;

  /** One of several of a select: whoever dequeues it must claim the goroutine first. */
  boolean isSelect;

  /** True when woken by a partner, false when by close. */
  boolean success;

  // For select cases.
  boolean isSend;
  int index;

  /** The single waiter that a goroutine reuses for plain sends and receives. */
  static Sudog of(Goroutine g) {
    if (g.waiter instanceof Sudog s) {
      return s;
    }
    Sudog s = new Sudog();
    s.g = g;
    g.waiter = s;
    return s;
  }
}
