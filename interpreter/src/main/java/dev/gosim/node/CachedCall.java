package dev.gosim.node;

import dev.gosim.emit.CallType;
import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.node.Args.Arg;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.types.Type;
import dev.gosim.value.Frame;
import dev.gosim.value.Rep;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A call whose function is known only when it is made: of a function value, or of a method of an
 * interface value. Compiled code keeps what it has found before in an inline cache.
 */
public interface CachedCall extends Invocation {
  /** How a target is recognised for which a callee is good. */
  enum Kind {
    /** A pointer to a struct of the type. */
    POINTER,
    /** A {@link dev.gosim.value.Boxed} of the type. */
    BOXED,
    /** The function itself. */
    FUNCTION,
    /** A closure of the function's code. */
    CLOSURE
  }

  /**
   * What is called for a target.
   *
   * @param type for the kinds of interface values
   * @param method gives the receiver for them
   */
  record Callee(FuncCode fn, Kind kind, Type type, MethodTarget method) {}

  /** The callee for targets like this one; null if it is called through a frame. */
  Callee callee(Object target);

  /** The frame of the callee, without arguments; its function panics if there is none to call. */
  Frame frame(Object target, Goroutine g, Frame parent);

  /** The function value or interface value. */
  RefExpr target();

  /** Writes what looks at the target on the stack before the arguments are evaluated. */
  void emitCheck(Code c);

  Arg[] args();

  /** Parameters and results, without a receiver. */
  Signature signature();

  /** Whether the callee has a receiver, too. */
  boolean isMethod();

  /** What links it; null if everything stays in the tree. */
  Tier tier();

  /** Bootstrap method. */
  static CallSite link(MethodHandles.Lookup lookup, String name, MethodType type, CachedCall call) {
    return call.tier().site(call, type);
  }

  private boolean isCached() {
    return tier() != null && signature().results().size() <= CallType.MAX_RESULTS;
  }

  private void emitCached(Code c) {
    c.callee();
    target().emit(c);
    emitCheck(c);
    int target = c.temp(Rep.REF);
    c.op(Op.DUP);
    c.storeTemp(Rep.REF, target);
    for (Arg a : args()) {
      a.emit(c);
    }
    emitAt(c, target);
    c.callCached(this, signature(), CachedCall.class, "link");
  }

  /** Notes where the call is made, if others may look meanwhile. */
  default void emitAt(Code c, int target) {
    c.at(pos());
  }

  @Override
  default void emitResult(Code c, Rep rep, int slot) {
    if (isCached()) {
      emitCached(c);
    } else {
      Invocation.super.emitResult(c, rep, slot);
    }
  }

  @Override
  default void emitResults(Code c, int frame) {
    if (isCached()) {
      emitCached(c);
      c.storeResults(frame, signature(), isMethod());
    } else {
      Invocation.super.emitResults(c, frame);
    }
  }

  @Override
  default void emitEffect(Code c) {
    if (!isCached()) {
      Invocation.super.emitEffect(c);
      return;
    }
    emitCached(c);
    if (signature().results().size() > 0) {
      c.pop(Rep.of(signature().results().at(0).type()));
    }
  }
}
