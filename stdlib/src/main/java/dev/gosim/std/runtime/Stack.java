package dev.gosim.std.runtime;

import dev.gosim.natives.Host;
import dev.gosim.natives.Host.TraceEntry;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.WaitReason;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stack as it was when something happened: which functions, at which positions. Cheap to take and
 * to compare; what it looks like is worked out when the table of stacks is written.
 */
public sealed interface Stack {
  /** The format's limit. */
  int MAX = 128;

  /** Its lines, innermost first. */
  List<TraceEntry> entries(Host host);

  /**
   * The calls of a goroutine that runs the caller, or that is parked.
   *
   * @param reason why it parks; NONE if it does not; null if it is in a native function
   * @param skip so many of the innermost frames are not wanted
   */
  static Stack of(Goroutine g, WaitReason reason, int skip) {
    Host host = Host.of(g);
    Frame f = (Frame) g.top;
    for (int i = 0; i < skip && f != null; i++) {
      f = host.caller(f);
    }
    Func[] funcs = new Func[MAX];
    int[] positions = new int[MAX];
    int n = 0;
    for (; f != null && n < MAX; f = host.caller(f)) {
      funcs[n] = f.func;
      positions[n++] = host.pos(f);
    }
    return new Calls(Arrays.copyOf(funcs, n), Arrays.copyOf(positions, n), reason);
  }

  /** The same of a goroutine that runs. */
  static Stack of(Goroutine g) {
    return of(g, WaitReason.NONE, 0);
  }

  /**
   * The calls of a goroutine that runs on another thread and is in a native function; null if the
   * last one that it called is not known. Nobody stops it meanwhile, so it may be in another one.
   */
  static Stack ofNative(Goroutine g) {
    return g.top instanceof Frame f && f.func != null ? of(g, null, 0) : null;
  }

  /** The calls of a goroutine that runs the caller, and before them one that has just returned. */
  static Stack ofLeaf(Goroutine g, Func leaf) {
    Calls c = (Calls) of(g);
    Func[] funcs = new Func[c.funcs.length + 1];
    int[] positions = new int[funcs.length];
    funcs[0] = leaf;
    System.arraycopy(c.funcs, 0, funcs, 1, c.funcs.length);
    System.arraycopy(c.positions, 0, positions, 1, c.positions.length);
    return new Calls(funcs, positions, null);
  }

  /** Functions and positions, innermost first; arrays of the same length, not changed any more. */
  record Calls(Func[] funcs, int[] positions, WaitReason reason) implements Stack {
    @Override
    public List<TraceEntry> entries(Host host) {
      List<TraceEntry> out = new ArrayList<>();
      if (reason == null && host.place(funcs[0], 0) == null) {
        out.add(new TraceEntry(funcs[0].name() + "(...)", "", 0));
      } else if (reason != null && funcs.length > 0) {
        out.addAll(host.waiting(funcs[0], reason));
      }
      for (int i = 0; i < funcs.length; i++) {
        TraceEntry e = host.place(funcs[i], positions[i]);
        if (e != null) {
          out.add(e);
        }
      }
      return out;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Calls c
          && reason == c.reason
          && Arrays.equals(positions, c.positions)
          && Arrays.equals(funcs, c.funcs);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(positions) * 31 + (reason == null ? 0 : reason.ordinal());
    }
  }

  /** The go statement that made a goroutine, or the function that this began with. */
  record Creation(Object createdBy, boolean start) implements Stack {
    @Override
    public List<TraceEntry> entries(Host host) {
      Host.Creation c = host.creation(createdBy);
      TraceEntry e = start ? c.start() : c.statement();
      return e == null ? List.of() : List.of(e);
    }
  }
}
