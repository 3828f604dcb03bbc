package dev.gosim.std.runtime.metrics;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** Natives of package runtime/metrics. */
final class Metrics {
  private Metrics() {}

  record Statuses(long inSyscall, long runnable, long running, long waiting) implements Results {}

  @Native("goroutines")
  static Statuses goroutines(Goroutine self) {
    long inSyscall = 0;
    long runnable = 0;
    long running = 0;
    long waiting = 0;
    for (Goroutine g : self.scheduler.goroutines()) {
      switch (g.statusText()) {
        case "syscall" -> inSyscall++;
        case "idle", "runnable" -> runnable++;
        case "running" -> running++;
        default -> waiting++;
      }
    }
    return new Statuses(inSyscall, runnable, running, waiting);
  }

  @Native("live")
  static long live() {
    long bytes = 0;
    for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage left = pool.getCollectionUsage();
      if (left != null && pool.getType() == MemoryType.HEAP) {
        bytes += left.getUsed();
      }
    }
    return bytes;
  }

  @Native("threads")
  static long threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }
}
