package dev.gosim.emit;

import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoExit;
import dev.gosim.value.GoPanic;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What a running function leaves for traces, in both tiers: the frame from which a call is made,
 * and where a failure was raised. Compiled code that compiled code has called leaves only the place
 * of its calls, in {@link Goroutine#sites}; it makes a frame, without slots, when one is needed.
 */
public final class Activation {
  /**
   * Calls deeper than this overflow the stack (Go allows 1 GB of it). Java's own limit alone does
   * not do: a goroutine that is preempted leaves its stack in the heap and goes on with an empty
   * one.
   */
  private static final int MAX_DEPTH = 2_000_000;

  private Activation() {}

  // ---- where compiled code is ----

  /** A function's number and a position in it, as they stand in {@link Goroutine#sites}. */
  static long site(int number, int pos) {
    return (long) number << 32 | pos;
  }

  /** The number of the function that a site is in. */
  private static int number(long site) {
    return (int) (site >>> 32);
  }

  /** The position of a site. */
  private static int pos(long site) {
    return (int) site;
  }

  /** Compiled code is about to make a call; {@code at} as in {@link #of}. */
  public static void at(Goroutine g, Frame at, int depth, long site) {
    long[] sites = g.sites;
    if (Integer.compareUnsigned(depth, sites.length) < 0) {
      sites[depth] = site; // one check does for both
    } else {
      grow(g, at, depth)[depth] = site;
    }
  }

  /** Large enough (above MaxInlineSize) for HotSpot not to put it into each call. */
  private static long[] grow(Goroutine g, Frame at, int depth) {
    if (depth > MAX_DEPTH) {
      throw new StackOverflowError();
    }
    int size = Math.min(Math.max(16, 2 * depth), MAX_DEPTH + 1);
    g.sites = Arrays.copyOf(g.sites, size);
    if (depth > Unwinder.DEEP && at != null) {
      Unwinder.note(g, at, depth); // from now on what is below will hardly change
    }
    return g.sites;
  }

  /**
   * The frame of a compiled function for a call through one. {@code at} is the innermost frame that
   * there is: perhaps its own.
   */
  public static Frame of(Goroutine g, Frame at, int depth, Func func, long site) {
    at(g, at, depth, site);
    return at.depth == depth ? at : make(g, at, depth, func, true);
  }

  private static Frame make(Goroutine g, Frame at, int depth, Func func, boolean inCompiled) {
    Frame f = new Frame(g, at, func, 0, 0);
    f.depth = depth;
    f.inCompiled = inCompiled;
    return f;
  }

  /** Its own frame, or null: then no other refers to it. */
  public static Frame own(Frame at, int depth) {
    return at.depth == depth ? at : null;
  }

  /** The site of a depth; 0 if there is none, as for what runs {@link Goroutine#apart}. */
  private static long siteOf(Goroutine g, int depth) {
    long[] sites = g.sites;
    return depth < sites.length ? sites[depth] : 0;
  }

  /** The position of the call that is being made from a frame. */
  public static int pos(Frame f, IntFunction<Func> functions) {
    if (!f.inCompiled) {
      return f.pos;
    }
    long site = siteOf(f.g, f.depth);
    return number(site) != 0 && functions.apply(number(site)) == f.func ? pos(site) : 0;
  }

  /**
   * The frame from which a frame's function was called, made now if there is none; null at the
   * root.
   *
   * @param functions the functions by number
   */
  public static Frame caller(Frame f, IntFunction<Func> functions) {
    Frame below = f.parent;
    int depth = f.depth - 1;
    long site = depth == (below == null ? -1 : below.depth) ? 0 : siteOf(f.g, depth);
    if (site == 0) {
      return below;
    }
    Frame made = make(f.g, below, depth, functions.apply(number(site)), false);
    made.pos = pos(site);
    return made;
  }

  /**
   * Gives a frame to each activation from {@code origin} down to another frame: those are over, and
   * deferred calls will use their depths.
   *
   * @param functions the functions by number
   */
  public static void keep(Frame origin, Frame down, IntFunction<Func> functions) {
    for (Frame f = origin; f != down && f != null; f = f.parent) {
      f.pos = pos(f, functions);
      f.inCompiled = false;
      f.parent = caller(f, functions);
    }
  }

  // ---- the stack's end ----

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
   * What leaves compiled code of a function at a position: noted where it was raised, if nobody has
   * yet, else as the place of a call. {@code at} as in {@link #of}.
   */
  public static Throwable failed(
      Throwable t, Goroutine g, Frame at, int depth, Func func, int number, int pos) {
    switch (t) {
      case GoPanic p when p.origin == null -> noteOrigin(p, over(g, at, depth, func, pos));
      case StackOverflowError e -> {
        return stackOverflow(over(g, at, depth, func, pos), e);
      }
      default -> {
        if (!(t instanceof GoPanic) && g.failure != t) {
          noteFailure(t, over(g, at, depth, func, pos));
        } else if (number != 0) { // else it stands for a function of the tree, which has a frame
          at(g, at, depth, site(number, pos));
        }
      }
    }
    return t;
  }

  // ---- natives that are called without slots ----

  /** A native that may wait, or run Go code, has a frame. */
  public static void enterNative(Frame caller, Func fn) {
    caller.g.top = new Frame(caller.g, caller, fn, 0, 0);
    caller.g.leaf = null;
  }

  /** The same where a compiled function calls it; {@code at} as in {@link #of}. */
  public static void enterNative(Goroutine g, Frame at, int depth, long site, Func fn) {
    at(g, at, depth, site);
    Frame f = new Frame(g, at, fn, 0, 0);
    f.depth = depth + 1;
    g.top = f;
    g.leaf = null;
  }

  /** The same as {@link #failed} for what a native throws, given the natives by position. */
  public static Throwable nativeFailed(
      Throwable t, Goroutine g, Frame at, int depth, Func func, Map<Integer, Func> natives) {
    Frame own = at.depth == depth ? at : make(g, at, depth, func, false);
    own.inCompiled = false;
    own.pos = pos(siteOf(g, depth));
    return nativeFailed(t, own, natives);
  }

  /** The same for a frame that there is. */
  public static Throwable nativeFailed(Throwable t, Frame caller, Map<Integer, Func> natives) {
    Frame f = new Frame(caller.g, caller, natives.get(caller.pos), 0, 0);
    switch (t) {
      case GoPanic p -> noteOrigin(p, f);
      case StackOverflowError e -> {
        return stackOverflow(f, e);
      }
      default -> noteFailure(t, f);
    }
    return t;
  }

  /** The frame of a function that is over. */
  private static Frame over(Goroutine g, Frame at, int depth, Func func, int pos) {
    Frame f = at.depth == depth ? at : make(g, at, depth, func, false);
    f.inCompiled = false;
    f.pos = pos;
    return f;
  }

  /**
   * Lets others run if the time slice is over. One branch for all compiled code: HotSpot soon knows
   * that it is taken at times.
   *
   * @param site where it is, or 0: at its last call
   */
  public static void poll(Goroutine g, Frame at, int depth, Func func, long site) {
    if (g.preempted()) {
      preempted(g, at, depth, func, site);
    }
  }

  private static void preempted(Goroutine g, Frame at, int depth, Func func, long site) {
    if (depth > MAX_DEPTH) {
      throw new StackOverflowError();
    }
    Unwinder.note(g, at, depth);
    if (site != 0) {
      at(g, at, depth, site);
    }
    g.top = at.depth == depth ? at : make(g, at, depth, func, true);
    g.yieldPreempted();
  }

  /** The same in a frame that there is. */
  public static void poll(Frame f, int pos) {
    if (f.g.preempted()) {
      preempted(f, pos);
    }
  }

  private static void preempted(Frame f, int pos) {
    Unwinder.note(f.g, f.parent, f.depth - 1);
    if (pos != 0) {
      f.pos = pos;
    }
    f.g.top = f;
    f.g.yieldPreempted();
  }
}
