package dev.gosim.value;

import dev.gosim.sched.Goroutine;

/**
 * The activation of a function: parameters, results and locals (docs/architecture.md, "Calls").
 * Made by the caller, who stores the arguments and later reads the results from it.
 */
public final class Frame {
  private static final long[] NO_LONGS = {};
  private static final Object[] NO_REFS = {};

  /** The goroutine it runs on; set anew when a go statement hands the frame to a new one. */
  public Goroutine g;

  /**
   * The frame below it; null at a goroutine's root. Compiled functions that are called by compiled
   * ones have none: where their depths are between the two, {@link Goroutine#sites} tells of them.
   */
  public Frame parent;

  /** LONG, BOOL (0/1) and DOUBLE (raw bits) slots. */
  public final long[] l;

  /** REF slots. */
  public final Object[] r;

  /** The function running in it (for traces). */
  public final Func func;

  /** How many activations there are below. */
  public int depth;

  /** Position of the call being made from this frame (for traces). */
  public int pos;

  /** Whether that stands in {@link Goroutine#sites} instead, for compiled code runs in it. */
  public boolean inCompiled;

  /** Interpreter's state of deferred calls, panics and recover; null if there is none. */
  public Object defers;

  public Frame(Goroutine g, Frame parent, Func func, int longs, int refs) {
    this.g = g;
    this.parent = parent;
    this.func = func;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.l = longs == 0 ? NO_LONGS : new long[longs];
    this.r = refs == 0 ? NO_REFS : new Object[refs];
  }

  public double getDouble(int i) {
    return Double.longBitsToDouble(l[i]);
  }

  public void setDouble(int i, double v) {
    l[i] = Double.doubleToRawLongBits(v);
  }

  public boolean getBool(int i) {
    return l[i] != 0;
  }

  public void setBool(int i, boolean v) {
    l[i] = v ? 1 : 0;
  }

  public String getString(int i) {
    return (String) r[i];
  }
}
