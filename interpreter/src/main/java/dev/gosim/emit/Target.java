package dev.gosim.emit;

import java.lang.classfile.Label;

/** A place in the code that can be jumped to. */
public final class Target {
  final Label label;

  /** Whether the code there has been written: jumps to it from now on go backwards. */
  private boolean bound;

  Target(Label label) {
    this.label = label;
  }

  void bind() {
    bound = true;
  }

  public boolean isBound() {
    return bound;
  }
}
