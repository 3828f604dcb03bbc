package dev.gosim.emit;

import dev.gosim.value.Func;

/** What is known of functions that compiled code calls; false where nothing is. */
public interface Callees {
  /** Nothing is known of any. */
  Callees UNKNOWN =
      new Callees() {
        @Override
        public boolean isCompiled(Func f) {
          return false;
        }

        @Override
        public boolean isQuiet(Func f) {
          return false;
        }

        @Override
        public boolean isLeaf(Func f) {
          return false;
        }
      };

  /** Whether there is code of it now. */
  boolean isCompiled(Func f);

  /**
   * Whether nobody can look at the goroutine's stack while it runs: nothing in it waits, or calls
   * what may.
   */
  boolean isQuiet(Func f);

  /** Whether it calls nothing and has no loop: it is over at once, and lets nobody else run. */
  boolean isLeaf(Func f);
}
