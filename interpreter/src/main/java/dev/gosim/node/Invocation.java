package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.emit.Slot;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;

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

  /**
   * Writes what evaluates callee and arguments and leaves the callee's frame on the stack; {@code
   * detached}: its parent is null.
   */
  void emitPrepare(Code c, boolean detached);

  /** Writes the call; leaves the callee's frame. */
  default void emitCall(Code c) {
    emitPrepare(c, false);
    int callee = c.temp(Rep.REF);
    c.storeTemp(Rep.REF, callee);
    c.at(pos());
    c.loadTemp(Rep.REF, callee);
    c.getField(Frame.class, "func", Func.class);
    c.loadTemp(Rep.REF, callee);
    c.call(Func.class, "invoke", void.class, Frame.class);
    c.loadTemp(Rep.REF, callee);
  }

  /** Writes the call; leaves the one result, of a representation, that has a slot. */
  default void emitResult(Code c, Rep rep, int slot) {
    emitCall(c);
    new Slot(rep, slot).load(c);
  }

  /** Writes the call; leaves the results for {@link Code#loadResult}, or the frame in the slot. */
  default void emitResults(Code c, int frame) {
    emitCall(c);
    c.store(Rep.REF, frame);
  }

  /** Writes the call for its effects. */
  default void emitEffect(Code c) {
    emitCall(c);
    c.op(Op.POP);
  }
}
