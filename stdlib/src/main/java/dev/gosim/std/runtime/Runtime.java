package dev.gosim.std.runtime;

import dev.gosim.natives.Host;
import dev.gosim.natives.Host.TraceEntry;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goexit;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Slice;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
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

  @Native("Gosched")
  static void gosched(Goroutine g) {
    g.gosched();
  }

  @Native("Goexit")
  static void goexit() {
    throw Goexit.INSTANCE;
  }

  @Native("GC")
  static void gc() {
    System.gc();
  }

  @Native("LockOSThread")
  static void lockOsThread(Goroutine g) {
    g.lockOSThread();
  }

  @Native("UnlockOSThread")
  static void unlockOsThread(Goroutine g) {
    g.unlockOSThread();
  }

  record Memory(long used, long total, long committed, long sys) implements Results {}

  @Native("memory")
  static Memory memory() {
    java.lang.Runtime r = java.lang.Runtime.getRuntime();
    long used = r.totalMemory() - r.freeMemory();
    long other = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getCommitted();
    return new Memory(used, used, r.totalMemory(), r.totalMemory() + other);
  }

  record Collections(long count, long nanos) implements Results {}

  @Native("collections")
  static Collections collections() {
    long count = 0;
    long millis = 0;
    for (GarbageCollectorMXBean gc : ManagementFactory.getGarbageCollectorMXBeans()) {
      count += Math.max(0, gc.getCollectionCount());
      millis += Math.max(0, gc.getCollectionTime());
    }
    return new Collections(count, millis * 1_000_000);
  }

  // ---- stacks ----

  /** The places that program counters stand for: pc = index + 1. */
  private static final class Places {
    final List<TraceEntry> entries = new ArrayList<>();

    synchronized long pc(TraceEntry e) {
      int i = entries.indexOf(e);
      if (i < 0) {
        i = entries.size();
        entries.add(e);
      }
      return i + 1;
    }

    synchronized TraceEntry entry(long pc) {
      return pc < 1 || pc > entries.size() ? null : entries.get((int) pc - 1);
    }
  }

  private static String plain(String function) {
    return function.substring(0, function.lastIndexOf('('));
  }

  /** f is this native's frame; its parent is Callers or Caller, whose parent is their caller. */
  @Native("callers")
  static long callers(Frame f, Host host, long skip, Slice pcs) {
    List<TraceEntry> stack = host.trace(f.parent.parent);
    Places places = host.state(Places.class, Places::new);
    long[] out = (long[]) pcs.array;
    int n = 0;
    for (int i = (int) skip - 1; i < stack.size() && n < pcs.len; i++) {
      out[pcs.off + n++] = places.pc(stack.get(i));
    }
    return n;
  }

  record Place(String name, String file, long line) implements Results {}

  @Native("lookup")
  static Place lookup(Host host, long pc) {
    TraceEntry e = host.state(Places.class, Places::new).entry(pc);
    return e == null ? new Place("", "", 0) : new Place(plain(e.function()), e.file(), e.line());
  }

  @Native("stack")
  static String stack(Frame f, Host host, boolean all) {
    StringBuilder out = new StringBuilder();
    dump(out, f.g, "running", host.trace(f.parent.parent));
    if (all) {
      for (Goroutine g : f.g.scheduler.goroutines()) {
        if (g != f.g && g.top instanceof Frame top) {
          dump(out.append('\n'), g, g.statusText(), host.trace(top));
        }
      }
    }
    return out.toString();
  }

  private static void dump(StringBuilder out, Goroutine g, String state, List<TraceEntry> stack) {
    out.append("goroutine ").append(g.id).append(" [").append(state).append("]:\n");
    for (TraceEntry e : stack) {
      out.append(e.function()).append("\n\t").append(e.file()).append(':').append(e.line());
      out.append(" +0x1d\n");
    }
  }
}
