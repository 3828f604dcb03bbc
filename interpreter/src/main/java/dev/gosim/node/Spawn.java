package dev.gosim.node;

import dev.gosim.natives.Host;
import dev.gosim.value.Frame;
import dev.gosim.value.GoPanic;

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
          try {
            c.func.invoke(c);
          } catch (GoPanic p) {
            Host.of(self).dying(self, p);
            throw p;
          }
        },
        f.g,
        new GoSite(f.func.name(), pos));
  }
}
