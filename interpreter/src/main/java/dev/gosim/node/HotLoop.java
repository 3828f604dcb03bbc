package dev.gosim.node;

import dev.gosim.emit.Activation;
import dev.gosim.emit.BackEdge;
import dev.gosim.emit.Code;
import dev.gosim.emit.CompiledLoop;
import dev.gosim.value.Frame;

/** Counts the iterations of a loop in the tree, and keeps its code once it has been compiled. */
public final class HotLoop {
  /** So many iterations are made before they are counted and compiled code is looked for. */
  static final int CHUNK = 64;

  private final Tier tier;
  private final int pos;
  private int count;

  /** Read without order: the class has no fields, and its code is published by the JVM. */
  private CompiledLoop code;

  /**
   * @param tier null if the loop stays in the tree
   * @param pos where a goroutine is shown that is interrupted after an iteration
   */
  public HotLoop(Tier tier, int pos) {
    this.tier = tier;
    this.pos = pos;
  }

  /** After an iteration: lets others run if the time slice is over. */
  void poll(Frame f) {
    Activation.poll(f, pos);
  }

  /** Writes the way back, with {@link #poll}. */
  void emitBack(Code c, BackEdge edge) {
    edge.close(c, pos);
  }

  /** The loop begins: its code, if it has been compiled. */
  CompiledLoop enter(Loop loop) {
    CompiledLoop c = code;
    if (c == null && tier != null && tier.eager()) {
      count(tier.iterations());
      return tick(loop);
    }
    return c;
  }

  /** Some more iterations. */
  void count(int n) {
    count += n;
  }

  /** {@link #CHUNK} iterations more: the code, if it has been compiled. */
  CompiledLoop tick(Loop loop) {
    CompiledLoop c = code;
    if (c == null && tier != null) {
      int before = count;
      count = before + CHUNK;
      if (before >= 0 && count >= tier.iterations()) {
        count = Integer.MIN_VALUE; // asked for once
        tier.compile(this, loop);
        c = code;
      }
    }
    return c;
  }

  /** The loop has been compiled. */
  public void compiled(CompiledLoop c) {
    code = c;
  }
}
