package dev.gosim.go;

import dev.gosim.sched.SchedulerShutdown;

/** sync.Once: the first call runs its task, the others wait for that. */
public final class Once {
  private final Go go;
  private final dev.gosim.sync.Once inner = new dev.gosim.sync.Once(null);

  Once(Go go) {
    this.go = go;
  }

  /** Do. Counts as done when the task throws, too. */
  public void run(Runnable task) {
    try {
      inner.run(go.self(), task);
    } catch (SchedulerShutdown e) {
      throw go.ended();
    }
  }
}
