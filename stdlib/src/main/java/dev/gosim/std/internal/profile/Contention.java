package dev.gosim.std.internal.profile;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.SpinLock;
import dev.gosim.sched.Tracer;
import dev.gosim.sched.WaitReason;
import dev.gosim.std.runtime.Stack;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * How long goroutines have waited for each other, and where (runtime/mprof.go): in the block
 * profile by the place where they waited, in the mutex profile by where the lock was let go that
 * they waited for. Listens to the scheduler while a rate is set.
 */
public final class Contention implements Tracer {
  /** What is known of a place. */
  static final class Bucket {
    double count;
    double nanos;
  }

  /** Where. */
  record Place(Stack stack, boolean main) {}

  private record Waiting(Place place, long since) {}

  private final Scheduler scheduler;
  private final SpinLock lock = new SpinLock();
  private final Map<Long, Waiting> waiting = new HashMap<>();
  private final Map<Place, Bucket> blocked = new LinkedHashMap<>();
  private final Map<Place, Bucket> mutexes = new LinkedHashMap<>();
  private volatile long blockRate;
  private volatile long mutexRate;
  private boolean listening;

  /** Of its own: a profile must not change which choices a seeded run makes. */
  private final Random random = new Random(1);

  public Contention(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** One event in so many nanoseconds of waiting; none if it is not positive. */
  public synchronized void setBlockRate(long rate) {
    blockRate = Math.max(rate, 0);
    listen();
  }

  /** One event in so many; a negative one changes nothing. Returns what it was. */
  public synchronized long setMutexRate(long rate) {
    long old = mutexRate;
    if (rate >= 0) {
      mutexRate = rate;
      listen();
    }
    return old;
  }

  private void listen() {
    boolean wanted = blockRate > 0 || mutexRate > 0;
    if (wanted && !listening) {
      listening = scheduler.listeners.addTracer(this);
    } else if (!wanted && listening) {
      scheduler.listeners.removeTracer(this);
      listening = false;
    }
  }

  /** A copy of what is known. */
  Map<Place, Bucket> buckets(boolean mutex) {
    Map<Place, Bucket> out = new LinkedHashMap<>();
    lock.lock();
    (mutex ? mutexes : blocked)
        .forEach((place, b) -> {
          Bucket copy = new Bucket();
          copy.count = b.count;
          copy.nanos = b.nanos;
          out.put(place, copy);
        });
    lock.unlock();
    return out;
  }

  /** Whether it is another goroutine that is waited for. */
  private static boolean counts(WaitReason r) {
    return switch (r) {
      case CHAN_RECEIVE,
          CHAN_SEND,
          SELECT,
          SEMACQUIRE,
          SYNC_COND_WAIT,
          SYNC_MUTEX_LOCK,
          SYNC_RWMUTEX_LOCK,
          SYNC_RWMUTEX_RLOCK,
          SYNC_WAITGROUP_WAIT,
          SYNCTEST_CHAN_RECEIVE,
          SYNCTEST_CHAN_SEND,
          SYNCTEST_SELECT,
          SYNCTEST_WAITGROUP_WAIT ->
          true;
      default -> false;
    };
  }

  private static boolean isLock(WaitReason r) {
    return r == WaitReason.SYNC_MUTEX_LOCK
        || r == WaitReason.SYNC_RWMUTEX_LOCK
        || r == WaitReason.SYNC_RWMUTEX_RLOCK;
  }

  @Override
  public void goPark(Goroutine g, WaitReason reason) {
    if (counts(reason)) {
      Place place = new Place(Stack.of(g, reason, 0), g.id == 1);
      Waiting w = new Waiting(place, scheduler.clock.nanoTime());
      lock.lock();
      waiting.put(g.id, w);
      lock.unlock();
    }
  }

  @Override
  public void goUnpark(Goroutine g, Goroutine by, int thread) {
    long rate = mutexRate;
    boolean sampled = rate > 0 && by != null && isLock(g.waitReason()) && drawn(rate);
    Place unlocks = sampled ? new Place(Stack.of(by), by.id == 1) : null;
    long now = scheduler.clock.nanoTime();
    lock.lock();
    Waiting w = waiting.remove(g.id);
    if (w != null) {
      long nanos = Math.max(now - w.since, 1);
      block(w.place, nanos);
      if (sampled) {
        add(mutexes, unlocks, rate, (double) rate * nanos);
      }
    }
    lock.unlock();
  }

  /** Short waits are taken at random, and stand for those that were not. */
  private void block(Place place, long nanos) {
    long rate = blockRate;
    if (rate <= 0) {
      return;
    }
    if (nanos >= rate) {
      add(blocked, place, 1, nanos);
    } else if (random.nextLong(rate) <= nanos) {
      add(blocked, place, (double) rate / nanos, rate);
    }
  }

  private boolean drawn(long rate) {
    return random.nextLong(rate) == 0;
  }

  private static void add(Map<Place, Bucket> to, Place place, double count, double nanos) {
    Bucket b = to.computeIfAbsent(place, p -> new Bucket());
    b.count += count;
    b.nanos += nanos;
  }

  @Override
  public void goEnd(Goroutine g) {}

  @Override
  public void goCreate(Goroutine g, Goroutine parent, int thread) {}

  @Override
  public void goStart(Goroutine g) {}

  @Override
  public void goSched(Goroutine g, boolean preempted) {}

  @Override
  public void goSysCall(Goroutine g) {}

  @Override
  public void goSysExit(Goroutine g) {}

  @Override
  public void procStart(int processor, int thread) {}

  @Override
  public void procStop(int processor) {}

  @Override
  public void procSteal(int processor) {}
}
