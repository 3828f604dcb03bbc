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
    g.scheduler.go(
        self -> {
          c.g = self;
          try {
            c.func.invoke(c);
          } catch (GoPanic p) {
            Host.of(self).dying(self, p);
            throw p;
          }
        },
        g,
        new GoSite(by.name(), pos, c.func instanceof Closure k ? k.code() : c.func));
  }
}
