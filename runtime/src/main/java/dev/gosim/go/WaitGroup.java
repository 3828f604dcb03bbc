package dev.gosim.go;

import dev.gosim.sched.SchedulerShutdown;
import dev.gosim.value.GoPanic;

/** sync.WaitGroup: waits until as many have called {@link #done} as were added. */
public final class WaitGroup {
  private final Go go;
  private final dev.gosim.sync.WaitGroup inner = new dev.gosim.sync.WaitGroup(null);

  WaitGroup(Go go) {
    this.go = go;
  }

  /** Add: before those who call done are started. */
  public void add(int n) {
    try {
      inner.add(go.self(), n);
    } catch (GoPanic p) {
      throw Panic.of(p);
    }
  }

  public void done() {
    add(-1);
  }

  /** Wait. */
  public void await() {
    try {
      inner.await(go.self());
    } catch (GoPanic p) {
      throw Panic.of(p);
    } catch (SchedulerShutdown e) {
      throw go.ended();
    }
  }

  /** Go: runs the task in a goroutine that the group waits for. */
  public void go(Go.Task task) {
    add(1);
    go.go(() -> {
      try {
        task.run();
      } finally {
        done();
      }
    });
  }
}
