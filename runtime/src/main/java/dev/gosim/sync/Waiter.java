package dev.gosim.sync;

import dev.gosim.sched.Goroutine;

/** A goroutine in the queue of a mutex, wait group or condition. Protected by the owner's guard. */
public final class Waiter {
  final Goroutine g;
  Waiter next;

  /** What it waited for is its own when it wakes: a mutex handed over, a notification. */
  boolean granted;

  /** Whether it has parked yet; used where queueing and parking are two steps. */
  boolean parked;

  Waiter(Goroutine g) {
    this.g = g;
  }
}
