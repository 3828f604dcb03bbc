package dev.gosim.sched;

import java.util.concurrent.locks.LockSupport;

/**
 * The watcher of a scheduler, on a thread of its own without a processor: Go's sysmon
 * (runtime/proc.go, sysmon and retake). It ends time slices after 10 ms (100 ms in a program's
 * first half second, when the JVM is still compiling: a few go statements would not fit in 10 ms
 * and their order would be torn), takes processors away from workers that block in system calls,
 * and keeps the coarse clock. It sleeps 100 µs when there was something to do, up to 10 ms when
 * not, and for long when nothing runs.
 */
final class Watcher extends Thread {
  private static final long MIN_SLEEP = 100_000;
  private static final long MAX_SLEEP = 10_000_000;
  private static final long TIME_SLICE = 10_000_000;

  private static final long FIRST_SLICE = 100_000_000;
  private static final long YOUTH = 500_000_000;

  /** Where runs are to be repeatable, how long a system call keeps its processor. */
  static final long LONG_SYSCALL = 200_000_000;

  /** How long virtual time may stand still. */
  private static final long STILL = 1_000_000_000;

  /** Rounds without work before the sleep is doubled each time. */
  private static final int PATIENCE = 50;

  private final Scheduler scheduler;
  private final long born = System.nanoTime();
  private volatile boolean asleep;

  // How virtual time was seen to stand still, and when; by the machine's clock.
  private int seenJumps;
  private long stoodStillSince = born;
  private long looked = born;

  /** When the scheduler's state was told last, in milliseconds since the start; -1 for never. */
  private long traced = -1;

  Watcher(Scheduler scheduler) {
    super(null, null, "gosim-watcher", 0, false);
    setDaemon(true);
    this.scheduler = scheduler;
  }

  @Override
  public void run() {
    if (scheduler.jdk != null) {
      watchJdk();
      return;
    }
    int idle = 0;
    long sleep = MIN_SLEEP;
    while (!scheduler.isShutdown()) {
      LockSupport.parkNanos(this, sleep);
      if (scheduler.options.trace() != null) {
        trace();
      } else if (scheduler.processors.allIdle()) {
        sleepDeeply();
        idle = 0;
        stoodStillSince = looked = System.nanoTime();
      }
      long real = System.nanoTime();
      passTime(real);
      long now = scheduler.clock.nanoTime();
      scheduler.coarseTime = now;
      idle = retake(real) ? 0 : idle + 1;
      Tracer t = scheduler.tracer;
      if (t != null) {
        t.tick();
      }
      if (scheduler.timers.next() < now && scheduler.processors.someIdle()) {
        scheduler.wakeOne(); // due, and no worker is there to see it
      }
      sleep = idle < PATIENCE ? MIN_SLEEP : Math.min(sleep * 2, MAX_SLEEP);
    }
  }

  /** A program that waits for virtual time by spinning does not wait for ever. */
  private void passTime(long real) {
    int jumps = scheduler.dead.jumps;
    if (jumps != seenJumps) {
      seenJumps = jumps;
      stoodStillSince = real;
    }
    if (scheduler.clock instanceof Clock.Virtual virtual
        && !scheduler.options.randomizeScheduler()
        && real - stoodStillSince > STILL) {
      virtual.pass(real - looked);
    }
    looked = real;
  }

  private void trace() {
    long millis = (System.nanoTime() - born) / 1_000_000;
    if (traced < 0 || millis - traced >= scheduler.options.trace().interval()) {
      traced = millis;
      scheduler.options.trace().print(scheduler, millis);
    }
  }

  private void sleepDeeply() {
    asleep = true;
    while (asleep && scheduler.processors.allIdle() && !scheduler.isShutdown()) {
      LockSupport.park(this);
    }
    asleep = false;
  }

  /** A processor goes into use. */
  void wakeIfAsleep() {
    if (asleep) {
      asleep = false;
      scheduler.coarseTime = scheduler.clock.nanoTime();
      LockSupport.unpark(this);
    }
  }

  private boolean retake(long now) {
    boolean did = false;
    for (Processor p : scheduler.processors.all()) {
      int status = p.status();
      if (status == Processor.RUNNING) {
        if (p.seenSchedTick != p.schedTick) {
          p.seenSchedTick = p.schedTick;
          p.seenSchedWhen = now;
        } else if (!scheduler.options.randomizeScheduler()
            && now - p.seenSchedWhen >= (now - born < YOUTH ? FIRST_SLICE : TIME_SLICE)) {
          scheduler.preempt(p);
        }
      } else if (status == Processor.SYSCALL) {
        did |= retakeFromSyscall(p, now);
      }
    }
    return did;
  }

  private boolean retakeFromSyscall(Processor p, long now) {
    if (p.seenSyscallTick != p.syscallTick) {
      p.seenSyscallTick = p.syscallTick;
      p.seenSyscallWhen = now;
      return true; // look again soon
    }
    if (scheduler.options.randomizeScheduler() && now - p.seenSyscallWhen < LONG_SYSCALL) {
      return false;
    }
    boolean nobodyWaits =
        p.isEmpty() && scheduler.global.size() == 0 && scheduler.processors.someIdle();
    if (nobodyWaits && now - p.seenSyscallWhen < TIME_SLICE) {
      return false;
    }
    if (p.casStatus(Processor.SYSCALL, Processor.RUNNING)) {
      p.syscallTick++;
      Tracer t = scheduler.tracer;
      if (t != null) {
        t.procSteal(p.id);
      }
      scheduler.handOff(p);
      return true;
    }
    return false;
  }

  private void watchJdk() {
    long slice = System.nanoTime();
    while (!scheduler.isShutdown()) {
      if (scheduler.options.trace() != null) {
        trace();
      }
      boolean over = System.nanoTime() - slice >= TIME_SLICE;
      slice = over ? System.nanoTime() : slice;
      scheduler.jdk.watch(over);
      scheduler.coarseTime = scheduler.clock.nanoTime();
      long next = scheduler.timers.next();
      long delay = next - scheduler.clock.nanoTime();
      if (next == TimerHeap.NEVER) {
        LockSupport.parkNanos(this, MAX_SLEEP);
      } else if (delay > 0) {
        LockSupport.parkNanos(this, Math.min(delay, MAX_SLEEP));
      }
    }
  }
}
