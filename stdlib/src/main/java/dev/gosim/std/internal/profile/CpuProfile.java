package dev.gosim.std.internal.profile;

import dev.gosim.sched.CpuSampler;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.SpinLock;
import dev.gosim.sched.WaitReason;
import dev.gosim.std.runtime.Stack;
import dev.gosim.value.Func;
import java.io.Closeable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A CPU profile that is being made. A thread's clock ticks; at each tick every goroutine that runs
 * on a processor is asked for its stack. That is not Go's signal after so much time of the
 * processor: what the machine gives to others meanwhile counts as well, what the Java machine does
 * on threads of its own (compiling, collecting) does not, and samples are taken at calls and at the
 * ends of loops only.
 */
final class CpuProfile implements CpuSampler, Closeable {
  /** Where a sample was taken. */
  record Place(Stack stack, boolean main, Object labels) {}

  private final Scheduler scheduler;
  private final SpinLock lock = new SpinLock();
  private final Map<Place, Long> counts = new LinkedHashMap<>();
  private final Thread clock;
  private volatile boolean stopped;

  CpuProfile(Scheduler scheduler, long hz) {
    this.scheduler = scheduler;
    scheduler.listeners.setCpuSampler(this);
    clock = Thread.ofPlatform().daemon().name("gosim-profile").start(() -> ticks(hz));
  }

  private void ticks(long hz) {
    long period = TimeUnit.SECONDS.toNanos(1) / hz;
    long next = System.nanoTime() + period;
    while (!stopped && !scheduler.isShutdown()) {
      LockSupport.parkNanos(this, next - System.nanoTime());
      long now = System.nanoTime();
      if (now - next >= 0) {
        scheduler.listeners.sampleRunning();
        next = now - next < period ? next + period : now + period; // no ticks made up for
      }
    }
  }

  @Override
  public void sample(Goroutine g, boolean late) {
    Stack stack = late ? Stack.ofNative(g) : Stack.of(g, WaitReason.NONE, 0);
    if (stack != null) {
      add(g, stack, 1);
    }
  }

  @Override
  public void sampleLeaf(Goroutine g, Object leaf, int ticks) {
    add(g, Stack.ofLeaf(g, (Func) leaf), ticks);
  }

  private void add(Goroutine g, Stack stack, long ticks) {
    Place place = new Place(stack, g.id == 1, g.labels);
    lock.lock();
    counts.merge(place, ticks, Long::sum);
    lock.unlock();
  }

  /** Ends it. */
  Map<Place, Long> stop() {
    close();
    lock.lock();
    Map<Place, Long> all = new LinkedHashMap<>(counts);
    lock.unlock();
    return all;
  }

  @Override
  public void close() {
    stopped = true;
    scheduler.listeners.setCpuSampler(null);
    LockSupport.unpark(clock);
  }
}
