package dev.gosim.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the Java side adds to scheduler, channels and locks; run with and without the hook. */
@Timeout(120)
class GoTest {
  private static String panic(Runnable r) {
    return assertThrows(Panic.class, r::run).getMessage();
  }

  @Test
  void panicsAndFatalErrors() throws InterruptedException {
    Go.run(go -> {
      Chan<Integer> c = go.chan(1);
      c.close();
      assertEquals("send on closed channel", panic(() -> c.send(1)));
      assertEquals("send on closed channel", panic(() -> c.trySend(1)));
      assertEquals("close of closed channel", panic(c::close));
      assertEquals("send on closed channel", panic(() -> go.select().send(c, 1).await()));
      assertEquals("makechan: size out of range", panic(() -> go.chan(-1)));
      assertEquals("sync: negative WaitGroup counter", panic(go.waitGroup()::done));
      assertEquals(
          "sync: unlock of unlocked mutex",
          assertThrows(FatalError.class, go.mutex()::unlock).getMessage());
      assertThrows(NullPointerException.class, () -> c.send(null));
    });
  }

  @Test
  void receivesTellValuesFromTheEnd() throws InterruptedException {
    Go.run(go -> {
      Chan<String> c = go.chan(2);
      assertNull(c.tryRecv());
      c.send("a");
      assertEquals(1, c.len());
      assertEquals(2, c.cap());
      assertEquals(new RecvChan.Received<>("a", true), c.tryRecv());
      c.close();
      assertEquals(new RecvChan.Received<>(null, false), c.tryRecv());
      assertNull(c.recv());
    });
  }

  @Test
  void selectsServeAllKindsOfCases() throws InterruptedException {
    Go.run(
        2,
        go -> {
          Chan<Integer> in = go.chan();
          Chan<Integer> out = go.chan();
          Chan<Void> done = go.chan();
          go.go(() -> {
            for (int i = 0; i < 100; i++) {
              in.send(i);
              assertEquals(i, out.recv());
            }
            done.close();
          });
          var last = new AtomicReference<Integer>();
          Select receive = go.select().recv(in, last::set).recv(done).recv(null);
          int rounds = 0;
          while (receive.await() == 0) {
            assertEquals(1, go.select().send(null, 1).send(out, last.get()).await());
            rounds++;
          }
          assertEquals(100, rounds);
          assertNull(receive.value());
          assertEquals(-1, go.select().recv(in).poll());
          assertEquals(-1, go.select().poll());
        });
  }

  @Test
  void anExceptionInAnyGoroutineEndsTheProgram() {
    var boom = new IllegalStateException("boom");
    CrashException e =
        assertThrows(
            CrashException.class,
            () ->
                Go.run(go -> {
                  go.go(() -> {
                    throw boom;
                  });
                  go.chan().recv();
                }));
    assertSame(boom, e.getCause());
    CrashException checked =
        assertThrows(
            CrashException.class,
            () ->
                Go.run(go -> {
                  throw new Exception("checked");
                }));
    assertEquals("goroutine 1: java.lang.Exception: checked", checked.getMessage());
  }

  @Test
  void goexitEndsOneGoroutine() throws InterruptedException {
    Go.run(go -> {
      var group = go.waitGroup();
      group.go(Go::goexit);
      group.await();
    });
  }

  @Test
  void goroutinesKnowTheirWorld() throws InterruptedException {
    assertThrows(IllegalStateException.class, Go::current);
    Go.run(
        2,
        go -> {
          assertSame(go, Go.current());
          Chan<Go> c = go.chan();
          go.go(() -> {
            go.gosched();
            c.send(Go.current());
          });
          assertSame(go, c.recv());
          go.expectThreads();
          Thread t =
              Thread.ofVirtual()
                  .start(() -> {
                    assertThrows(IllegalStateException.class, Go::current);
                    c.send(go); // an ordinary virtual thread is a thread from outside
                  });
          assertSame(go, c.recv());
          t.join();
          go.go(() -> Thread.ofPlatform().start(() -> c.send(go)).join());
          assertSame(go, c.recv());
        });
  }

  @Test
  void waitingThreadsAreToldOfTheEnd() throws InterruptedException {
    Go go = Go.start(2);
    Chan<Integer> c = go.chan();
    var seen = new AtomicReference<Throwable>();
    var interrupted = new AtomicBoolean();
    Thread t =
        new Thread(() -> {
          try {
            c.recv();
            Thread.currentThread().interrupt(); // Go knows none: it does not end the wait
            c.recv();
          } catch (IllegalStateException | CrashException e) {
            seen.set(e);
            interrupted.set(Thread.interrupted());
          }
        });
    t.start();
    c.send(1);
    go.go(() -> {
      throw new IllegalArgumentException("boom");
    });
    t.join();
    assertInstanceOf(CrashException.class, seen.get());
    assertInstanceOf(IllegalArgumentException.class, seen.get().getCause());
    assertTrue(interrupted.get());
    assertThrows(CrashException.class, () -> c.trySend(1));
    assertThrows(CrashException.class, go::close);
  }

  @Test
  void closingDropsGoroutines() {
    Go go = Go.start(1);
    Chan<Integer> c = go.chan();
    Chan<Integer> started = go.chan();
    go.go(() -> {
      started.send(1);
      c.recv();
    });
    assertEquals(1, started.recv());
    go.close();
    assertThrows(IllegalStateException.class, () -> go.go(() -> {}));
    assertThrows(IllegalStateException.class, c::recv);
  }

  @Test
  void worldsMayShareChannels() {
    try (Go one = Go.start(1);
        Go two = Go.start(1)) {
      Chan<Integer> c = one.chan();
      Chan<Integer> back = two.chan();
      one.go(() -> {
        for (int v : c) {
          back.send(v + 1);
        }
        back.close();
      });
      two.go(() -> {
        for (int i = 0; i < 1000; i++) {
          c.send(i);
          assertEquals(i + 1, back.recv());
        }
        c.close();
      });
      Chan<Integer> over = one.chan();
      two.go(() -> {
        over.close();
      });
      assertNull(over.recv());
      while (two.numGoroutine() + one.numGoroutine() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void timers() throws InterruptedException {
    Go.run(
        o -> o.withProcs(2).withClock(dev.gosim.sched.Clock.virtual()),
        go -> {
          var start = go.now();
          go.sleep(Duration.ofHours(1));
          assertEquals(start.plusSeconds(3600), go.now());
          assertEquals(start.plusSeconds(3601), go.after(Duration.ofSeconds(1)).recv());
          Timer t = go.timer(Duration.ofSeconds(5));
          assertTrue(t.stop());
          assertFalse(t.reset(Duration.ofSeconds(6)));
          assertEquals(start.plusSeconds(3607), t.c().recv());
          Timer tick = go.ticker(Duration.ofSeconds(1));
          tick.c().recv();
          assertEquals(start.plusSeconds(3609), tick.c().recv());
          tick.stop();
          Chan<Integer> ran = go.chan();
          go.afterFunc(Duration.ofSeconds(2), () -> ran.send(2));
          FuncTimer never = go.afterFunc(Duration.ofSeconds(1), () -> ran.send(1));
          assertTrue(never.stop());
          assertEquals(2, ran.recv());
          assertFalse(never.stop());
          assertEquals(
              "non-positive interval for NewTicker", panic(() -> go.ticker(Duration.ZERO)));
        });
  }

  @Test
  void locks() throws InterruptedException {
    Go.run(
        4,
        go -> {
          Mutex m = go.mutex();
          RWMutex rw = go.rwMutex();
          Once once = go.once();
          WaitGroup group = go.waitGroup();
          int[] count = new int[3];
          for (int i = 0; i < 20; i++) {
            group.go(() -> {
              for (int k = 0; k < 200; k++) {
                m.lock();
                count[0]++;
                if (k % 50 == 0) {
                  go.gosched();
                }
                m.unlock();
                rw.lock();
                count[1]++;
                rw.unlock();
                rw.rLock();
                assertTrue(count[1] > 0);
                rw.rUnlock();
              }
              once.run(() -> count[2]++);
            });
          }
          group.await();
          assertEquals(List.of(4000, 4000, 1), List.of(count[0], count[1], count[2]));
          assertTrue(m.tryLock());
          assertFalse(m.tryLock());
          assertTrue(rw.tryRLock());
          assertFalse(rw.tryLock());
        });
  }

  @Test
  void errGroups() throws InterruptedException {
    Go.run(
        2,
        go -> {
          ErrGroup plain = go.errGroup();
          var running = new AtomicInteger();
          var most = new AtomicInteger();
          plain.setLimit(3);
          for (int i = 0; i < 20; i++) {
            plain.go(() -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              go.gosched();
              running.decrementAndGet();
            });
          }
          plain.await();
          assertTrue(most.get() <= 3, () -> most + " ran at a time");
          assertNull(plain.context());

          ErrGroup group = ErrGroup.withContext(go.background());
          group.setLimit(2);
          var first = new Exception("first");
          var log = new ArrayList<String>();
          group.go(() -> {
            group.context().done().recv();
            log.add(Context.cause(group.context()).getMessage());
            throw new Exception("second");
          });
          Chan<Void> go2 = go.chan();
          group.go(() -> {
            go2.recv();
            throw first;
          });
          assertFalse(group.tryGo(() -> {}));
          assertEquals(
              "errgroup: modify limit while 2 goroutines in the group are still active",
              panic(() -> group.setLimit(1)));
          go2.close();
          var e = assertThrows(ExecutionException.class, group::await);
          assertSame(first, e.getCause());
          assertEquals(List.of("first"), log);
        });
  }
}
