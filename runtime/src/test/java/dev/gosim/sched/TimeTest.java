package dev.gosim.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sleeping and timers, mostly under virtual time, where nothing depends on the machine's speed. */
@Timeout(60)
class TimeTest {
  private static final long SECOND = 1_000_000_000L;

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void sleepersWakeInOrderOfTime(int procs) {
    var order = new ArrayList<Integer>();
    Programs.succeedVirtual(
        procs,
        main -> {
          for (int i : List.of(3, 1, 2)) {
            main.scheduler.go(
                g -> {
                  g.sleep(i * 3600 * SECOND);
                  order.add(i);
                },
                main);
          }
          main.sleep(4 * 3600 * SECOND);
          assertEquals(4 * 3600 * SECOND, main.scheduler.clock.nanoTime());
        });
    assertEquals(List.of(1, 2, 3), order);
  }

  @Test
  void timeStandsStillWhileSomebodyRuns() {
    Programs.succeedVirtual(
        2,
        main -> {
          main.scheduler.go(g -> g.sleep(SECOND), main);
          for (int i = 0; i < 1000; i++) {
            main.gosched();
          }
          assertEquals(0, main.scheduler.clock.nanoTime());
        });
  }

  @Test
  void periodicTimerUntilStopped() {
    Programs.succeedVirtual(
        1,
        main -> {
          var times = new ArrayList<Long>();
          Scheduler s = main.scheduler;
          var timer = new Timer(s, t -> times.add(s.clock.nanoTime()));
          timer.reset(5, 10);
          main.sleep(40);
          assertTrue(timer.stop());
          assertFalse(timer.stop());
          main.sleep(40);
          assertEquals(List.of(5L, 15L, 25L, 35L), times);
        });
  }

  @Test
  void resetAndStopTellWhetherItWasArmed() {
    Programs.succeedVirtual(
        1,
        main -> {
          var fired = new ArrayList<Long>();
          Scheduler s = main.scheduler;
          var timer = new Timer(s, t -> fired.add(s.clock.nanoTime()));
          assertFalse(timer.reset(10, 0));
          assertTrue(timer.reset(20, 0));
          main.sleep(15);
          assertEquals(List.of(), fired);
          main.sleep(15);
          assertEquals(List.of(20L), fired);
          assertFalse(timer.stop());
          assertFalse(timer.reset(40, 0));
          assertTrue(timer.stop());
          main.sleep(100);
          assertEquals(List.of(20L), fired);
        });
  }

  @Test
  void longestDelayIsForEver() {
    assertEquals(Long.MAX_VALUE, Timer.after(5, Long.MAX_VALUE));
    assertEquals(5, Timer.after(5, -1));
  }

  @Test
  void heapFiresInOrderWhateverIsStopped() {
    var random = new Random(7);
    Programs.succeedVirtual(
        1,
        main -> {
          var fired = new ArrayList<Long>();
          var expected = new ArrayList<Long>();
          var timers = new ArrayList<Timer>();
          for (int i = 0; i < 2000; i++) {
            long when = 1 + random.nextInt(1000);
            var timer = new Timer(main.scheduler, t -> fired.add(t.when()));
            timer.reset(when, 0);
            timers.add(timer);
          }
          for (Timer t : timers) {
            if (random.nextInt(3) == 0) {
              assertTrue(t.stop());
            } else if (random.nextInt(3) == 0) {
              t.reset(1 + random.nextInt(1000), 0);
              expected.add(t.when());
            } else {
              expected.add(t.when());
            }
          }
          main.sleep(2000);
          expected.sort(null);
          assertEquals(expected, fired);
        });
  }

  @Test
  void realTimePasses() {
    Programs.succeed(
        2,
        main -> {
          long start = main.scheduler.clock.nanoTime();
          main.sleep(2_000_000);
          assertTrue(main.scheduler.clock.nanoTime() - start >= 2_000_000);
        });
  }

  @Test
  void busyProcessorStillFiresTimers() {
    Programs.succeed(
        1,
        main -> {
          var fired = new boolean[1];
          new Timer(main.scheduler, t -> fired[0] = true)
              .reset(main.scheduler.clock.nanoTime() + 1_000_000, 0);
          while (!fired[0]) {
            if (main.preempted()) {
              main.yieldPreempted();
            }
          }
        });
  }
}
