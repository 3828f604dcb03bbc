package dev.gosim.sched;

/**
 * Something to be done at a time: a sleeper to wake, a time.AfterFunc to start, a channel to send
 * on (runtime/time.go, type timer). Belongs to one scheduler, whose workers run the callback
 * between goroutines: it must be short and must not park; it may {@code ready} or {@code go}.
 *
 * <p>A stopped or fired timer may be reset any number of times.
 */
public final class Timer {
  /** Whoever stops the timer has to wake the sleeper. */
  private static final Waiting SLEEPING = g -> g.sleepTimer.stop();

  /** What happens at the time. */
  @FunctionalInterface
  public interface Callback {
    void fire(Timer t);
  }

  private final TimerHeap heap;
  final Callback callback;

  // Protected by the heap's lock.
  long when;
  long period;

  /** Order of arming, so that timers due at the same time fire in it. */
  long seq;

  /** Place in the heap, or -1. */
  int index = -1;

  public Timer(Scheduler scheduler, Callback callback) {
    this(scheduler, null, callback);
  }

  /** A timer of a bubble, on its clock; of none if that is null. */
  public Timer(Scheduler scheduler, Bubble bubble, Callback callback) {
    this.heap = bubble == null ? scheduler.timers : bubble.timers;
    this.callback = callback;
  }

  /** now + delay without overflow: a very long delay is for ever. */
  public static long after(long now, long delay) {
    if (delay <= 0) {
      return now;
    }
    long when = now + delay;
    return when < 0 ? Long.MAX_VALUE : when;
  }

  /**
   * Arms the timer for a time of its clock, and, when period is positive, again and again after it.
   * Returns whether it was armed before.
   */
  public boolean reset(long when, long period) {
    return heap.arm(this, when, period);
  }

  /** Disarms the timer; returns whether it was armed. The callback may be running just now. */
  public boolean stop() {
    return heap.disarm(this);
  }

  /** When it is due; meaningful while armed. */
  public long when() {
    return when;
  }

  /** time.Sleep. */
  static void sleep(Goroutine g, long nanos) {
    if (nanos <= 0) {
      return;
    }
    Timer t = g.sleepTimer;
    if (t == null) {
      g.sleepTimer = t = new Timer(g.scheduler, g.bubble, timer -> g.ready(null));
    }
    long when = Timer.after(g.clock().read(), nanos);
    if (g.bubble == null) {
      g.waiting = SLEEPING;
      g.preparePark(WaitReason.SLEEP);
      t.reset(when, 0);
    } else { // it does not fire before we are parked, and must be there by then
      t.reset(when, 0);
      g.preparePark(WaitReason.SLEEP);
    }
    g.park();
  }
}
