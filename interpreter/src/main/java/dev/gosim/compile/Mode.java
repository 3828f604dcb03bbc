package dev.gosim.compile;

/** Which tier runs a program. */
public enum Mode {
  /** The tree, and compiled code for what runs hot. */
  AUTO,
  /** The tree alone. */
  TREE,
  /** Compiled code for everything, at once. */
  COMPILED
}
