package dev.gosim.std.runtime;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import com.sun.management.ThreadMXBean;
import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/** The natives behind runtime.MemStats: what the Java machine knows of its memory. */
public final class MemStats {
  private static final long MILLI = 1_000_000;

  private MemStats() {}

  /** How often a program called runtime.GC. */
  private static final class Forced {
    final AtomicLong count = new AtomicLong();
  }

  @Native("GC")
  static void gc(Host host, Goroutine g) {
    host.state(Forced.class, Forced::new).count.incrementAndGet();
    Finalizers.collect(host, g);
  }

  /**
   * Bytes.
   *
   * @param total allocated since the start by all threads, those that run goroutines among them
   * @param committed of the heap, taken from the operating system
   * @param other committed outside of the heap: code, classes
   */
  record Memory(long used, long total, long committed, long other, long limit) implements Results {}

  @Native("memory")
  static Memory memory() {
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    var other = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return new Memory(
        heap.getUsed(),
        threads.getTotalThreadAllocatedBytes(),
        heap.getCommitted(),
        other.getCommitted(),
        heap.getMax());
  }

  /**
   * Collections so far.
   *
   * @param nanos that they took together
   * @param last when the last one ended, in nanoseconds since 1970; 0 if there was none
   * @param lastNanos how long that took
   * @param fraction of the processors' time since the start
   */
  record Collections(
      long count, long forced, long nanos, long last, long lastNanos, double fraction)
      implements Results {}

  @Native("collections")
  static Collections collections(Host host) {
    var machine = ManagementFactory.getRuntimeMXBean();
    long count = 0;
    long millis = 0;
    GcInfo last = null;
    for (var gc : ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class)) {
      count += Math.max(0, gc.getCollectionCount());
      millis += Math.max(0, gc.getCollectionTime());
      GcInfo info = gc.getLastGcInfo();
      if (info != null && (last == null || info.getEndTime() > last.getEndTime())) {
        last = info;
      }
    }
    double available =
        (double) machine.getUptime() * java.lang.Runtime.getRuntime().availableProcessors();
    return new Collections(
        count,
        host.state(Forced.class, Forced::new).count.get(),
        millis * MILLI,
        last == null ? 0 : (machine.getStartTime() + last.getEndTime()) * MILLI,
        last == null ? 0 : last.getDuration() * MILLI,
        millis / Math.max(available, 1));
  }
}
