package dev.gosim.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parking and waking: no wake-up is lost, whatever the number of processors. */
@Timeout(120)
class ParkReadyTest {
  /** A place for one token, passed between two goroutines. */
  private static final class Slot {
    private final SpinLock lock = new SpinLock();
    private Goroutine waiter;
    private boolean token;

    void put(Goroutine g) {
      lock.lock();
      Goroutine w = waiter;
      waiter = null;
      token = w == null;
      lock.unlock();
      if (w != null) {
        w.ready(g);
      }
    }

    void take(Goroutine g) {
      lock.lock();
      if (token) {
        token = false;
        lock.unlock();
        return;
      }
      waiter = g;
      g.park(WaitReason.SEMACQUIRE, lock);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 16})
  void manyPairsPassTokens(int procs) {
    int pairs = 20;
    int rounds = 5_000;
    Programs.succeed(
        procs,
        main -> {
          var left = new AtomicInteger(2 * pairs);
          var done = new Slot();
          for (int i = 0; i < pairs; i++) {
            var a = new Slot();
            var b = new Slot();
            main.scheduler.go(g -> pass(g, a, b, rounds, left, done), main);
            main.scheduler.go(g -> pass(g, b, a, rounds, left, done), main);
            a.put(main);
          }
          done.take(main);
          assertEquals(0, left.get());
        });
  }

  private static void pass(
      Goroutine g, Slot from, Slot to, int rounds, AtomicInteger left, Slot done) {
    for (int i = 0; i < rounds; i++) {
      from.take(g);
      to.put(g);
    }
    if (left.decrementAndGet() == 0) {
      done.put(g);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void allSpawnedRunOnce(int procs) {
    int n = 100_000;
    var ran = new AtomicInteger();
    Programs.succeed(
        procs,
        main -> {
          var done = new Slot();
          for (int i = 0; i < n; i++) {
            main.scheduler.go(
                g -> {
                  if (ran.incrementAndGet() == n) {
                    done.put(g);
                  }
                },
                main);
          }
          done.take(main);
        });
    assertEquals(n, ran.get());
  }

  @Test
  void manyParkedAreWokenAgain() {
    int n = 200_000;
    var woken = new AtomicInteger();
    Programs.succeed(
        2,
        main -> {
          var done = new Slot();
          var slots = new Slot[n];
          for (int i = 0; i < n; i++) {
            Slot slot = slots[i] = new Slot();
            main.scheduler.go(
                g -> {
                  slot.take(g);
                  if (woken.incrementAndGet() == n) {
                    done.put(g);
                  }
                },
                main);
          }
          assertEquals(n + 1, main.scheduler.numGoroutine());
          for (Slot slot : slots) {
            slot.put(main);
          }
          done.take(main);
        });
    assertEquals(n, woken.get());
  }

  /** Runs what it is told while it is being initialised: a native frame is on the stack then. */
  private static final class InInitialiser {
    static {
      Told.action.run();
    }

    static void run() {}
  }

  private static final class Told {
    static Runnable action;
  }

  @Test
  void pinnedGoroutineLetsOthersRun() {
    var log = new StringBuilder();
    Programs.succeed(
        1,
        main -> {
          var slot = new Slot();
          var done = new Slot();
          main.scheduler.go(
              g -> {
                Told.action = () -> slot.take(g);
                InInitialiser.run();
                log.append("pinned went on");
                done.put(g);
              },
              main);
          main.gosched();
          log.append("others run; ");
          slot.put(main);
          done.take(main);
        });
    assertEquals("others run; pinned went on", log.toString());
  }
}
