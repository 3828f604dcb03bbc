package dev.gosim.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gosim.chan.Chan;
import dev.gosim.sched.Goexit;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Programs;
import dev.gosim.value.GoFatal;
import dev.gosim.value.GoPanic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mutexes, wait groups, conditions. */
@Timeout(120)
class SyncTest {
  private static String fatal(Runnable r) {
    return assertThrows(GoFatal.class, r::run).getMessage();
  }

  private static String panic(Runnable r) {
    return (String) assertThrows(GoPanic.class, r::run).value;
  }

  private static void letOthersBlock(Goroutine main) {
    while (main.scheduler.goroutines().stream().anyMatch(g -> g != main && !g.isWaiting())) {
      main.gosched();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 16})
  void mutexExcludes(int procs) {
    int n = 8;
    int each = 20_000;
    Programs.succeed(
        procs,
        main -> {
          var m = new Mutex(null);
          var group = new WaitGroup(null);
          int[] count = new int[1];
          group.add(main, n);
          for (int i = 0; i < n; i++) {
            main.scheduler.go(
                g -> {
                  for (int k = 0; k < each; k++) {
                    m.lock(g);
                    count[0]++;
                    if (k % 1000 == 0) {
                      g.gosched(); // while holding it, so that others must queue
                    }
                    m.unlock(g);
                  }
                  group.done(g);
                },
                main);
          }
          group.await(main);
          assertEquals(n * each, count[0]);
          assertFalse(m.isLocked());
          assertTrue(m.tryLock());
        });
  }

  @Test
  void starvingMutexIsHandedOver() {
    Programs.succeedVirtual(
        1,
        main -> {
          var m = new Mutex(null);
          m.lock(main);
          var log = new ArrayList<String>();
          Goroutine waiter =
              main.scheduler.go(
                  g -> {
                    m.lock(g);
                    log.add("waiter");
                    m.unlock(g);
                  },
                  main);
          letOthersBlock(main);
          main.sleep(2_000_000); // long enough to be starving at the next loss
          m.unlock(main); // wakes the waiter, which runs next
          m.lock(main); // but main is still running
          main.gosched();
          assertTrue(waiter.isWaiting());
          m.unlock(main); // now it is handed over, and main gives way
          log.add("main");
          assertEquals(List.of("waiter", "main"), log);
        });
  }

  @Test
  void misuseOfMutexes() {
    Programs.succeed(
        1,
        main -> {
          assertEquals("sync: unlock of unlocked mutex", fatal(() -> new Mutex(null).unlock(main)));
          var rw = new RWMutex(null);
          assertEquals("sync: Unlock of unlocked RWMutex", fatal(() -> rw.unlock(main)));
          assertEquals("sync: RUnlock of unlocked RWMutex", fatal(() -> rw.rUnlock(main)));
          rw.rLock(main);
          assertEquals("sync: Unlock of unlocked RWMutex", fatal(() -> rw.unlock(main)));
          rw.rUnlock(main);
          rw.lock(main);
          assertEquals("sync: RUnlock of unlocked RWMutex", fatal(() -> rw.rUnlock(main)));
        });
  }

  @Test
  void copiesShareNothing() {
    Programs.succeed(
        1,
        main -> {
          var m = new Mutex(null);
          m.lock(main);
          Mutex copy = m.copy();
          assertTrue(copy.isLocked());
          copy.unlock(main);
          assertTrue(m.isLocked());
          m.assign(copy);
          assertFalse(m.isLocked());
          var w = new WaitGroup(null);
          w.add(main, 2);
          w.copy().add(main, -2);
          assertEquals("sync: negative WaitGroup counter", panic(() -> w.copy().add(main, -3)));
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 16})
  void rwMutexExcludesWriters(int procs) {
    int n = 6;
    int each = 5_000;
    Programs.succeed(
        procs,
        main -> {
          var m = new RWMutex(null);
          var group = new WaitGroup(null);
          int[] a = new int[2];
          group.add(main, 2 * n);
          for (int i = 0; i < n; i++) {
            main.scheduler.go(
                g -> {
                  for (int k = 0; k < each; k++) {
                    m.lock(g);
                    a[0]++;
                    if (k % 100 == 0) {
                      g.gosched();
                    }
                    a[1]++;
                    m.unlock(g);
                  }
                  group.done(g);
                },
                main);
            main.scheduler.go(
                g -> {
                  for (int k = 0; k < each; k++) {
                    m.rLock(g);
                    int first = a[0];
                    if (k % 100 == 0) {
                      g.gosched();
                    }
                    assertEquals(first, a[1]);
                    m.rUnlock(g);
                  }
                  group.done(g);
                },
                main);
          }
          group.await(main);
          assertEquals(n * each, a[0]);
          assertTrue(m.tryLock(main));
          assertFalse(m.tryRLock());
        });
  }

  @Test
  void waitingWriterKeepsReadersOut() {
    Programs.succeed(
        1,
        main -> {
          var m = new RWMutex(null);
          var log = new ArrayList<String>();
          m.rLock(main);
          main.scheduler.go(
              g -> {
                m.lock(g);
                log.add("writer");
                m.unlock(g);
              },
              main);
          letOthersBlock(main);
          assertFalse(m.tryRLock());
          main.scheduler.go(
              g -> {
                m.rLock(g);
                log.add("reader");
                m.rUnlock(g);
              },
              main);
          letOthersBlock(main);
          m.rUnlock(main);
          letOthersBlock(main);
          assertEquals(List.of("writer", "reader"), log);
        });
  }

  @Test
  void copyOfRWMutexHasNoWaiters() {
    Programs.succeed(
        1,
        main -> {
          var m = new RWMutex(null);
          m.lock(main);
          boolean[] in = new boolean[1];
          main.scheduler.go(
              g -> {
                m.rLock(g);
                in[0] = true;
              },
              main);
          letOthersBlock(main);
          RWMutex copy = m.copy();
          copy.unlock(main);
          main.gosched();
          assertFalse(in[0]);
          assertTrue(copy.tryLock(main));
          m.assign(copy); // still locked, and the reader still waits for it
          m.unlock(main);
          main.gosched();
          assertTrue(in[0]);
          assertFalse(m.tryLock(main));
          m.rUnlock(main);
          assertEquals("sync: Unlock of unlocked RWMutex", fatal(() -> m.unlock(main)));
          assertTrue(m.tryLock(main));
        });
  }

  @Test
  void waitReasons() {
    var r =
        Programs.run(
            2,
            main -> {
              var m = new Mutex(null);
              m.lock(main);
              main.scheduler.go(m::lock, main);
              var read = new RWMutex(null);
              read.rLock(main);
              Goroutine writer = main.scheduler.go(read::lock, main);
              while (!writer.isWaiting()) {
                main.gosched();
              }
              main.scheduler.go(read::rLock, main);
              var group = new WaitGroup(null);
              group.add(main, 1);
              main.scheduler.go(group::await, main);
              var cond = new NotifyList(null);
              cond.await(main, cond.add(main));
            });
    assertEquals(
        List.of(
            "sync.Cond.Wait",
            "sync.Mutex.Lock",
            "sync.RWMutex.Lock",
            "sync.RWMutex.RLock",
            "sync.WaitGroup.Wait"),
        r.reasons());
  }

  @Test
  void waitGroupMisuse() {
    Programs.succeed(
        1,
        main -> {
          var group = new WaitGroup(null);
          assertEquals("sync: negative WaitGroup counter", panic(() -> group.done(main)));
          var reused = new WaitGroup(null);
          reused.add(main, 1);
          Chan text = Chan.ofRef(1, null);
          main.scheduler.go(g -> text.sendRef(g, panic(() -> reused.await(g))), main);
          letOthersBlock(main);
          reused.done(main);
          reused.add(main, 1); // before the waiter has run
          assertEquals(
              "sync: WaitGroup is reused before previous Wait has returned", text.recvRef(main));
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void waitGroupManyRounds(int procs) {
    Programs.succeed(
        procs,
        main -> {
          var group = new WaitGroup(null);
          for (int round = 0; round < 2_000; round++) {
            int[] ran = new int[4];
            for (int i = 0; i < 4; i++) {
              int k = i;
              group.add(main, 1);
              main.scheduler.go(
                  g -> {
                    ran[k] = 1;
                    group.done(g);
                  },
                  main);
            }
            group.await(main);
            assertEquals(4, IntStream.of(ran).sum());
          }
        });
  }

  @Test
  void onceRunsOnceAndOthersWait() {
    Programs.succeed(
        4,
        main -> {
          var once = new Once(null);
          var group = new WaitGroup(null);
          int[] runs = new int[1];
          group.add(main, 10);
          for (int i = 0; i < 10; i++) {
            main.scheduler.go(
                g -> {
                  once.run(
                      g,
                      () -> {
                        g.gosched();
                        runs[0]++;
                      });
                  assertEquals(1, runs[0]);
                  group.done(g);
                },
                main);
          }
          group.await(main);
          var aborted = new Once(null);
          assertThrows(
              Goexit.class,
              () ->
                  aborted.run(
                      main,
                      () -> {
                        throw Goexit.INSTANCE;
                      }));
          aborted.run(main, () -> runs[0]++);
          assertEquals(1, runs[0]);
        });
  }

  @Test
  void notifyListWakesInOrder() {
    Programs.succeed(
        1,
        main -> {
          var cond = new NotifyList(null);
          var log = new ArrayList<Long>();
          var ids = new ArrayList<Long>();
          for (int i = 0; i < 5; i++) {
            main.scheduler.go(
                g -> {
                  Waiter w = cond.add(g);
                  ids.add(g.id);
                  cond.await(g, w);
                  log.add(g.id);
                },
                main);
          }
          letOthersBlock(main);
          cond.notifyOne(main);
          main.gosched();
          cond.notifyOne(main);
          main.gosched();
          assertEquals(ids.subList(0, 2), log);
          cond.notifyAll(main);
          letOthersBlock(main);
          assertEquals(5, log.size());
          cond.notifyOne(main);
        });
  }

  @Test
  void notificationBeforeParkingIsNotLost() {
    Programs.succeed(
        1,
        main -> {
          var cond = new NotifyList(null);
          Waiter one = cond.add(main);
          cond.notifyOne(main);
          cond.await(main, one);
          Waiter all = cond.add(main);
          cond.notifyAll(main);
          cond.await(main, all);
        });
  }
}
