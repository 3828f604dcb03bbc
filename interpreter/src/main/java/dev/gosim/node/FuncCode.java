package dev.gosim.node;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoExit;
import dev.gosim.value.GoPanic;

/**
 * A declared function, a method, or the code of a function literal (and, if it captures nothing,
 * its value too). Its body is lowered when it is first called.
 */
public final class FuncCode extends Func {
  /** Makes the body; called once, under the linker's lock. */
  public interface Linker {
    Body link(FuncCode code, Goroutine g);
  }

  /**
   * The lowered function.
   *
   * @param longs size of the frame's {@code l}
   * @param refs size of the frame's {@code r}
   * @param captureSlots where in {@code r} each captured cell stands
   * @param code statements: parameters to cells, then the body
   * @param epilogue copies results from cells to their slots; null if none is in a cell
   * @param defers whether it has defer statements
   * @param end position of its closing brace, from where deferred calls are made
   */
  public record Body(
      int longs, int refs, int[] captureSlots, Stmt code, Stmt epilogue, boolean defers, int end) {}

  /**
   * Calls deeper than this overflow the stack (Go allows 1 GB of it). Java's own limit alone does
   * not do: a goroutine that is preempted leaves its stack in the heap and goes on with an empty
   * one.
   */
  private static final int MAX_DEPTH = 2_000_000;

  private final String name;
  private final Signature signature;
  private final Linker linker;
  private Body body;

  /** A function whose body is not known yet. */
  public FuncCode(String name, Signature signature, Linker linker) {
    this.name = name;
    this.signature = signature;
    this.linker = linker;
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public String name() {
    return name;
  }

  /** The body, lowered now if it is not yet. Records are safely published by their final fields. */
  public Body body(Goroutine g) {
    Body b = body;
    if (b == null) {
      b = linker.link(this, g);
      body = b;
    }
    return b;
  }

  @Override
  public Frame newFrame(Goroutine g, Frame parent) {
    Body b = body;
    if (b == null) {
      b = body(g);
    }
    return new Frame(g, parent, this, b.longs, b.refs);
  }

  @Override
  public void invoke(Frame f) {
    Body b = body;
    if (f.g.preempted()) {
      f.g.top = f;
      f.g.yieldPreempted();
    }
    if (f.depth > MAX_DEPTH) {
      throw stackOverflow(f, new StackOverflowError());
    }
    if (b.defers) {
      Defers.run(b, f);
      return;
    }
    try {
      b.code.exec(f);
    } catch (GoPanic p) {
      throw noteOrigin(p, f);
    } catch (StackOverflowError e) {
      throw stackOverflow(f, e);
    }
    if (b.epilogue != null) {
      b.epilogue.exec(f);
    }
  }

  /** The program is over; what is returned unwinds the goroutine. */
  private static GoExit stackOverflow(Frame f, StackOverflowError e) {
    f.g.top = f;
    f.g.scheduler.stackOverflow(f.g, e);
    return new GoExit(2);
  }

  /** The innermost function a panic passes through is where it was raised. */
  static GoPanic noteOrigin(GoPanic p, Frame f) {
    if (p.origin == null) {
      p.origin = f;
      if (p.pos == 0) {
        p.pos = f.pos;
      }
      f.pos = p.pos;
    }
    return p;
  }
}
