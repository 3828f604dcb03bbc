package dev.gosim.emit;

import dev.gosim.value.Frame;

/** A loop compiled by itself: entered from the tree, also between two of its iterations (OSR). */
public abstract class CompiledLoop {
  /** What {@link #exec} returns instead of a flow code when it is to be resumed. */
  static final int AGAIN = -3;

  /** So often it is left after each iteration, until HotSpot takes it for a method called often. */
  private static final int MANY_ENTRIES = 1_500;

  private static final int MOST_ITERATIONS = 1 << 30;

  private int entries;

  /**
   * Runs the loop for a while.
   *
   * @param resumed whether an iteration has just been completed; the loop's state is in f's slots
   * @param iterations a loop with loops in it returns {@link #AGAIN} after so many
   * @return the flow code of the loop as a statement
   */
  protected abstract int exec(Frame f, boolean resumed, int iterations);

  /**
   * Runs the loop to its end. HotSpot compiles a method that does not return for the loop in which
   * it happens to be, and the code for an inner one serves the others badly: so it is left and
   * entered again, often in the beginning.
   */
  public final int run(Frame f, boolean resumed) {
    int iterations = entries < MANY_ENTRIES ? 1 : MANY_ENTRIES;
    int flow = exec(f, resumed, iterations);
    while (flow == AGAIN) {
      if (entries < MANY_ENTRIES) {
        entries++;
      } else if (iterations < MOST_ITERATIONS) {
        iterations *= 2;
      }
      flow = exec(f, true, iterations);
    }
    return flow;
  }
}
