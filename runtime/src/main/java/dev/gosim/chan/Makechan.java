package dev.gosim.chan;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.SizesAmd64;
import dev.gosim.types.Type;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Rep;
import dev.gosim.value.Zero;

/** make of a channel type (runtime/chan.go, makechan). */
public final class Makechan {
  private static final long MAX_BYTES = 1L << 47;

  private Makechan() {}

  /** make(chan elem, size) by a goroutine: the channel belongs to its bubble. */
  public static Chan make(Type elem, long size, Goroutine g) {
    // An element has less than 64 kB: fewer of them always fit.
    if (size >= 1L << 31 && size > MAX_BYTES / Math.max(1, SizesAmd64.sizeof(elem))) {
      throw GoPanic.plain("makechan: size out of range");
    }
    Chan c =
        Rep.of(elem).isPrim()
            ? Chan.ofLong(size)
            : Chan.ofRef(size, Zero.needsObject(elem) ? () -> Zero.of(elem) : null);
    c.bubble = g.bubble;
    return c;
  }

  /** How many elements the buffer gets. */
  static int size(long size) {
    if (size < 0 || size > Integer.MAX_VALUE - 8) {
      if (size > 0 && size < MAX_BYTES) {
        throw new OutOfMemoryError("makechan: " + size + " elements");
      }
      throw GoPanic.plain("makechan: size out of range");
    }
    return (int) size;
  }
}
