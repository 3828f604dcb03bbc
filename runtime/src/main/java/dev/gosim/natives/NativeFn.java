package dev.gosim.natives;

import dev.gosim.value.Frame;

/**
 * A native's body: reads its parameters from the frame, writes its results to the slots after them.
 */
@FunctionalInterface
public interface NativeFn {
  void call(Frame f);
}
