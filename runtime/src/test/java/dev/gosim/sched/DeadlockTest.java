package dev.gosim.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a program is dead, and when it only looks so. */
@Timeout(60)
class DeadlockTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void allBlocked(int procs) {
    var r =
        Programs.run(
            procs,
            main -> {
              main.scheduler.go(g -> g.parkForever(WaitReason.SELECT_NO_CASES), main);
              main.parkForever(WaitReason.CHAN_RECEIVE_NIL);
            });
    assertEquals(Exit.FATAL, r.exit());
    assertEquals(List.of("chan receive (nil chan)", "select (no cases)"), r.reasons());
  }

  @Test
  void mainGone() {
    var r =
        Programs.run(
            2,
            main -> {
              throw Goexit.INSTANCE;
            });
    assertEquals(Exit.FATAL, r.exit());
    assertEquals(List.of(), r.deadlocked());
  }

  @Test
  void mainGoneOthersBlocked() {
    var r =
        Programs.run(
            2,
            main -> {
              main.scheduler.go(g -> g.parkForever(WaitReason.CHAN_SEND_NIL), main);
              throw Goexit.INSTANCE;
            });
    assertEquals(List.of("chan send (nil chan)"), r.reasons());
  }

  @Test
  void mainGoneOthersGoOnFirst() {
    var log = new StringBuffer();
    var r =
        Programs.run(
            2,
            main -> {
              main.scheduler.go(
                  g -> {
                    g.sleep(1_000_000);
                    log.append("ran");
                  },
                  main);
              throw Goexit.INSTANCE;
            });
    assertEquals("ran", log.toString());
    assertEquals(List.of(), r.deadlocked());
  }

  @Test
  void notWhileATimerIsArmed() {
    var log = new StringBuffer();
    var r =
        Programs.run(
            1,
            main -> {
              long soon = main.scheduler.clock.nanoTime() + 1_000_000;
              new Timer(main.scheduler, t -> log.append("fired")).reset(soon, 0);
              main.parkForever(WaitReason.SELECT_NO_CASES);
            });
    assertEquals("fired", log.toString());
    assertEquals(Exit.FATAL, r.exit());
  }

  @Test
  void notInASystemCall() {
    var called = new CountDownLatch(1);
    Programs.succeed(
        1,
        main -> {
          main.preparePark(WaitReason.SEMACQUIRE);
          main.scheduler.go(
              g -> {
                g.entersyscallblock();
                await(called);
                g.exitsyscall();
                main.ready(g);
              },
              main);
          main.scheduler.go(g -> called.countDown(), main);
          main.park();
        });
  }

  @Test
  void notWhileSuspendedByTheJdk() {
    var called = new CountDownLatch(1);
    Programs.succeed(
        1,
        main -> {
          main.preparePark(WaitReason.SEMACQUIRE);
          main.scheduler.go(
              g -> {
                await(called); // parks the virtual thread behind the scheduler's back
                main.ready(g);
              },
              main);
          main.scheduler.go(
              g -> {
                var t = new Thread(called::countDown);
                t.start();
              },
              main);
          main.park();
        });
  }

  @Test
  void notWhileSomebodyOutsideMayWakeUs() {
    Programs.succeed(
        2,
        main -> {
          main.scheduler.externalAdded();
          main.preparePark(WaitReason.IO_WAIT);
          new Thread(() -> main.ready(null)).start();
          main.park();
        });
    var r =
        Programs.run(
            2,
            main -> {
              main.scheduler.externalAdded();
              new Thread(main.scheduler::externalRemoved).start();
              main.parkForever(WaitReason.IO_WAIT);
            });
    assertEquals(List.of("IO wait"), r.reasons());
  }

  @Test
  void uncaughtThrowableEndsTheProgram() {
    var boom = new IllegalStateException("boom");
    var r =
        Programs.run(
            2,
            main -> {
              main.scheduler.go(
                  g -> {
                    throw boom;
                  },
                  main);
              main.parkForever(WaitReason.SELECT_NO_CASES);
            });
    assertSame(boom, r.uncaught());
    assertEquals(Exit.FATAL, r.exit());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
