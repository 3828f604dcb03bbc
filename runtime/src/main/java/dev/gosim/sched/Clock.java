package dev.gosim.sched;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where time comes from. All of a program's time (sleeps, timers, time.Now) goes through its
 * scheduler's clock, so that tests can let it jump.
 */
public sealed interface Clock {
  /** Monotonic nanoseconds, from an arbitrary origin; never negative. */
  long nanoTime();

  /** {@link #nanoTime}, read by the program that runs: on a ticking clock time passes with it. */
  long read();

  /** Nanoseconds since 1970-01-01 UTC, read by the program that runs. */
  long unixNano();

  /** The machine's clock. */
  static Clock real() {
    return new Real();
  }

  /**
   * Stands still while any goroutine can run, and jumps to the next timer when all are blocked.
   * Starts where testing/synctest starts: midnight UTC, 2000-01-01.
   */
  static Clock virtual() {
    return new Virtual(946_684_800_000_000_000L, 0, 0, 0);
  }

  /**
   * The same, but the program's work takes time, as it does on a machine: a microsecond passes with
   * each of its readings, and a timer fires 50 late, so that what was started later is due later;
   * where polls are counted, 10 ns with each, so that loops that wait for time to pass come to an
   * end.
   */
  static Clock ticking() {
    return new Virtual(946_684_800_000_000_000L, 1000, 50_000, 10);
  }

  /** The machine's clock; its monotonic origin is its creation. */
  final class Real implements Clock {
    private final long origin = System.nanoTime();

    @Override
    public long nanoTime() {
      return System.nanoTime() - origin;
    }

    @Override
    public long read() {
      return nanoTime();
    }

    @Override
    public long unixNano() {
      Instant now = Instant.now();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }
  }

  /** Time that only the scheduler moves. */
  final class Virtual implements Clock {
    private final long epoch;
    private final long tick;
    private final long late;
    private final long poll;
    private final AtomicLong now = new AtomicLong();

    /**
     * @param tick how far a reading of the program moves it
     * @param late how far behind a timer's time it jumps
     * @param poll how far a poll of the program moves it
     */
    Virtual(long epoch, long tick, long late, long poll) {
      this.epoch = epoch;
      this.tick = tick;
      this.late = late;
      this.poll = poll;
    }

    @Override
    public long nanoTime() {
      return now.get();
    }

    @Override
    public long read() {
      return now.addAndGet(tick);
    }

    @Override
    public long unixNano() {
      return epoch + read();
    }

    /** The program has worked for some polls. */
    void worked(int polls) {
      if (poll > 0) {
        now.addAndGet(polls * poll);
      }
    }

    /** Real time passes for a program that does not wait. */
    void pass(long nanos) {
      if (poll > 0) {
        now.addAndGet(nanos);
      }
    }

    /** To the next timer: called by the scheduler, when nothing can run; never goes back. */
    void jumpTo(long when) {
      now.accumulateAndGet(when + late, Math::max);
    }
  }
}
