package dev.gosim.value;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;

/**
 * A function value: a declared function, closure, method value or native. A call is {@link
 * #newFrame}, arguments into its first slots, {@link #invoke}, results from the slots after them. A
 * method has its receiver, boxed, in {@code r[0]}.
 */
public abstract class Func {
  private static final Object[] NONE = {};

  /** Shape of parameters and results; canonical types. */
  public abstract Signature signature();

  /** Go's name in traces, such as {@code main.(*T).M} or {@code main.main.func1}. */
  public abstract String name();

  /** The cells of the variables that a closure has captured. */
  public Object[] captured() {
    return NONE;
  }

  /** A frame of this function's size, captured cells in place. */
  public abstract Frame newFrame(Goroutine g, Frame parent);

  /** Runs it. Throws {@link GoPanic}, {@link GoFatal}, {@link GoExit} or the scheduler's Goexit. */
  public abstract void invoke(Frame f);

  /**
   * Convenience for natives: boxed arguments (a method's receiver first), boxed results (null, the
   * one, or an Object[]). The parent is the caller's frame; without one, on a goroutine that runs
   * Go code already, it must be called within {@link dev.gosim.sched.GoroutineLocals#apart}.
   */
  public final Object call(Goroutine g, Frame parent, Object... args) {
    Frame f = newFrame(g, parent);
    int l = 0;
    int r = 0;
    int first = signature().recv() == null ? 0 : 1;
    if (first == 1) {
      f.r[r++] = args[0];
    }
    for (int i = first; i < args.length; i++) {
      switch (Rep.of(signature().params().at(i - first).type())) {
        case LONG -> f.l[l++] = (Long) args[i];
        case DOUBLE -> f.setDouble(l++, (Double) args[i]);
        case BOOL -> f.setBool(l++, (Boolean) args[i]);
        case REF -> f.r[r++] = args[i];
      }
    }
    invoke(f);
    int n = signature().results().size();
    Object[] results = new Object[n];
    for (int i = 0; i < n; i++) {
      results[i] =
          switch (Rep.of(signature().results().at(i).type())) {
            case LONG -> (Object) f.l[l++];
            case DOUBLE -> f.getDouble(l++);
            case BOOL -> f.getBool(l++);
            case REF -> f.r[r++];
          };
    }
    return n == 0 ? null : n == 1 ? results[0] : results;
  }
}
