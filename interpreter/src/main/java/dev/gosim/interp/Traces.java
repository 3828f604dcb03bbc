package dev.gosim.interp;

import dev.gosim.natives.Host.TraceEntry;
import dev.gosim.node.GoSite;
import dev.gosim.node.NativeCode;
import dev.gosim.sched.Goroutine;
import dev.gosim.source.FileSet;
import dev.gosim.source.Place;
import dev.gosim.source.SourceFile;
import dev.gosim.value.Frame;
import java.util.ArrayList;
import java.util.List;

/** Go stacks, and their text (runtime/traceback.go). */
final class Traces {
  private static final int ENDS = 50;

  private Traces() {}

  /** The frames from f outwards that have a place in Go source. */
  static List<TraceEntry> of(Frame f, FileSet files) {
    return frames(f).stream().map(at -> entry(at, files)).toList();
  }

  private static List<Frame> frames(Frame f) {
    List<Frame> out = new ArrayList<>();
    for (Frame at = f; at != null; at = at.parent) {
      if (!(at.func instanceof NativeCode)) {
        out.add(at);
      }
    }
    return out;
  }

  private static TraceEntry entry(Frame f, FileSet files) {
    SourceFile file = files.file(f.pos);
    String args = f.func.signature().params().size() > 0 ? "(...)" : "()";
    Place at = place(file, f.pos);
    return new TraceEntry(f.func.name() + args, at.file(), at.line());
  }

  /** A goroutine's part of a dump. */
  static void dump(StringBuilder out, Goroutine g, String state, Frame top, FileSet files) {
    out.append("goroutine ").append(g.id).append(" [").append(state).append("]:\n");
    List<Frame> frames = frames(top);
    for (int i = 0; i < frames.size(); i++) {
      if (frames.size() > 2 * ENDS && i == ENDS) {
        out.append("...").append(frames.size() - 2 * ENDS).append(" frames elided...\n");
        i = frames.size() - ENDS;
      }
      TraceEntry e = entry(frames.get(i), files);
      place(out.append(e.function()).append('\n'), e.file(), e.line());
    }
    if (g.createdBy instanceof GoSite site) {
      out.append("created by ").append(site.function());
      out.append(" in goroutine ").append(g.parentId).append('\n');
      SourceFile file = files.file(site.pos());
      Place at = place(file, site.pos());
      place(out, at.file(), at.line());
    }
  }

  /** The runtime shows ?? where a directive has taken the file's name away. */
  private static Place place(SourceFile file, int pos) {
    Place at = file == null ? new Place("", 0, 0) : file.place(pos);
    return at.file().isEmpty() ? new Place("??", at.line(), 0) : at;
  }

  private static void place(StringBuilder out, String file, int line) {
    out.append('\t').append(file).append(':').append(line).append(" +0x1d\n");
  }
}
