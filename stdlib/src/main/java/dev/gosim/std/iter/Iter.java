package dev.gosim.std.iter;

import dev.gosim.natives.Native;
import dev.gosim.sched.Coro;
import dev.gosim.sched.Goexit;
import dev.gosim.sched.Goroutine;

/** Natives of package iter. */
public final class Iter {
  private Iter() {}

  @Native("newcoro")
  static Object newcoro() {
    return new Coro();
  }

  @Native("corostart")
  static void corostart(Goroutine g, Object c) {
    ((Coro) c).start(g);
  }

  @Native("coroswitch")
  static void coroswitch(Goroutine g, Object c) {
    ((Coro) c).switchOver(g);
  }

  @Native("coroexit")
  static void coroexit(Goroutine g, Object c) {
    ((Coro) c).exit(g);
  }

  @Native("goexit")
  static void goexit() {
    throw Goexit.INSTANCE;
  }
}
