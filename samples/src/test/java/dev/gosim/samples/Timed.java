package dev.gosim.samples;

import java.io.IOException;

/**
 * Whether sleeps decide what a program prints when. The tests of those where they do run alone and
 * get more chances: on a machine that is busy with other things real Go fails them, too.
 *
 * <p>{@code -Dtime=virtual} leaves out the chances on real time.
 */
enum Timed {
  /** It prints the same however long anything takes. */
  NOT,

  /** The last chance is on virtual time, which no other load disturbs. */
  TIMED,

  /** It waits in busy loops, in which virtual time stands still: real time only. */
  SPINS;

  private static final boolean VIRTUAL_ONLY = System.getProperty("time", "").equals("virtual");

  /** A run of a program and the comparison of what it did. */
  interface Verification {
    /** Throws {@link AssertionError} when the program did something else than it does under Go. */
    void verify(boolean virtualTime) throws IOException;
  }

  /** As the first word says. */
  static Timed of(String text) {
    return text.startsWith("timed ") ? TIMED : text.startsWith("spins ") ? SPINS : NOT;
  }

  /** What follows that word. */
  String rest(String text) {
    return this == NOT ? text : text.substring(text.indexOf(' ') + 1);
  }

  /** Returns once it succeeds, and throws what went wrong the last time if it never does. */
  void verify(String program, Verification v) throws IOException {
    int more =
        switch (this) {
          case NOT -> 0;
          case TIMED -> VIRTUAL_ONLY ? 0 : 3;
          case SPINS -> 2;
        };
    for (; more > 0; more--) {
      try {
        v.verify(false);
        return;
      } catch (AssertionError e) {
        System.err.println(program + ": once more, after: " + e.getMessage());
      }
    }
    v.verify(this == TIMED);
  }
}
