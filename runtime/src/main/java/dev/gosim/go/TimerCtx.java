package dev.gosim.go;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Go's timerCtx: a cancelCtx that a timer cancels. Times are the scheduler's, monotonic. */
final class TimerCtx extends CancelCtx {
  /** In seconds: further away than any program runs. */
  static final long FAR = Long.MAX_VALUE / 4 / 1_000_000_000L;

  /** No deadline at all. */
  private static final long NEVER = Long.MAX_VALUE;

  private final long when;

  /** Set when first asked for: the same each time. */
  private volatile Instant deadline;

  /** Under mu; null when it need not be stopped any more. */
  private dev.gosim.sched.Timer timer;

  private TimerCtx(Go go, Context parent, long when) {
    super(go, parent);
    this.when = when;
  }

  static CancelCtx below(Context parent, long when, Throwable cause) {
    Go go = goOf(parent);
    if (deadlineOf(parent, go) < when) {
      return CancelCtx.below(parent); // ends before this could
    }
    TimerCtx c = new TimerCtx(go, parent, when);
    c.propagateCancel();
    if (when <= go.clock().nanoTime()) {
      c.cancel(true, DEADLINE_EXCEEDED, cause);
    } else {
      c.arm(cause);
    }
    return c;
  }

  private void arm(Throwable cause) {
    mu.lock();
    try {
      if (err() == null) {
        timer =
            new dev.gosim.sched.Timer(
                go.scheduler, t -> go.goFromTimer(() -> cancel(true, DEADLINE_EXCEEDED, cause)));
        timer.reset(when, 0);
      }
    } finally {
      mu.unlock();
    }
  }

  @Override
  void cancel(boolean removeFromParent, Throwable why, Throwable because) {
    super.cancel(removeFromParent, why, because);
    mu.lock();
    try {
      if (timer != null) {
        timer.stop();
        timer = null;
      }
    } finally {
      mu.unlock();
    }
  }

  /** The time of go's clock that an instant is. */
  static long when(Go go, Instant i) {
    Duration left = Duration.between(go.now(), i);
    long seconds = Math.clamp(left.toSeconds(), -FAR, FAR);
    return go.clock().nanoTime() + seconds * 1_000_000_000L + left.getNano();
  }

  /** When a context ends at the latest, looking through contexts of our own. */
  private static long deadlineOf(Context c, Go go) {
    while (true) {
      switch (c) {
        case TimerCtx t when t.go == go -> {
          return t.when;
        }
        case TimerCtx t -> {
          return when(go, t.deadline().orElseThrow());
        }
        case Embedding e -> c = e.parent();
        case EmptyCtx _, WithoutCancelCtx _ -> {
          return NEVER;
        }
        default -> {
          return c.deadline().map(d -> when(go, d)).orElse(NEVER);
        }
      }
    }
  }

  @Override
  public Optional<Instant> deadline() {
    if (deadline == null) {
      mu.lock();
      if (deadline == null) {
        deadline = go.now().plusNanos(when - go.clock().nanoTime());
      }
      mu.unlock();
    }
    return Optional.of(deadline);
  }

  @Override
  public String toString() {
    Instant d = deadline().orElseThrow();
    return parent() + ".WithDeadline(" + d + " [" + Duration.between(go.now(), d) + "])";
  }
}
