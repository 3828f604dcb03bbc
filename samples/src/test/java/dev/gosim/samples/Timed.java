package dev.gosim.samples;

import java.io.IOException;

/**
 * Programs in which sleeps decide what is printed when. Their tests run alone and get more chances:
 * on a machine that is busy with other things real Go fails them, too. The last chance is on
 * virtual time, which no other load disturbs.
 *
 * <p>{@code -Dtime=virtual} leaves out the others.
 */
final class Timed {
  private static final int CHANCES = System.getProperty("time", "").equals("virtual") ? 0 : 3;

  private Timed() {}

  /** A run of a program and the comparison of what it did. */
  interface Verification {
    /** Throws {@link AssertionError} when the program did something else than it does under Go. */
    void verify(boolean virtualTime) throws IOException;
  }

  /** Returns once it succeeds, and throws what went wrong the last time if it never does. */
  static void verify(String program, Verification v) throws IOException {
    for (int left = CHANCES; left > 0; left--) {
      try {
        v.verify(false);
        return;
      } catch (AssertionError e) {
        System.err.println(program + ": once more, after: " + e.getMessage());
      }
    }
    v.verify(true);
  }
}
