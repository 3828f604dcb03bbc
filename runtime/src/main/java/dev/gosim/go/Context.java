package dev.gosim.go;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Package context: a deadline, a signal to give up, and values, handed down through calls. The root
 * is {@link Go#background}; the functions here derive one from another, and each derived context
 * ends with its parent.
 *
 * <p>Java programs may write contexts of their own, as parents and as children. One that wraps
 * another delegates all four methods, {@link #value} above all: by it the contexts here find the
 * nearest one of their kind and join it without a goroutine in between. Only below a parent that
 * has a done channel of its own and is no {@link AfterFuncer} does a derived context start one.
 */
public interface Context {
  /** context.Canceled: the error of a context that was cancelled. */
  Throwable CANCELED = new ContextError("context canceled");

  /** context.DeadlineExceeded: the error of a context whose deadline has passed. */
  Throwable DEADLINE_EXCEEDED = new ContextError("context deadline exceeded");

  /** When it ends at the latest. */
  Optional<Instant> deadline();

  /** Closed when it ends; null when it never does. */
  RecvChan<Void> done();

  /** Why it has ended; null until then. */
  Throwable err();

  /** What belongs to that key here or above; null when nothing does. */
  Object value(Object key);

  /** Whose clock and goroutines serve contexts derived from this one. */
  default Go go() {
    return done() instanceof Chan<Void> c ? c.go : Go.current();
  }

  /** A context written by hand that can call back when it ends, so that no goroutine need wait. */
  interface AfterFuncer extends Context {
    /** Calls f after this context has ended. */
    Stop afterFunc(Runnable f);
  }

  /** Takes a registration back. */
  @FunctionalInterface
  interface Stop {
    /** Whether this call keeps the function from running. */
    boolean stop();
  }

  /** WithCancel. */
  static CancelContext withCancel(Context parent) {
    return CancelCtx.below(parent);
  }

  /** WithCancelCause. */
  static CancelCauseContext withCancelCause(Context parent) {
    return CancelCtx.below(parent);
  }

  /** WithTimeout. */
  static CancelContext withTimeout(Context parent, Duration timeout) {
    return withTimeoutCause(parent, timeout, null);
  }

  /** WithTimeoutCause: the cause for when the time is over. */
  static CancelContext withTimeoutCause(Context parent, Duration timeout, Throwable cause) {
    return TimerCtx.below(
        parent, CancelCtx.goOf(parent).clock().nanoTime() + nanos(timeout), cause);
  }

  /** WithDeadline. */
  static CancelContext withDeadline(Context parent, Instant deadline) {
    return withDeadlineCause(parent, deadline, null);
  }

  /** WithDeadlineCause: the cause for when the deadline passes. */
  static CancelContext withDeadlineCause(Context parent, Instant deadline, Throwable cause) {
    return TimerCtx.below(parent, TimerCtx.when(CancelCtx.goOf(parent), deadline), cause);
  }

  private static long nanos(Duration d) {
    return Math.clamp(d.toSeconds(), -TimerCtx.FAR, TimerCtx.FAR) == d.toSeconds()
        ? d.toNanos()
        : Long.signum(d.toSeconds()) * TimerCtx.FAR * 1_000_000_000L;
  }

  /** WithValue. Keys are compared with {@code equals}. */
  static Context withValue(Context parent, Object key, Object value) {
    return new ValueCtx(
        CancelCtx.goOf(parent), parent, Objects.requireNonNull(key, "nil key"), value);
  }

  /** WithoutCancel: the values of its parent, and no end. */
  static Context withoutCancel(Context parent) {
    return new WithoutCancelCtx(CancelCtx.goOf(parent), parent);
  }

  /** AfterFunc: runs the task in a goroutine of its own after the context has ended. */
  static Stop afterFunc(Context ctx, Go.Task task) {
    return AfterFuncCtx.below(ctx, task);
  }

  /** Cause: why it has ended; {@link #err} when nobody said; null until then. */
  static Throwable cause(Context ctx) {
    Throwable err = ctx.err(); // first: it may end between the two
    if (err != null && ctx.value(CancelCtx.KEY) instanceof CancelCtx c) {
      Throwable cause = c.cause();
      if (cause != null) {
        return cause;
      }
    }
    return err;
  }
}
