package dev.gosim.chan;

import dev.gosim.sched.Bubble;
import dev.gosim.sched.Clock;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.SpinLock;
import dev.gosim.sched.Timer;
import java.util.function.LongFunction;

/**
 * The timer behind the channel of a time.Timer or time.Ticker, synchronous as since Go 1.23
 * (runtime/time.go, the parts for isChan): the channel looks unbuffered, and after stop or reset no
 * earlier value arrives.
 *
 * <p>The channel holds at most one value. The timer is armed in the scheduler only while somebody
 * is blocked on the channel; otherwise it just knows when it is due, and whoever looks at the
 * channel fires it then. So a timer that nobody waits for costs nothing, can be garbage, and does
 * not keep a deadlock from being seen.
 *
 * <p>Locks, in order: {@code sending} is held while a value is sent, and by stop and reset, so that
 * these two know whether a send is behind them; then the channel's lock; then {@code state}, which
 * protects the fields.
 */
public final class TimerChan implements ChanTimer {
  private final Chan chan = Chan.ofRef(1, null);
  private final Clock clock;
  private final Timer alarm;
  private final LongFunction<?> value;

  private final SpinLock sending = new SpinLock();
  private final SpinLock state = new SpinLock();

  /** When it is due; 0 when it is not running. */
  private volatile long when;

  private long period;

  /** Receivers parked on the channel. */
  private int blocked;

  /** Counts stops and resets: a send decided on before one of them must not happen after it. */
  private long seq;

  /** Single sends decided on and not done yet. */
  private int inFlight;

  /**
   * A timer that is not running.
   *
   * @param value makes what is sent, given how many nanoseconds ago it was due
   */
  public TimerChan(Scheduler scheduler, LongFunction<?> value) {
    this(scheduler, null, value);
  }

  /** The same in a bubble, if there is one. */
  public TimerChan(Scheduler scheduler, Bubble bubble, LongFunction<?> value) {
    clock = bubble == null ? scheduler.clock : bubble.clock;
    alarm = new Timer(scheduler, bubble, t -> fire());
    chan.bubble = bubble;
    this.value = value;
    chan.timer = this;
  }

  /** What receivers use. */
  public Chan chan() {
    return chan;
  }

  /**
   * Runs the timer anew: due at a time of its clock, then every period nanoseconds if that is
   * positive. Returns whether it was running, or had fired with nobody receiving.
   */
  public boolean reset(long due, long period) {
    return change(Math.max(due, 1), period);
  }

  /** Stops the timer. Returns whether it was running, or had fired with nobody receiving. */
  public boolean stop() {
    return change(0, 0);
  }

  private boolean change(long due, long newPeriod) {
    maybeFire();
    sending.lock();
    state.lock();
    boolean pending = when > 0 || inFlight > 0;
    when = due;
    period = newPeriod;
    seq++;
    if (blocked > 0) {
      rearm();
    }
    state.unlock();
    boolean unread = chan.drain();
    sending.unlock();
    return pending || unread;
  }

  /** Under state. */
  private void rearm() {
    if (when > 0 && blocked > 0) {
      alarm.reset(when, 0);
    } else {
      alarm.stop();
    }
  }

  @Override
  public void maybeFire() {
    long w = when;
    if (w > 0 && w <= clock.nanoTime()) {
      fire();
    }
  }

  /** If it is due: sends, and goes on to the next period. */
  private void fire() {
    state.lock();
    long now = clock.nanoTime();
    long late = now - when;
    if (when == 0 || late < 0) {
      state.unlock();
      return;
    }
    boolean once = period <= 0;
    if (once) {
      when = 0;
      inFlight++;
    } else {
      when += period * (1 + late / period);
      rearm();
    }
    long decided = seq;
    state.unlock();

    Object v = value.apply(late);
    sending.lock();
    state.lock();
    boolean current = decided == seq;
    if (once) {
      inFlight--;
    }
    state.unlock();
    if (current) {
      chan.trySendRef(null, v); // a tick that nobody has taken is dropped
    }
    sending.unlock();
  }

  @Override
  public void block() {
    state.lock();
    if (blocked++ == 0) {
      rearm();
    }
    state.unlock();
  }

  @Override
  public void unblock() {
    state.lock();
    if (--blocked == 0) {
      alarm.stop();
    }
    state.unlock();
  }
}
