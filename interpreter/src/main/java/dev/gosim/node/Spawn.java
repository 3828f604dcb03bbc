package dev.gosim.node;

import dev.gosim.natives.Host;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoFatal;
import dev.gosim.value.GoPanic;

/** Go statements: starting a goroutine with a prepared call (runtime {@code newproc}). */
final class Spawn {
  private Spawn() {}

  /** Evaluates callee and arguments on f's goroutine, then runs the call on a new one. */
  static void go(Frame f, Invocation call, int pos) {
    start(call.prepare(f, f.g, null), f.g, f.func, pos);
  }

  /** The prepared call, started by a function at a position. */
  static void start(Frame c, Goroutine g, Func by, int pos) {
    if (c.func instanceof NilFunc) {
      throw new GoFatal("go of nil func value", true);
    }
    g.scheduler.go(new Start(c), g, site(c.func, by, pos));
  }

  /** What the goroutine runs. No lambda, which would have two frames in the stack of each. */
  private record Start(Frame c) implements Goroutine.Body {
    @Override
    public void run(Goroutine g) {
      c.g = g;
      try {
        c.func.invoke(c);
      } catch (GoPanic p) {
        Host.of(g).dying(g, p);
        throw p;
      }
    }
  }

  /** The place of the statement; functions keep the last, for many goroutines have the same. */
  private static GoSite site(Func start, Func by, int pos) {
    FuncCode code =
        switch (start) {
          case Closure c -> c.code();
          case FuncCode f -> f;
          default -> null;
        };
    return code == null ? new GoSite(by.name(), pos, start) : code.startedBy(by, pos);
  }
}
