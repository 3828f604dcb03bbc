package dev.gosim.node;

import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;

/**
 * A call's callee and arguments (spec, "Calls"); {@code go} and {@code defer} evaluate them and run
 * the call later.
 */
public interface Invocation {
  /**
   * Evaluates callee and arguments in the caller's frame.
   *
   * @param f the caller's frame
   * @param g the goroutine the call will run on
   * @param parent what the callee's frame has as parent: f, or null for a go statement
   * @return the callee's frame, ready for {@code frame.func.invoke(frame)}
   */
  Frame prepare(Frame f, Goroutine g, Frame parent);

  /** Makes the call; returns the callee's frame, in which the results are. */
  default Frame invoke(Frame f) {
    Frame c = prepare(f, f.g, f);
    f.pos = pos();
    c.func.invoke(c);
    return c;
  }

  /** Position of the call. */
  int pos();
}
