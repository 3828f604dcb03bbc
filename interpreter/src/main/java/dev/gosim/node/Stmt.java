package dev.gosim.node;

import dev.gosim.value.Frame;

/** A statement; returns how it completed, a {@link Flow} code. */
public interface Stmt {
  int exec(Frame f);
}
