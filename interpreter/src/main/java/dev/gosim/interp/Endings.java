package dev.gosim.interp;

import dev.gosim.sched.FatalHandler;
import dev.gosim.sched.Goroutine;
import dev.gosim.source.FileSet;
import dev.gosim.value.Frame;
import dev.gosim.value.GoExit;
import dev.gosim.value.GoFatal;
import dev.gosim.value.GoKilled;
import dev.gosim.value.GoPanic;
import dev.gosim.value.GoQuit;
import dev.gosim.value.RuntimeError;
import dev.gosim.value.Unsupported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How programs end: panics, fatal errors, deadlock, os.Exit; Go's words and exit codes. */
final class Endings implements FatalHandler {
  private static final String SIGNAL = "\n[signal ";

  private final ProgramHost host;
  private final FileSet files;
  private volatile boolean mainEntered;
  private volatile boolean mainReturned;
  private volatile int exitCode;
  private volatile String signal;

  Endings(ProgramHost host, FileSet files) {
    this.host = host;
    this.files = files;
  }

  void mainEntered() {
    mainEntered = true;
  }

  void mainReturned() {
    mainReturned = true;
  }

  Interpreter.Result result() {
    return new Interpreter.Result(true, mainEntered, mainReturned, exitCode, signal);
  }

  @Override
  public void deadlock(List<Goroutine> goroutines) {
    quit(deadlockText(goroutines), goroutines);
  }

  static String deadlockText(List<Goroutine> goroutines) {
    String which =
        goroutines.isEmpty()
            ? "no goroutines (main called runtime.Goexit) - deadlock!"
            : "all goroutines are asleep - deadlock!";
    return "fatal error: " + which;
  }

  @Override
  public void quit(String why, List<Goroutine> goroutines) {
    exitCode = 2;
    write(dump(why, goroutines));
  }

  /** What is told when something ends all of these goroutines. */
  StringBuilder dump(String why, List<Goroutine> goroutines) {
    StringBuilder out = new StringBuilder(why).append('\n');
    if (host.traceback() != Traceback.NONE) {
      for (Goroutine g : goroutines) {
        Traces.dumpOther(out.append('\n'), g, files);
      }
    }
    return out;
  }

  @Override
  public void uncaught(Goroutine g, Throwable t) {
    exitCode = 2;
    switch (t) {
      case GoExit e -> exitCode = e.code;
      case GoKilled e -> signal = e.signal;
      default -> {}
    }
    write(lastWords(g, t));
  }

  /** What is told when this has ended a goroutine. */
  StringBuilder lastWords(Goroutine g, Throwable t) {
    StringBuilder out = new StringBuilder();
    switch (t) {
      case GoExit e -> {}
      case GoKilled e -> {}
      case GoQuit e -> {
        out.append(e.getMessage()).append('\n');
        stacks(out, g, (Frame) g.top, null, true);
      }
      case GoPanic p -> {
        panics(out, p, false);
        signal(out, p);
        stacks(out, g, p.origin, p, false);
      }
      case GoFatal e -> {
        out.append("fatal error: ").append(e.getMessage()).append('\n');
        stacks(out, g, (Frame) g.top, null, e.onSystemStack);
      }
      case StackOverflowError e -> {
        out.append("runtime: goroutine stack exceeds 1000000000-byte limit\n");
        out.append("fatal error: stack overflow\n");
        stacks(out, g, (Frame) g.top, null, false);
      }
      case OutOfMemoryError e -> out.append("fatal error: runtime: out of memory\n");
      case Unsupported e ->
          out.append(files.position(e.pos)).append(": ").append(e.getMessage()).append('\n');
      default -> internal(out, g, t);
    }
    return out;
  }

  /** The stack of the goroutine that fails, and those of the others where they are asked for. */
  private void stacks(
      StringBuilder out, Goroutine failing, Frame top, GoPanic dead, boolean others) {
    if (host.traceback() == Traceback.NONE) {
      return;
    }
    Traces.dump(out.append('\n'), failing, Traces.RUNNING, top, dead, files);
    if (others || host.traceback() == Traceback.ALL) {
      for (Goroutine g : failing.scheduler.goroutines()) {
        if (g != failing) {
          Traces.dumpOther(out.append('\n'), g, files);
        }
      }
    }
  }

  /**
   * The panic and those that were on their way when it was raised, oldest first (runtime
   * printpanics). One that was recovered and raised again with the same value is printed once, and
   * so are errors of the runtime of which there is but one in a program.
   */
  private static void panics(StringBuilder out, GoPanic p, boolean repanicked) {
    if (p.previous != null) {
      boolean again =
          p.previous.recovered && p.previous.recoveredValue == p.value
              || p.value instanceof RuntimeError e && e.isStatic() && e.equals(p.previous.value);
      panics(out, p.previous, again);
      if (again) {
        return;
      }
      out.append('\t');
    }
    out.append("panic: ").append(withoutSignal(p.text).replace("\n", "\n\t"));
    if (p.recovered) {
      out.append(repanicked ? " [recovered, repanicked]" : " [recovered]");
    }
    out.append('\n');
  }

  private static String withoutSignal(String text) {
    int at = text.indexOf(SIGNAL);
    return at < 0 ? text : text.substring(0, at);
  }

  /** The signal that one of the panics was, behind all of them (runtime dopanic_m). */
  private static void signal(StringBuilder out, GoPanic last) {
    for (GoPanic p = last; p != null; p = p.previous) {
      int at = p.text.indexOf(SIGNAL);
      if (at >= 0) {
        out.append(p.text, at + 1, p.text.length()).append('\n');
        return;
      }
    }
  }

  private void internal(StringBuilder out, Goroutine g, Throwable t) {
    Frame top = (Frame) g.top;
    out.append("gosim: internal error: ").append(t).append('\n');
    if (top != null) {
      Traces.dump(out, g, Traces.RUNNING, top, null, files);
    }
    if (System.getenv("GOSIM_DEBUG") != null) {
      java.io.StringWriter w = new java.io.StringWriter();
      t.printStackTrace(new java.io.PrintWriter(w));
      out.append(w);
    }
  }

  void write(StringBuilder out) {
    try {
      host.stderr().write(out.toString().getBytes(StandardCharsets.ISO_8859_1));
      host.stderr().flush();
    } catch (IOException e) {
      exitCode = 2;
    }
  }
}
