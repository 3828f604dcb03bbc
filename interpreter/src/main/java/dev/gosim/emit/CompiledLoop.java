package dev.gosim.emit;

import dev.gosim.value.Frame;

/** A loop compiled by itself: entered from the tree, also between two of its iterations (OSR). */
public abstract class CompiledLoop {
  /**
   * Runs the loop to its end.
   *
   * @param resumed whether an iteration has just been completed; the loop's state is in f's slots
   * @return the flow code of the loop as a statement
   */
  public abstract int exec(Frame f, boolean resumed);
}
