package dev.gosim.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How processors are shared: time slices, system calls, GOMAXPROCS, the end. */
@Timeout(60)
class SharingTest {
  private static void spinUntil(Goroutine g, AtomicBoolean flag) {
    while (!flag.get()) {
      if (g.preempted()) {
        g.yieldPreempted();
      }
    }
  }

  @Test
  void busyLoopsTakeTurnsOnOneProcessor() {
    Programs.succeed(
        1,
        main -> {
          var a = new AtomicBoolean();
          var b = new AtomicBoolean();
          var c = new AtomicBoolean();
          main.scheduler.go(
              g -> {
                spinUntil(g, a);
                b.set(true);
                spinUntil(g, c);
              },
              main);
          main.scheduler.go(
              g -> {
                a.set(true);
                spinUntil(g, b);
                c.set(true);
              },
              main);
          spinUntil(main, c);
        });
  }

  @Test
  void talkingPairDoesNotStarveOthers() {
    Programs.succeed(
        1,
        main -> {
          var stop = new AtomicBoolean();
          Goroutine[] pair = new Goroutine[2];
          for (int i = 0; i < 2; i++) {
            int k = i;
            pair[i] =
                main.scheduler.go(
                    g -> {
                      while (!stop.get()) {
                        Goroutine other = pair[1 - k];
                        g.preparePark(WaitReason.SEMACQUIRE);
                        if (other != null && other.isWaiting()) {
                          other.ready(g);
                        } else {
                          g.ready(g);
                        }
                        g.park();
                      }
                      if (pair[1 - k].isWaiting()) {
                        pair[1 - k].ready(g);
                      }
                    },
                    main);
          }
          main.scheduler.go(g -> stop.set(true), main);
          while (!stop.get()) {
            main.gosched();
          }
        });
  }

  @Test
  void blockedSystemCallGivesItsProcessorAway() {
    for (boolean knownToBlock : new boolean[] {true, false}) {
      Programs.succeed(
          1,
          main -> {
            var inCall = new AtomicBoolean();
            var letGo = new AtomicBoolean();
            var back = new AtomicBoolean();
            main.scheduler.go(
                g -> {
                  if (knownToBlock) {
                    g.entersyscallblock();
                  } else {
                    g.entersyscall();
                  }
                  inCall.set(true);
                  while (!letGo.get()) {
                    Thread.onSpinWait();
                  }
                  g.exitsyscall();
                  assertEquals("running", g.statusText());
                  back.set(true);
                },
                main);
            spinUntil(main, inCall);
            letGo.set(true);
            spinUntil(main, back);
          });
    }
  }

  @Test
  void shortSystemCallsKeepTheirProcessor() {
    Programs.succeed(
        2,
        main -> {
          for (int i = 0; i < 10_000; i++) {
            main.entersyscall();
            main.exitsyscall();
          }
          assertEquals("running", main.statusText());
        });
  }

  @Test
  void neverMoreThanGomaxprocsAtOnce() {
    Programs.succeed(
        4,
        main -> {
          var running = new AtomicInteger();
          var most = new AtomicInteger();
          var left = new AtomicInteger(64);
          Runnable spawn =
              () -> {
                for (int i = 0; i < 32; i++) {
                  main.scheduler.go(
                      g -> {
                        for (int k = 0; k < 200; k++) {
                          most.accumulateAndGet(running.incrementAndGet(), Math::max);
                          running.decrementAndGet();
                          g.gosched();
                        }
                        left.decrementAndGet();
                      },
                      main);
                }
              };
          spawn.run();
          assertEquals(4, main.scheduler.setGomaxprocs(2, main));
          while (left.get() > 32) {
            main.gosched();
          }
          most.set(0);
          spawn.run();
          while (left.get() > 0) {
            main.gosched();
          }
          assertTrue(most.get() <= 2, "at once: " + most);
          assertEquals(2, main.scheduler.setGomaxprocs(8, main));
          assertEquals(8, main.scheduler.gomaxprocs());
          assertEquals(8, main.scheduler.setGomaxprocs(0, main));
        });
  }

  @Test
  void loweringKeepsTheCallerRunning() {
    Programs.succeed(
        8,
        main -> {
          for (int i = 0; i < 100; i++) {
            main.scheduler.setGomaxprocs(1 + i % 8, main);
            main.scheduler.go(Goroutine::gosched, main);
            main.gosched();
          }
          while (main.scheduler.numGoroutine() > 1) {
            main.gosched();
          }
        });
  }

  @Test
  void mainEndsEverything() {
    var ran = new AtomicBoolean();
    Programs.succeed(
        1,
        main -> {
          for (int i = 0; i < 100; i++) {
            main.scheduler.go(g -> ran.set(true), main);
          }
        });
    assertEquals(false, ran.get());
  }

  @Test
  void threadsEndWithTheirScheduler() throws InterruptedException {
    var scheduler = new Scheduler(Programs.options(4));
    scheduler.run(main -> {
      for (int i = 0; i < 100; i++) {
        main.scheduler.go(g -> g.parkForever(WaitReason.SELECT_NO_CASES), main);
      }
      main.scheduler.go(g -> g.sleep(3_600_000_000_000L), main);
      main.sleep(1_000_000);
    });
    for (Thread t : scheduler.threads()) {
      t.join();
    }
  }

  @Test
  void attachedThreadsParkAndReadyLikeGoroutines() throws InterruptedException {
    var scheduler = new Scheduler(Programs.options(2));
    var lock = new SpinLock();
    var turns = new AtomicInteger();
    Goroutine outside = scheduler.attach();
    var parked = new CountDownLatch(1);
    lock.lock();
    scheduler.go(
        g -> {
          lock.lock(); // free once the thread outside is ready to be woken
          lock.unlock();
          turns.incrementAndGet();
          outside.ready(g);
          parked.countDown();
        },
        outside);
    outside.park(WaitReason.SEMACQUIRE, lock);
    assertEquals(1, turns.get());
    parked.await();
    scheduler.detach(outside);
    scheduler.shutdown();
  }
}
