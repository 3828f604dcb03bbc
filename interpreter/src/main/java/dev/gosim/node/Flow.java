package dev.gosim.node;

/**
 * How a statement completed. Every loop, switch and select of a function has a number n from 1 on;
 * every label that a goto names has one too.
 */
public final class Flow {
  private Flow() {}

  /** Go on with the next statement. */
  public static final int NEXT = 0;

  /** The function returns; its result slots are set. */
  public static final int RETURN = -1;

  /** A fallthrough to the next clause of the expression switch. */
  public static final int FALLTHROUGH = -2;

  /** Leave statement n. */
  public static int breakOf(int n) {
    return 4 * n;
  }

  /** Next iteration of loop n. */
  public static int continueOf(int n) {
    return 4 * n + 1;
  }

  /** Go to label n. */
  public static int gotoOf(int n) {
    return 4 * n + 2;
  }
}
