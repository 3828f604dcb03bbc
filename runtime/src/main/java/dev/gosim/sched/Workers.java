package dev.gosim.sched;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All workers of a scheduler and the list of the parked ones (runtime/proc.go: mget, mput, newm).
 * The list and the count are changed under the scheduler's lock.
 */
final class Workers {
  private final Scheduler scheduler;
  private final Set<Worker> threads = ConcurrentHashMap.newKeySet();
  private Worker idle;
  private int count;
  private int idleCount;

  Workers(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** A parked one, or null. */
  Worker takeIdle() {
    Worker w = idle;
    if (w != null) {
      idle = w.idleLink;
      w.idleLink = null;
      idleCount--;
    }
    return w;
  }

  void putIdle(Worker w) {
    w.idleLink = idle;
    idle = w;
    idleCount++;
  }

  /** For the end: all that are parked. */
  List<Worker> takeAllIdle() {
    List<Worker> list = new ArrayList<>();
    for (Worker w = idle; w != null; w = w.idleLink) {
      list.add(w);
    }
    idle = null;
    return list;
  }

  /** Whether every worker is parked. */
  boolean allIdle() {
    return count == idleCount;
  }

  /** Counts one more; its number. */
  int count() {
    return ++count;
  }

  /** Starts the worker of that number, which has been counted. Not under the lock. */
  void start(int id, Processor p, boolean spinning) {
    try {
      start(new Worker(scheduler, id, scheduler.options.stackSize(), p, spinning));
    } catch (OutOfMemoryError e) { // address space is limited: goroutines recurse less deep
      start(new Worker(scheduler, id, 0, p, spinning));
    }
  }

  private void start(Worker w) {
    w.start();
    threads.add(w);
  }

  /** Those that have been started, the latest first. */
  List<Worker> list() {
    return threads.stream().sorted((a, b) -> Integer.compare(b.id, a.id)).toList();
  }
}
