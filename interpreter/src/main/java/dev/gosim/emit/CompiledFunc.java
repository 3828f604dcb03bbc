package dev.gosim.emit;

import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;

/** What compiled code calls: the compiled body of a function, or an {@link EntryPoint} itself. */
public abstract class CompiledFunc {
  /** What an entry point calls; null: the target of the call is the function. */
  private final Func fn;

  protected CompiledFunc() {
    this(null);
  }

  protected CompiledFunc(Func fn) {
    this.fn = fn;
  }

  /** Runs it on a frame that holds the arguments and gets the results. */
  public void invoke(Frame f) {
    f.func.invoke(f);
  }

  /** An entry point of this type that calls a function which is not compiled. */
  public CompiledFunc of(Func fn) {
    throw new IllegalStateException("no entry point");
  }

  /** The captured cells: of the function value that is called, or given as they are. */
  public static Object[] captured(Object target) {
    return target instanceof Object[] cells ? cells : ((Func) target).captured();
  }

  /** The frame of such a function. */
  protected final Frame frame(Object target, Goroutine g, Frame parent, int depth) {
    Frame f = (fn == null ? (Func) target : fn).newFrame(g, parent);
    f.depth = depth;
    return f;
  }
}
