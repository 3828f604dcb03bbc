package dev.gosim.emit;

import dev.gosim.value.Frame;

/** The compiled body of a function. */
public abstract class CompiledFunc {
  /** Runs it on a frame that holds the arguments and gets the results. */
  public abstract void invoke(Frame f);
}
