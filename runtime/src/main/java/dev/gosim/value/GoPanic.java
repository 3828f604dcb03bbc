package dev.gosim.value;

/**
 * A Go panic on its way up (spec, "Handling panics"). {@code value} is the argument as an interface
 * value, or a {@link RuntimeError} for those raised by the language, which becomes a Go value of
 * type runtime.Error when it is recovered. Stackless: the Go frames are noted by the functions it
 * passes through.
 */
public final class GoPanic extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Interface value or {@link RuntimeError}. */
  public final transient Object value;

  /** Where it was raised, a FileSet position; 0 until known. */
  public int pos;

  /** The frame it was raised in; null until the first function notes it. */
  public transient Frame origin;

  /** The panic that was on its way when this one was raised by a deferred call; null if none. */
  public GoPanic previous;

  /** The frame of the deferred call that it runs, or ran last: only that may recover it. */
  public transient Frame deferred;

  /** Whether it was recovered (it is still shown if another panic follows). */
  public boolean recovered;

  /** What recover returned: panicking with it again is no second panic when they are shown. */
  public transient Object recoveredValue;

  /** How it is shown if nobody recovers it; set when it reaches the goroutine's root. */
  public String text;

  public GoPanic(Object value) {
    super(null, null, false, false);
    this.value = value;
  }

  /** A panic whose value is a string of package sync, context, time. */
  public static GoPanic string(String text) {
    return new GoPanic(text);
  }

  /** A runtime.Error shown without prefix: channels, makechan, nil maps. */
  public static GoPanic plain(String text) {
    return new GoPanic(new RuntimeError(RuntimeError.Kind.PLAIN, text));
  }

  /** A runtime.Error shown as {@code runtime error: text}. */
  public static GoPanic runtimeError(String text) {
    return new GoPanic(new RuntimeError(RuntimeError.Kind.ERROR, "runtime error: " + text));
  }

  public static GoPanic nilDereference() {
    return new GoPanic(
        new RuntimeError(
            RuntimeError.Kind.MEMORY,
            "runtime error: invalid memory address or nil pointer dereference"));
  }

  public static GoPanic index(long i, long len) {
    return new GoPanic(
        new RuntimeError(
            RuntimeError.Kind.BOUNDS,
            i < 0
                ? "runtime error: index out of range [" + i + "]"
                : "runtime error: index out of range [" + i + "] with length " + len));
  }

  /** A runtime.Error of slice bounds and array conversions. */
  public static GoPanic bounds(String text) {
    return new GoPanic(new RuntimeError(RuntimeError.Kind.BOUNDS, "runtime error: " + text));
  }

  /** panic(nil). */
  public static GoPanic panicNil() {
    return new GoPanic(
        new RuntimeError(RuntimeError.Kind.PANIC_NIL, "panic called with nil argument"));
  }

  public static GoPanic divide() {
    return runtimeError("integer divide by zero");
  }

  @Override
  public String getMessage() {
    return "Go panic: " + value;
  }
}
