package dev.gosim.node;

import dev.gosim.emit.Activation;
import dev.gosim.emit.BackEdge;
import dev.gosim.emit.Code;
import dev.gosim.emit.CompiledLoop;
import dev.gosim.value.Frame;
import java.util.concurrent.Future;

/**
 * Counts the iterations of a loop in the tree, and keeps its code once it has been compiled. A hot
 * loop that has been entered more than once is compiled as a part of what enters it again and
 * again: the loop around it, or the function; by itself only if it goes on for long after that.
 */
public final class HotLoop {
  /** How often as many iterations as make it hot it waits for what is around it. */
  private static final int PATIENCE = 8;

  /** An iteration with a compiled loop inside counts as so many. */
  private static final int INNER = 200;

  private final Tier tier;
  private final int pos;

  /** The loop around it; null if there is none in the function. */
  private final HotLoop parent;

  /** The loop, once it has been entered. */
  private Loop loop;

  private int entries;
  private int count;

  /** What it has last asked to be compiled; null if nothing yet. */
  private Future<?> asked;

  /** Whether that was itself. */
  private boolean askedSelf;

  /** Read without order: its only field is a counter, and its code is published by the JVM. */
  private CompiledLoop code;

  /**
   * A loop of a function.
   *
   * @param tier null if the loop stays in the tree
   * @param pos where a goroutine is shown that is interrupted after an iteration
   * @param parent the loop around it, or null
   */
  public HotLoop(Tier tier, int pos, HotLoop parent) {
    this.tier = tier;
    this.pos = pos;
    this.parent = parent;
  }

  /** Writes the way back, with a poll as after an iteration in the tree. */
  void emitBack(Code c, BackEdge edge) {
    edge.close(c, pos);
  }

  /** The loop begins: its code, if it has been compiled. */
  CompiledLoop enter(Loop entered) {
    CompiledLoop c = code;
    if (tier == null) {
      return null;
    }
    if (c == null) {
      loop = entered;
      entries++;
      if (tier.eager() && asked == null) {
        return compileSelf();
      }
    } else if (parent != null) {
      parent.count += INNER;
    }
    return c;
  }

  /** After an iteration: lets others run if the time slice is over; the code, if it is compiled. */
  CompiledLoop next(Frame f) {
    Activation.poll(f, pos);
    CompiledLoop c = code;
    return c == null && tier != null && ++count >= tier.iterations() ? hot(f) : c;
  }

  private CompiledLoop hot(Frame f) {
    count = 0;
    if (asked == null && entries > 1) {
      count = -PATIENCE * tier.iterations();
      asked = compileAround(f);
    } else if (asked == null || asked.isDone() && !askedSelf) {
      return compileSelf();
    }
    return code;
  }

  private Future<?> compileAround(Frame f) {
    HotLoop h = this;
    while (h.parent != null && h.entries > 1) {
      h = h.parent;
    }
    if (h.entries > 1 && f.func instanceof FuncCode fn) {
      return tier.compile(fn);
    }
    h.compileSelf();
    return h.asked;
  }

  private CompiledLoop compileSelf() {
    if (!askedSelf) {
      askedSelf = true;
      asked = tier.compile(this, loop);
    }
    return code;
  }

  /** The loop has been compiled. */
  public void compiled(CompiledLoop c) {
    code = c;
  }
}
