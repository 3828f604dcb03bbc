package dev.gosim.sched;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that are no goroutines and use channels and locks all the same. Each has a G of its own
 * without a stack, as the threads of C that call Go have (runtime/proc.go, needm): it blocks its
 * thread where a goroutine would park.
 */
final class Outside {
  private final Scheduler scheduler;

  /** Those that wait; they must be told of a shutdown. */
  private final Set<Goroutine> parked = ConcurrentHashMap.newKeySet();

  Outside(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  Goroutine attach(long id) {
    Goroutine g = new Goroutine(scheduler, id, 0, null);
    g.blocker = Thread.currentThread();
    g.setStatus(GStatus.RUNNING);
    scheduler.externalAdded();
    return g;
  }

  void detach(Goroutine g) {
    g.setStatus(GStatus.DEAD);
    scheduler.externalRemoved();
  }

  void parks(Goroutine g) {
    parked.add(g);
  }

  void goesOn(Goroutine g) {
    parked.remove(g);
  }

  void shutdown() {
    parked.forEach(g -> LockSupport.unpark(g.blocker));
  }
}
