package dev.gosim.std.internal.synctest;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.sched.Bubble;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;

/** Natives of package internal/synctest. */
final class Bubbles {
  private Bubbles() {}

  @Native("run")
  static long run(Goroutine g, Func f) {
    Host host = Host.of(g);
    return switch (Bubble.run(g, main -> body(host, main, f), null)) {
      case ALL_DONE -> 0;
      case MAIN_DONE -> 1;
      case BLOCKED -> 2;
    };
  }

  private static void body(Host host, Goroutine g, Func f) {
    try {
      f.invoke(f.newFrame(g, null));
    } catch (GoPanic p) {
      host.dying(g, p);
      throw p;
    }
  }

  @Native("wait")
  static boolean await(Goroutine g) {
    return g.bubble.await(g);
  }

  @Native("IsInBubble")
  static boolean isInBubble(Goroutine g) {
    return g.bubble != null;
  }
}
