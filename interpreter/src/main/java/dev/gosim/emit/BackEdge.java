package dev.gosim.emit;

/**
 * The head of a loop and the way back to it. Others get a chance to run after each iteration if it
 * makes calls; else after some of them, in a loop around the loop: what HotSpot compiles best is a
 * loop in which nothing is called.
 */
public final class BackEdge {
  /** So many iterations of an innermost loop are made at a time. */
  private static final int BUDGET = 256;

  /** So many of a loop around such a loop. */
  private static final int OUTER = 16;

  private final Target entry;
  private final Target start;
  private final int budget;
  private final int callsBefore;
  private final int levelBefore;

  /** Writes the head; the code of an iteration follows. */
  BackEdge(Code c) {
    entry = c.target();
    start = c.target();
    budget = c.tempInt();
    c.bind(entry);
    c.constant(BUDGET);
    c.storeInt(budget);
    c.bind(start);
    callsBefore = c.calls;
    levelBefore = c.loopLevel;
    c.loopLevel = 0;
    c.loopDepth++;
  }

  /**
   * Writes the way back after an iteration.
   *
   * @param pos where a goroutine is shown that is interrupted then, or 0: at its last call
   */
  public void close(Code c, int pos) {
    c.loopDepth--;
    int level = c.loopLevel;
    c.loopLevel = Math.max(levelBefore, level + 1);
    if (level > 0) {
      c.iterated();
    }
    if (c.calls == callsBefore && level < 2 && !c.countsIterations()) {
      c.decrement(budget, level == 0 ? 1 : BUDGET / OUTER);
      c.loadInt(budget);
      c.compareZero(Cond.GT, true, start);
    }
    c.poll(pos);
    c.go(entry);
  }
}
