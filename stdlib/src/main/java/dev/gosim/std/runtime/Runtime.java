package dev.gosim.std.runtime;

import dev.gosim.natives.Host;
import dev.gosim.natives.Host.TraceEntry;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goexit;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Basic;
import dev.gosim.types.PointerType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import dev.gosim.value.Frame;
import dev.gosim.value.Slice;
import dev.gosim.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Natives of package runtime. */
public final class Runtime {
  private Runtime() {}

  @Native("GOMAXPROCS")
  static long gomaxprocs(Goroutine g, long n) {
    return n > 0
        ? g.scheduler.setGomaxprocs((int) Math.min(n, Integer.MAX_VALUE), g)
        : g.scheduler.gomaxprocs();
  }

  @Native("NumCPU")
  static long numCpu() {
    return java.lang.Runtime.getRuntime().availableProcessors();
  }

  @Native("NumGoroutine")
  static long numGoroutine(Goroutine g) {
    return g.scheduler.numGoroutine();
  }

  @Native("Gosched")
  static void gosched(Goroutine g) {
    g.gosched();
  }

  @Native("Goexit")
  static void goexit() {
    throw Goexit.INSTANCE;
  }

  @Native("LockOSThread")
  static void lockOsThread(Goroutine g) {
    g.lockOSThread();
  }

  @Native("UnlockOSThread")
  static void unlockOsThread(Goroutine g) {
    g.unlockOSThread();
  }

  // ---- stacks ----

  /**
   * The places that program counters stand for. The functions met so far each have a range of
   * counters, which begins with their entry; their places follow in it.
   */
  private static final class Places {
    private static final int RANGE_BITS = 20;
    private final Map<String, Long> functions = new HashMap<>();
    private final Map<TraceEntry, Long> counters = new HashMap<>();
    private final List<List<TraceEntry>> places = new ArrayList<>();

    synchronized long pc(TraceEntry e) {
      return counters.computeIfAbsent(
          e,
          x -> {
            long entry = functions.computeIfAbsent(plain(x.function()), name -> newRange());
            List<TraceEntry> range = places.get((int) (entry >> RANGE_BITS) - 1);
            range.add(x);
            return entry + range.size();
          });
    }

    private long newRange() {
      places.add(new ArrayList<>());
      return (long) places.size() << RANGE_BITS;
    }

    /** The place, for an entry the first one known of the function; null if there is none. */
    synchronized TraceEntry entry(long pc) {
      long function = (pc >> RANGE_BITS) - 1;
      int place = Math.max((int) (pc & (1 << RANGE_BITS) - 1) - 1, 0);
      if (function < 0 || function >= places.size()) {
        return null;
      }
      List<TraceEntry> range = places.get((int) function);
      return place < range.size() ? range.get(place) : null;
    }

    static long entryOf(long pc) {
      return pc >> RANGE_BITS << RANGE_BITS;
    }
  }

  private static String plain(String function) {
    String name = function.substring(0, function.lastIndexOf('('));
    return name.equals("panic") ? "runtime.gopanic" : name;
  }

  private static final TraceEntry CALLERS =
      new TraceEntry("runtime.Callers(...)", "$GOROOT/src/runtime/extern.go", 339);

  /** f is this native's frame; its parent is Callers or Caller. */
  @Native("callers")
  static long callers(Frame f, Host host, long skip, Slice pcs) {
    List<TraceEntry> stack = new ArrayList<>();
    stack.add(CALLERS);
    stack.addAll(host.trace(host.caller(f.parent)));
    return fill(host, stack, (int) skip, pcs, 0, pcs.len);
  }

  /** Writes the counters of a stack, from one entry on, to at most {@code max} elements. */
  private static int fill(Host host, List<TraceEntry> stack, int from, Slice pcs, int at, int max) {
    Places places = host.state(Places.class, Places::new);
    int n = 0;
    for (int i = from; i < stack.size() && n < max; i++) {
      ((long[]) pcs.array)[pcs.off + at + n++] = places.pc(stack.get(i));
    }
    return n;
  }

  /** The stacks of all goroutines, {@code depth} counters for each. */
  @Native("goroutineStacks")
  static Slice goroutineStacks(Frame f, Host host, long depth) {
    List<List<TraceEntry>> stacks = new ArrayList<>();
    stacks.add(host.trace(host.caller(f.parent)));
    for (Goroutine g : f.g.scheduler.goroutines()) {
      if (g != f.g && g.top instanceof Frame top) {
        stacks.add(host.trace(top));
      }
    }
    int n = stacks.size() * (int) depth;
    Slice all = new Slice(new long[n], 0, n, n);
    for (int i = 0; i < stacks.size(); i++) {
      fill(host, stacks.get(i), 0, all, i * (int) depth, (int) depth);
    }
    return all;
  }

  /** How a pointer's kind is told to Pinner: empty for a pointer, else the type's name. */
  @Native("notPointer")
  static String notPointer(Host host, Object x) {
    Type t = Values.typeOf(x, host.types());
    return t.underlying() instanceof PointerType || t.underlying() == Basic.UNSAFE_POINTER
        ? ""
        : TypeString.runtime(t);
  }

  record Place(String name, String file, long line, long entry) implements Results {}

  @Native("lookup")
  static Place lookup(Host host, long pc) {
    TraceEntry e = host.state(Places.class, Places::new).entry(pc);
    return e == null
        ? new Place("", "", 0, 0)
        : new Place(plain(e.function()), e.file(), e.line(), Places.entryOf(pc));
  }

  @Native("stack")
  static String stack(Frame f, Host host, boolean all) {
    StringBuilder out = new StringBuilder(host.stackText(f.g, "running", host.caller(f.parent)));
    if (all) {
      for (Goroutine g : f.g.scheduler.goroutines()) {
        if (g != f.g && g.top instanceof Frame top) {
          out.append('\n').append(host.stackText(g, g.statusText(), top));
        }
      }
    }
    return out.toString();
  }
}
