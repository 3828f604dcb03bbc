package dev.gosim.go;

import dev.gosim.chan.TimerChan;
import java.time.Duration;
import java.time.Instant;

/**
 * time.Timer and time.Ticker: sends the time on its channel, once or again and again. After {@link
 * #stop} and {@link #reset} no earlier value arrives, as since Go 1.23.
 */
public final class Timer {
  private final Go go;
  private final TimerChan timer;
  private final Chan<Instant> c;
  private final boolean ticks;

  Timer(Go go, TimerChan timer, boolean ticks) {
    this.go = go;
    this.timer = timer;
    this.ticks = ticks;
    c = new Chan<>(go, timer.chan());
  }

  /** Where the time arrives. */
  public RecvChan<Instant> c() {
    return c;
  }

  /** Stop: whether it was running, or had fired with nobody receiving. */
  public boolean stop() {
    return timer.stop();
  }

  /**
   * Reset: fires that long from now, for a ticker every so often. Returns what {@link #stop} does.
   */
  public boolean reset(Duration d) {
    long nanos = d.toNanos();
    long due = dev.gosim.sched.Timer.after(go.clock().read(), nanos);
    return timer.reset(due, ticks ? nanos : 0);
  }
}
