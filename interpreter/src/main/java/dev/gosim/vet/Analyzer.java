package dev.gosim.vet;

/** One kind of mistake that can be looked for (go/analysis {@code Analyzer}). */
interface Analyzer {
  /** The name of the flag that turns it on or off, and of {@code //nolint:id}. */
  String id();

  /** What it is, in a line. */
  String doc();

  /** Whether it runs where nothing is asked for: those that {@code go vet} has. */
  default boolean standard() {
    return true;
  }

  void run(Pass pass);
}
