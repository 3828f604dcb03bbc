package dev.gosim.node;

import dev.gosim.value.Frame;

/** Go statements: starting a goroutine with a prepared call (runtime {@code newproc}). */
final class Spawn {
  private Spawn() {}

  /** Evaluates callee and arguments on f's goroutine, then runs the call on a new one. */
  static void go(Frame f, Invocation call, int pos) {
    Frame c = call.prepare(f, f.g, null);
    if (c.func instanceof NilFunc) {
      throw new dev.gosim.value.GoFatal("go of nil func value");
    }
    f.g.scheduler.go(
        self -> {
          c.g = self;
          c.func.invoke(c);
        },
        f.g,
        new GoSite(f.func.name(), pos));
  }
}
