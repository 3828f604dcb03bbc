package dev.gosim.std.iter;

import dev.gosim.natives.Native;
import dev.gosim.sched.Goexit;

/** Natives of package iter. */
public final class Iter {
  private Iter() {}

  @Native("goexit")
  static void goexit() {
    throw Goexit.INSTANCE;
  }
}
