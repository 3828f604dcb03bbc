package dev.gosim.std.runtime;

import dev.gosim.natives.Host;
import dev.gosim.natives.Host.TraceEntry;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goexit;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.internal.profile.Contention;
import dev.gosim.types.Basic;
import dev.gosim.types.PointerType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import dev.gosim.value.Frame;
import dev.gosim.value.Slice;
import dev.gosim.value.Values;
import java.util.ArrayList;
import java.util.List;

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

  @Native("SetBlockProfileRate")
  static void setBlockProfileRate(Host host, long rate) {
    contention(host).setBlockRate(rate);
  }

  @Native("SetMutexProfileFraction")
  static long setMutexProfileFraction(Host host, long rate) {
    return contention(host).setMutexRate(rate);
  }

  private static Contention contention(Host host) {
    return host.state(Contention.class, () -> new Contention(host.scheduler()));
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
        : new Place(Places.plain(e.function()), e.file(), e.line(), Places.entryOf(pc));
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
