package dev.gosim.emit;

import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.Set;

/**
 * Finds where the calling goroutine's compiled functions are (runtime/traceback.go, unwinder): by
 * the JVM's own stack, which costs nothing as long as nobody asks. What it finds is put where
 * others look, in {@link Goroutine#sites}.
 *
 * <p>Compiled code notes the site of a call itself where others may look while the call is being
 * made, since somewhere in it the goroutine may wait. Calls in which nobody can ({@link
 * Callees#isQuiet}) are noted when a panic leaves them, and here, when a time slice is over.
 *
 * <p>The class of a compiled function is named by its number and position, and its lines count from
 * there.
 */
public final class Unwinder {
  /** More bytes of source than this have no lines. */
  public static final int MAX_LINE = 65_000;

  /** The line where the function begins. */
  static final int ENTRY = MAX_LINE + 1;

  /** Calls at greater depths are always noted by the code itself. */
  static final int DEEP = 1_000;

  /** To this depth it is looked each time that a time slice is over. */
  private static final int TOO_DEEP = 20_000;

  /**
   * So many calls at both ends of a stack get a position; of the others only the function is known.
   */
  private static final int ENDS = 256;

  private static final String PREFIX = "dev.gosim.node.Go";
  private static final StackWalker WALKER =
      StackWalker.getInstance(Set.of(Option.SHOW_HIDDEN_FRAMES));

  private Unwinder() {}

  /** What the name of a function's class begins with. */
  public static String prefix(int number, int pos) {
    return "Go" + number + "_" + pos + "_";
  }

  /**
   * Notes the sites of the calls being made, if that does not take long. Else what is known has to
   * do: all at great depth, and what was below when the stack grew.
   *
   * @param at the innermost frame at or below the depth
   * @param depth of the innermost call to be noted
   */
  static void note(Goroutine g, Frame at, int depth) {
    if (depth < TOO_DEEP && !g.scheduler.isRepeatable() && isAnyCompiled(at, depth)) {
      WALKER.walk(s -> {
        note(g, at, depth, s.iterator());
        return null;
      });
    }
  }

  private static boolean isAnyCompiled(Frame at, int depth) {
    int d = depth;
    for (Frame f = at; f != null && f.depth == d && !f.inCompiled; f = f.parent) {
      d--;
    }
    return d >= 0;
  }

  private static void note(Goroutine g, Frame at, int depth, Iterator<StackFrame> stack) {
    Frame f = at;
    for (int d = depth; d >= 0; d--) {
      if (f != null && f.depth == d) {
        boolean inTree = !f.inCompiled;
        f = f.parent;
        if (inTree) {
          continue;
        }
      }
      StackFrame s = next(stack);
      if (s == null) {
        return;
      }
      if (d <= DEEP) {
        note(g, d, s, depth - d < ENDS || d < ENDS);
      }
    }
  }

  /** The next compiled function outwards. */
  private static StackFrame next(Iterator<StackFrame> stack) {
    while (stack.hasNext()) {
      StackFrame s = stack.next();
      String name = s.getClassName();
      if (name.startsWith(PREFIX)
          && name.charAt(PREFIX.length()) != '_'
          && s.getMethodName().equals(EntryPoint.ENTER)) {
        return s;
      }
    }
    return null;
  }

  private static void note(Goroutine g, int depth, StackFrame s, boolean withPosition) {
    String name = s.getClassName();
    int bar = name.indexOf('_', PREFIX.length());
    int number = Integer.parseInt(name, PREFIX.length(), bar, 10);
    int base = Integer.parseInt(name, bar + 1, name.indexOf('_', bar + 1), 10);
    if (base == 0) { // it has no lines, and notes every call
      return;
    }
    int line = withPosition ? s.getLineNumber() : ENTRY;
    Activation.at(
        g, null, depth, Activation.site(number, line <= 0 || line == ENTRY ? 0 : base + line - 1));
  }
}
