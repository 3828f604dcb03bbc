package dev.gosim.interp;

import dev.gosim.emit.Activation;
import dev.gosim.natives.Host;
import dev.gosim.natives.Host.TraceEntry;
import dev.gosim.node.BoundMethod;
import dev.gosim.node.Closure;
import dev.gosim.node.Defers;
import dev.gosim.node.FuncCode;
import dev.gosim.node.GoSite;
import dev.gosim.node.NativeCode;
import dev.gosim.sched.Goroutine;
import dev.gosim.source.FileSet;
import dev.gosim.source.Place;
import dev.gosim.source.SourceFile;
import dev.gosim.types.Signature;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;
import dev.gosim.value.RuntimeError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Go stacks, and their text (runtime/traceback.go). */
final class Traces {
  private static final int ENDS = 50;

  /** The state of the goroutine that fails or asks, and of those on other threads. */
  static final String RUNNING = "running";

  /** Where a panic calls the deferred functions: gopanic, in Go's file and line. */
  private static final TraceEntry GOPANIC =
      new TraceEntry("panic(...)", "$GOROOT/src/runtime/panic.go", 860);

  /** What the signal handler puts in where a nil pointer was followed. */
  private static final List<TraceEntry> SIGPANIC =
      List.of(
          new TraceEntry("runtime.panicmem()", "$GOROOT/src/runtime/panic.go", 336),
          new TraceEntry("runtime.sigpanic()", "$GOROOT/src/runtime/signal_unix.go", 931));

  /** The outermost calls of goroutine 1, and of all. */
  private static final TraceEntry MAIN =
      new TraceEntry("runtime.main()", "$GOROOT/src/runtime/proc.go", 290);

  private static final TraceEntry GOEXIT =
      new TraceEntry("runtime.goexit()", "$GOROOT/src/runtime/asm_amd64.s", 1771);

  private Traces() {}

  /** The calls from f outwards, and the runtime's own (runtime.Callers). */
  static List<TraceEntry> of(Frame f, FileSet files) {
    List<TraceEntry> out = new ArrayList<>();
    for (Call c : calls(f, null)) {
      out.add(entry(c, files));
      if (c.panic != null
          && c.panic.value instanceof RuntimeError e
          && e.kind() == RuntimeError.Kind.MEMORY) {
        out.addAll(SIGPANIC);
      }
    }
    if (f.g.id == 1) {
      out.add(MAIN);
    }
    out.add(GOEXIT);
    return out;
  }

  /** A call on a stack: of a function, or of gopanic for a panic. */
  private record Call(Func func, int pos, GoPanic panic) {}

  /**
   * The calls from f outwards, without natives and wrappers. A deferred call that a panic makes
   * stands, after gopanic, on the frames that the panic was raised in, which are no longer running
   * but were not unwound in Go. {@code dead} is the panic that ends the goroutine, or null.
   */
  private static List<Call> calls(Frame f, GoPanic dead) {
    List<Call> out = new ArrayList<>();
    IntFunction<Func> functions = f == null ? null : Host.of(f.g)::function;
    Frame at = f;
    while (at != null) {
      if (!isLeftOut(at.func)) {
        out.add(new Call(at.func, Activation.pos(at, functions), null));
      }
      GoPanic p = dead == null ? null : Defers.panicOf(at, dead.previous);
      p = p == null ? Defers.panicOf(at) : p;
      if (p == null || p.origin == null) {
        at = Activation.caller(at, functions);
      } else {
        out.add(new Call(null, 0, p));
        at = p.origin;
      }
    }
    return out;
  }

  private static boolean isLeftOut(Func f) {
    return switch (f) {
      case NativeCode n -> true;
      case BoundMethod b -> true;
      case FuncCode code -> code.isWrapper();
      default -> false;
    };
  }

  private static TraceEntry entry(Call c, FileSet files) {
    if (c.panic != null) {
      return GOPANIC;
    }
    return entry(c.func, c.pos, files);
  }

  /** A position 0 stands for the function's begin. */
  private static TraceEntry entry(Func f, int pos, FileSet files) {
    Signature sig = f.signature();
    String args = sig.params().size() > 0 || sig.recv() != null ? "(...)" : "()";
    int known = pos == 0 ? declared(f) : pos;
    Place at = place(files.file(known), known);
    return new TraceEntry(f.name() + args, at.file(), at.line());
  }

  /** A call in a function at a position; null for natives and wrappers. */
  static TraceEntry place(Func f, int pos, FileSet files) {
    if (isLeftOut(f)) {
      return null;
    }
    return entry(f, pos, files);
  }

  /** The go statement, and what it calls. */
  static Host.Creation creation(Object createdBy, FileSet files) {
    if (!(createdBy instanceof GoSite site)) {
      return new Host.Creation(null, null);
    }
    Place at = place(files.file(site.pos()), site.pos());
    return new Host.Creation(
        new TraceEntry(site.function() + "()", at.file(), at.line()),
        entry(site.start(), 0, files));
  }

  /** Where a function begins: it has not come to any call yet. */
  private static int declared(Func f) {
    return switch (f) {
      case FuncCode code -> code.pos();
      case Closure c -> c.code().pos();
      default -> 0;
    };
  }

  /**
   * A goroutine that goes on while another one fails: where it is is known when it does not run.
   */
  static void dumpOther(StringBuilder out, Goroutine g, FileSet files) {
    String state = g.statusText();
    if (state.equals(RUNNING)) {
      header(out, g, state);
      out.append("\tgoroutine running on other thread; stack unavailable\n");
      createdBy(out, g, files);
    } else {
      dump(out, g, state, (Frame) g.top, null, files);
    }
  }

  private static void header(StringBuilder out, Goroutine g, String state) {
    out.append("goroutine ").append(g.id).append(" [").append(state);
    long minutes = g.waitMinutes();
    if (minutes > 0) {
      out.append(", ").append(minutes).append(" minutes");
    }
    if (g.lockedToThread()) {
      out.append(", locked to thread");
    }
    if (g.bubble != null) {
      out.append(", synctest bubble ").append(g.bubble.id);
    }
    out.append("]:\n");
  }

  /** A goroutine's part of a dump; {@code dead} as above. */
  static void dump(
      StringBuilder out, Goroutine g, String state, Frame top, GoPanic dead, FileSet files) {
    header(out, g, state);
    natives(g, state, top).forEach(e -> append(out, e));
    List<Call> calls = calls(top, dead);
    for (int i = 0; i < calls.size(); i++) {
      if (calls.size() > 2 * ENDS && i == ENDS) {
        out.append("...").append(calls.size() - 2 * ENDS).append(" frames elided...\n");
        i = calls.size() - ENDS;
      }
      append(out, entry(calls.get(i), files));
    }
    createdBy(out, g, files);
  }

  /**
   * What stands above the calls for a native that waits or has failed. Of a goroutine that could
   * run, top may be a native that has returned.
   */
  private static List<TraceEntry> natives(Goroutine g, String state, Frame top) {
    if (top == null || !(top.func instanceof NativeCode n)) {
      return List.of();
    }
    if (g.isWaiting()) {
      return NativeFrames.waiting(n.name(), g.waitReason());
    }
    return state.equals(RUNNING) ? NativeFrames.failing(n.name()) : List.of();
  }

  private static void createdBy(StringBuilder out, Goroutine g, FileSet files) {
    if (g.createdBy instanceof GoSite site) {
      out.append("created by ").append(site.function());
      out.append(" in goroutine ").append(g.parentId).append('\n');
      Place at = place(files.file(site.pos()), site.pos());
      append(out, at.file(), at.line());
    }
  }

  /** The runtime shows ?? where a directive has taken the file's name away. */
  private static Place place(SourceFile file, int pos) {
    if (file == null) {
      return new Place("??", 0, 0);
    }
    Place at = file.place(pos);
    String name = at.file().equals(file.name()) ? file.path() : at.file();
    return new Place(name.isEmpty() ? "??" : name, at.line(), 0);
  }

  private static void append(StringBuilder out, TraceEntry e) {
    append(out.append(e.function()).append('\n'), e.file(), e.line());
  }

  private static void append(StringBuilder out, String file, int line) {
    out.append('\t').append(file).append(':').append(line).append(" +0x1d\n");
  }
}
