package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.value.Frame;

/** A statement; returns how it completed, a {@link Flow} code. */
public interface Stmt {
  int exec(Frame f);

  /** Writes what does the same; where it does not go on with what follows it jumps. */
  void emit(Code c);
}
