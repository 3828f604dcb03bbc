package dev.gosim.go;

import java.time.Duration;

/** The timer of {@link Go#afterFunc}. */
public final class FuncTimer {
  private final Go go;
  private final dev.gosim.sched.Timer alarm;

  FuncTimer(Go go, Go.Task task) {
    this.go = go;
    alarm = new dev.gosim.sched.Timer(go.scheduler, t -> go.goFromTimer(task));
  }

  /** Whether this call keeps the task from running. */
  public boolean stop() {
    return alarm.stop();
  }

  /** Runs the task that long from now. Returns whether the timer was running. */
  public boolean reset(Duration d) {
    return alarm.reset(dev.gosim.sched.Timer.after(go.clock().read(), d.toNanos()), 0);
  }
}
