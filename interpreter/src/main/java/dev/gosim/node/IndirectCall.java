package dev.gosim.node;

import dev.gosim.emit.CallType;
import dev.gosim.emit.Code;
import dev.gosim.emit.CompiledFunc;
import dev.gosim.emit.Target;
import dev.gosim.node.Args.Arg;
import dev.gosim.types.Signature;
import dev.gosim.value.Rep;
import java.util.List;

/**
 * A call whose function is known only when it is made: of a function value, or of a method of an
 * interface value. Compiled code asks for its {@link dev.gosim.emit.EntryPoint}.
 */
public interface IndirectCall extends Invocation {
  /** The function value or interface value. */
  RefExpr target();

  Arg[] args();

  /** Parameters and results, without a receiver. */
  Signature signature();

  /** Whether the callee has a receiver, too. */
  boolean isMethod();

  /** What compiles it; null if everything stays in the tree. */
  Tier tier();

  /** What to test for. */
  List<KnownCallee> known(Code c);

  /**
   * Writes what finds the callee of the target in a local; its entry point is left on the stack.
   *
   * @param uncompiled calls what is not compiled
   * @return what {@link #emitAt} and {@link #emitContext} have to know
   */
  int emitEntry(Code c, int target, CompiledFunc uncompiled);

  /** Notes where the call is made, if others may look meanwhile. */
  void emitAt(Code c, int found);

  /** Writes what the callee is given last: the function value itself, or the receiver. */
  void emitContext(Code c, int target, int found);

  private boolean isDirect() {
    return tier() != null && signature().results().size() <= CallType.MAX_RESULTS;
  }

  private void emitIndirect(Code c) {
    target().emit(c);
    int target = c.temp(Rep.REF);
    c.storeTemp(Rep.REF, target);
    List<KnownCallee> known = known(c);
    if (known.isEmpty()) {
      emitUnknown(
          c,
          target,
          () -> {
            for (Arg a : args()) {
              a.emit(c);
            }
          });
      return;
    }
    Runnable load = emitArgs(c);
    Target end = c.target();
    for (KnownCallee k : known) {
      Target next = c.target();
      k.emitTest(c, target);
      c.jump(false, next);
      emitKnown(c, k, target, load);
      c.go(end);
      c.bind(next);
    }
    emitUnknown(c, target, load);
    c.bind(end);
  }

  /** Evaluates the arguments into locals; returns what loads them. */
  private Runnable emitArgs(Code c) {
    Rep[] reps = new Rep[args().length];
    int[] locals = new int[reps.length];
    for (int i = 0; i < reps.length; i++) {
      args()[i].emit(c);
      reps[i] = Rep.of(signature().params().at(i).type());
      locals[i] = c.temp(reps[i]);
      c.storeTemp(reps[i], locals[i]);
    }
    return () -> {
      for (int i = 0; i < reps.length; i++) {
        c.loadTemp(reps[i], locals[i]);
      }
    };
  }

  private void emitKnown(Code c, KnownCallee k, int target, Runnable args) {
    k.emitContext(c, target, pos());
    int context = c.temp(Rep.REF);
    c.storeTemp(Rep.REF, context);
    k.fn().emitEntry(c);
    c.callee();
    args.run();
    c.atCall(pos(), k.fn());
    c.loadTemp(Rep.REF, context);
    c.callEntry(signature(), isMethod());
  }

  private void emitUnknown(Code c, int target, Runnable args) {
    int found = emitEntry(c, target, tier().entryPoint(signature(), isMethod()));
    c.castEntry(signature(), isMethod());
    c.callee();
    args.run();
    emitAt(c, found);
    emitContext(c, target, found);
    c.callEntry(signature(), isMethod());
  }

  @Override
  default void emitResult(Code c, Rep rep, int slot) {
    if (isDirect()) {
      emitIndirect(c);
    } else {
      Invocation.super.emitResult(c, rep, slot);
    }
  }

  @Override
  default void emitResults(Code c, int frame) {
    if (isDirect()) {
      emitIndirect(c);
      c.storeResults(frame, signature(), isMethod());
    } else {
      Invocation.super.emitResults(c, frame);
    }
  }

  @Override
  default void emitEffect(Code c) {
    if (!isDirect()) {
      Invocation.super.emitEffect(c);
      return;
    }
    emitIndirect(c);
    if (signature().results().size() > 0) {
      c.pop(Rep.of(signature().results().at(0).type()));
    }
  }
}
