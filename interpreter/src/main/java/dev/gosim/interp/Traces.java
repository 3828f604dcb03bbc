package dev.gosim.interp;

import dev.gosim.natives.Host.TraceEntry;
import dev.gosim.node.Defers;
import dev.gosim.node.GoSite;
import dev.gosim.node.NativeCode;
import dev.gosim.sched.Goroutine;
import dev.gosim.source.FileSet;
import dev.gosim.source.Place;
import dev.gosim.source.SourceFile;
import dev.gosim.value.Frame;
import dev.gosim.value.GoPanic;
import java.util.ArrayList;
import java.util.List;

/** Go stacks, and their text (runtime/traceback.go). */
final class Traces {
  private static final int ENDS = 50;

  /** Where a panic calls the deferred functions: gopanic, in Go's file and line. */
  private static final TraceEntry GOPANIC =
      new TraceEntry("panic(...)", "$GOROOT/src/runtime/panic.go", 860);

  private Traces() {}

  /** The calls from f outwards that have a place in Go source. */
  static List<TraceEntry> of(Frame f, FileSet files) {
    return frames(f, null).stream().map(at -> entry(at, files)).toList();
  }

  /**
   * The frames from f outwards. A deferred call that a panic makes stands, after a null for
   * gopanic, on the frames that the panic was raised in, which are no longer running but were not
   * unwound in Go. {@code dead} is the panic that ends the goroutine, or null.
   */
  private static List<Frame> frames(Frame f, GoPanic dead) {
    List<Frame> out = new ArrayList<>();
    Frame at = f;
    while (at != null) {
      if (!(at.func instanceof NativeCode)) {
        out.add(at);
      }
      GoPanic p = dead == null ? null : Defers.panicOf(at, dead.previous);
      p = p == null ? Defers.panicOf(at) : p;
      if (p == null || p.origin == null) {
        at = at.parent;
      } else {
        out.add(null);
        at = p.origin;
      }
    }
    return out;
  }

  private static TraceEntry entry(Frame f, FileSet files) {
    if (f == null) {
      return GOPANIC;
    }
    String args = f.func.signature().params().size() > 0 ? "(...)" : "()";
    Place at = place(files.file(f.pos), f.pos);
    return new TraceEntry(f.func.name() + args, at.file(), at.line());
  }

  /**
   * A goroutine that goes on while another one fails: where it is is known when it does not run.
   */
  static void dumpOther(StringBuilder out, Goroutine g, FileSet files) {
    String state = g.statusText();
    if (state.equals("running")) {
      header(out, g, state);
      out.append("\tgoroutine running on other thread; stack unavailable\n");
      createdBy(out, g, files);
    } else {
      dump(out, g, state, (Frame) g.top, null, files);
    }
  }

  private static void header(StringBuilder out, Goroutine g, String state) {
    out.append("goroutine ").append(g.id).append(" [").append(state).append("]:\n");
  }

  /** A goroutine's part of a dump; {@code dead} as above. */
  static void dump(
      StringBuilder out, Goroutine g, String state, Frame top, GoPanic dead, FileSet files) {
    header(out, g, state);
    List<Frame> frames = frames(top, dead);
    for (int i = 0; i < frames.size(); i++) {
      if (frames.size() > 2 * ENDS && i == ENDS) {
        out.append("...").append(frames.size() - 2 * ENDS).append(" frames elided...\n");
        i = frames.size() - ENDS;
      }
      TraceEntry e = entry(frames.get(i), files);
      append(out.append(e.function()).append('\n'), e.file(), e.line());
    }
    createdBy(out, g, files);
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

  private static void append(StringBuilder out, String file, int line) {
    out.append('\t').append(file).append(':').append(line).append(" +0x1d\n");
  }
}
