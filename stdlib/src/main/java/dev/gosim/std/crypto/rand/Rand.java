package dev.gosim.std.crypto.rand;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.value.GoFatal;
import dev.gosim.value.Slice;
import java.security.SecureRandom;

/** Natives of crypto/rand: the machine's strong random bytes. */
final class Rand {
  private Rand() {}

  @Native("fill")
  static void fill(Host host, Slice p) {
    if (p.len == 0) {
      return;
    }
    SecureRandom random = host.state(SecureRandom.class, SecureRandom::new);
    byte[] b = (byte[]) p.array;
    if (p.off == 0 && p.len == b.length) {
      random.nextBytes(b);
      return;
    }
    byte[] part = new byte[p.len];
    random.nextBytes(part);
    System.arraycopy(part, 0, b, p.off, p.len);
  }

  @Native("fatal")
  static void fatal(String text) {
    throw new GoFatal(text);
  }
}
