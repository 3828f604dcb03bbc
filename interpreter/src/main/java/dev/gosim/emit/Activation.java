package dev.gosim.emit;

import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoExit;
import dev.gosim.value.GoPanic;

/**
 * What a running function leaves for traces, in both tiers: the frame from which a call is made,
 * and where a failure was raised. Compiled code makes its frame, without slots, when it first needs
 * one.
 */
public final class Activation {
  /**
   * Calls deeper than this overflow the stack (Go allows 1 GB of it). Java's own limit alone does
   * not do: a goroutine that is preempted leaves its stack in the heap and goes on with an empty
   * one.
   */
  private static final int MAX_DEPTH = 2_000_000;

  private Activation() {}

  /** The frame of compiled code that is about to make a call; made at the first one. */
  public static Frame of(Frame self, Goroutine g, Frame parent, Func func) {
    return self != null ? self : make(g, parent, func);
  }

  private static Frame make(Goroutine g, Frame parent, Func func) {
    Frame f = new Frame(g, parent, func, 0, 0);
    checkDepth(f);
    return f;
  }

  public static void checkDepth(Frame f) {
    if (f.depth > MAX_DEPTH) {
      throw stackOverflow(f, new StackOverflowError());
    }
  }

  /** The program is over; what is returned unwinds the goroutine. */
  public static GoExit stackOverflow(Frame f, StackOverflowError e) {
    f.g.top = f;
    f.g.scheduler.stackOverflow(f.g, e);
    return new GoExit(GoExit.UNWINDING);
  }

  /** The innermost function a panic passes through is where it was raised. */
  public static GoPanic noteOrigin(GoPanic p, Frame f) {
    if (p.origin == null) {
      p.origin = f;
      if (p.pos == 0) {
        p.pos = f.pos;
      }
      f.pos = p.pos;
    }
    return p;
  }

  /** The same for what cannot be recovered: the goroutine's dump begins at its top. */
  public static void noteFailure(Throwable t, Frame f) {
    if (f.g.failure != t) {
      f.g.failure = t;
      f.g.top = f;
    }
  }

  /**
   * What leaves compiled code of a function: noted where it was raised, if nobody has yet. {@code
   * self} is its frame if it has made one.
   */
  public static Throwable failed(Throwable t, Frame self, Goroutine g, Frame parent, Func func) {
    switch (t) {
      case GoPanic p -> {
        if (p.origin == null) {
          noteOrigin(p, frame(self, g, parent, func));
        }
      }
      case StackOverflowError e -> {
        return stackOverflow(frame(self, g, parent, func), e);
      }
      default -> {
        if (g.failure != t) {
          noteFailure(t, frame(self, g, parent, func));
        }
      }
    }
    return t;
  }

  /** Without a check: it has overflowed already. */
  private static Frame frame(Frame self, Goroutine g, Frame parent, Func func) {
    return self != null ? self : new Frame(g, parent, func, 0, 0);
  }

  /**
   * Lets others run if the time slice is over. One branch for all compiled code: HotSpot soon knows
   * that it is taken at times.
   */
  public static void poll(Frame self, Goroutine g, Frame parent, Func func, int pos) {
    if (g.preempted()) {
      preempted(frame(self, g, parent, func), pos);
    }
  }

  /** The same in a frame that there is. */
  public static void poll(Frame f, int pos) {
    if (f.g.preempted()) {
      preempted(f, pos);
    }
  }

  private static void preempted(Frame f, int pos) {
    if (pos != 0) {
      f.pos = pos;
    }
    f.g.top = f;
    f.g.yieldPreempted();
  }
}
