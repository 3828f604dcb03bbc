package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.CompiledLoop;
import dev.gosim.emit.Target;
import dev.gosim.value.Frame;

/** A statement that repeats others: it can be compiled by itself, while it runs. */
public interface Loop extends Stmt {
  HotLoop hot();

  /** Runs it in the tree, from the beginning, until it ends or its code is there. */
  int run(Frame f);

  @Override
  default int exec(Frame f) {
    CompiledLoop compiled = hot().enter(this);
    return compiled != null ? compiled.run(f, false) : run(f);
  }

  /**
   * Writes the loop; {@code resume}, if it is not null, is to be bound, outside of the loop, to
   * what goes on where an iteration has been completed.
   */
  void emit(Code c, Target resume);

  @Override
  default void emit(Code c) {
    emit(c, null);
  }
}
