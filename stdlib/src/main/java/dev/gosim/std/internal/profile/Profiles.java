package dev.gosim.std.internal.profile;

import dev.gosim.natives.Host;
import dev.gosim.natives.Host.TraceEntry;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.runtime.Places;
import dev.gosim.std.runtime.Stack;
import dev.gosim.value.Frame;
import dev.gosim.value.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Natives of internal/profile: records with stacks, as program counters. */
public final class Profiles {
  /** What is being made for a program. */
  static final class State {
    CpuProfile cpu;
  }

  private static final TraceEntry GOPARK =
      new TraceEntry("runtime.gopark(...)", "$GOROOT/src/runtime/proc.go", 462);

  private Profiles() {}

  /** Several results of a native. */
  record Goroutines(Slice stacks, Slice labels) implements Results {}

  /** The caller's stack begins with the function that called this one's caller. */
  @Native("goroutines")
  static Goroutines goroutines(Frame f, Host host) {
    Records r = new Records(host);
    for (Goroutine g : f.g.scheduler.goroutines()) {
      if (g == f.g) {
        r.add(host.trace(f.parent));
      } else if (g.isWaiting() && g.top instanceof Frame top) {
        List<TraceEntry> stack = new ArrayList<>(List.of(GOPARK));
        stack.addAll(host.waiting(top.func, g.waitReason()));
        stack.addAll(host.trace(top));
        r.add(stack);
      } else if (g.top instanceof Frame top) {
        r.add(host.trace(top));
      } else {
        r.add(new Stack.Creation(g.createdBy, true), g.id == 1);
      }
      r.labels.add(g.labels);
    }
    return new Goroutines(r.stacks(), r.labels());
  }

  @Native("setLabels")
  static void setLabels(Goroutine g, Object labels) {
    g.labels = labels;
  }

  @Native("threadCount")
  static long threadCount(Goroutine g) {
    return g.scheduler.picture().threads();
  }

  /** What all memory is put down to. */
  @Native("allocator")
  static Slice allocator(Host host) {
    Places places = host.state(Places.class, Places::new);
    String file = "$GOROOT/src/runtime/malloc.go";
    return new Slice(
        new long[] {places.pc(new TraceEntry("runtime.mallocgc(...)", file, 1079))}, 0, 1, 1);
  }

  @Native("startCPU")
  static void startCpu(Host host, long hz) {
    host.state(State.class, State::new).cpu = new CpuProfile(host.scheduler(), hz);
  }

  /** Several results of a native. */
  record Cpu(Slice stacks, Slice labels, Slice counts) implements Results {}

  @Native("stopCPU")
  static Cpu stopCpu(Host host) {
    Records r = new Records(host);
    for (Map.Entry<CpuProfile.Place, Long> e :
        host.state(State.class, State::new).cpu.stop().entrySet()) {
      r.add(e.getKey().stack(), e.getKey().main());
      r.labels.add(e.getKey().labels());
      r.counts.add(e.getValue());
    }
    return new Cpu(r.stacks(), r.labels(), r.counts());
  }
}
