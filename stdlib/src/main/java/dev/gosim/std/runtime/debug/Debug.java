package dev.gosim.std.runtime.debug;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;

/** Natives of package runtime/debug. */
final class Debug {
  private Debug() {}

  @Native("SetTraceback")
  static void setTraceback(Host host, String level) {
    host.setTraceback(level);
  }
}
