package dev.gosim.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Operations that wait, many at a time, from goroutines, from platform threads and from both: no
 * value is lost, doubled or out of order, no wake-up is lost, nobody is in a lock twice.
 */
@Timeout(120)
class StressTest {
  /** Who operates. */
  enum Who {
    GOROUTINES,
    THREADS,
    BOTH
  }

  /** Runs tasks side by side and waits for them; passes on what the first of them threw. */
  private static final class Crew {
    private final Go go;
    private final Who who;
    private final List<Thread> threads = new ArrayList<>();
    private final ConcurrentLinkedQueue<Throwable> failed = new ConcurrentLinkedQueue<>();
    private final WaitGroup goroutines;
    private int n;

    Crew(Go go, Who who) {
      this.go = go;
      this.who = who;
      goroutines = go.waitGroup();
    }

    void add(Go.Task task) {
      Go.Task guarded =
          () -> {
            try {
              task.run();
            } catch (Exception | AssertionError e) {
              failed.add(e);
            }
          };
      if (who == Who.GOROUTINES || who == Who.BOTH && n++ % 2 == 0) {
        goroutines.go(guarded);
        return;
      }
      Thread t =
          new Thread(() -> {
            try {
              guarded.run();
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          });
      threads.add(t);
      t.start();
    }

    void await() throws InterruptedException {
      goroutines.await();
      for (Thread t : threads) {
        t.join();
      }
      for (Throwable t : failed) {
        throw new AssertionError(t);
      }
    }
  }

  private static int chance(int n) {
    return ThreadLocalRandom.current().nextInt(n);
  }

  private static void send(Go go, Chan<Integer> c, int v, Chan<Integer> other) {
    switch (chance(4)) {
      case 0 -> c.send(v);
      case 1 -> assertEquals(0, go.select().send(c, v).recv(other).await());
      case 2 -> assertEquals(1, go.select().recv(other).send(c, v).await());
      default -> {
        if (!c.trySend(v)) { // not in a loop: pollers on both sides would never meet
          c.send(v);
        }
      }
    }
  }

  private static Integer recv(Go go, Chan<Integer> c, Chan<Integer> other) {
    switch (chance(4)) {
      case 0 -> {
        return c.recv();
      }
      case 1, 2 -> {
        Select s = go.select().recv(other).recv(c).recv(null);
        assertEquals(1, s.await());
        return (Integer) s.value();
      }
      default -> {
        RecvChan.Received<Integer> r = c.tryRecv();
        return r != null ? r.value() : c.recv();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, GOROUTINES", "1, GOROUTINES", "3, GOROUTINES",
    "0, THREADS", "1, THREADS", "3, THREADS",
    "0, BOTH", "1, BOTH", "3, BOTH"
  })
  void channels(int size, Who who) throws InterruptedException {
    int senders = 4;
    int receivers = 3;
    int each = 200;
    try (Go go = Go.start(2)) {
      Chan<Integer> c = go.chan(size);
      Chan<Integer> never = go.chan();
      var got = new ConcurrentLinkedQueue<List<Integer>>();
      Crew crew = new Crew(go, who);
      WaitGroup sending = go.waitGroup();
      sending.add(senders);
      for (int s = 0; s < senders; s++) {
        int base = s * each;
        crew.add(() -> {
          for (int i = 0; i < each; i++) {
            send(go, c, base + i, never);
          }
          sending.done();
        });
      }
      for (int r = 0; r < receivers; r++) {
        crew.add(() -> {
          var mine = new ArrayList<Integer>();
          for (Integer v; (v = recv(go, c, never)) != null; ) {
            mine.add(v);
          }
          got.add(mine);
        });
      }
      crew.add(() -> {
        sending.await();
        c.close();
      });
      crew.await();
      var all = new ArrayList<Integer>();
      for (List<Integer> mine : got) {
        all.addAll(mine);
        for (int s = 0; s < senders; s++) {
          int sender = s;
          List<Integer> fromOne = mine.stream().filter(v -> v / each == sender).toList();
          assertEquals(fromOne.stream().sorted().toList(), fromOne);
        }
      }
      all.sort(null);
      assertEquals(IntStream.range(0, senders * each).boxed().toList(), all);
    }
  }

  @ParameterizedTest
  @EnumSource(Who.class)
  void locks(Who who) throws InterruptedException {
    int n = 6;
    int each = 300;
    try (Go go = Go.start(2)) {
      Mutex m = go.mutex();
      RWMutex rw = go.rwMutex();
      int[] counts = new int[2];
      Crew crew = new Crew(go, who);
      for (int i = 0; i < n; i++) {
        crew.add(() -> {
          for (int k = 0; k < each; k++) {
            m.lock();
            counts[0]++;
            if (chance(50) == 0) {
              go.gosched();
            }
            m.unlock();
            if (chance(4) == 0) {
              rw.lock();
              counts[1]++;
              rw.unlock();
            } else {
              rw.rLock();
              int before = counts[1];
              if (chance(50) == 0) {
                go.gosched();
              }
              assertEquals(before, counts[1]);
              rw.rUnlock();
            }
          }
        });
      }
      crew.await();
      assertEquals(n * each, counts[0]);
      assertTrue(rw.tryLock());
    }
  }

  @ParameterizedTest
  @EnumSource(Who.class)
  void waitGroups(Who who) throws InterruptedException {
    try (Go go = Go.start(2)) {
      for (int round = 0; round < 40; round++) {
        WaitGroup w = go.waitGroup();
        int[] ran = new int[3];
        w.add(3);
        Crew crew = new Crew(go, who);
        for (int i = 0; i < 3; i++) {
          int k = i;
          crew.add(() -> {
            ran[k] = 1;
            w.done();
          });
          crew.add(() -> {
            w.await();
            assertEquals(3, IntStream.of(ran).sum());
          });
        }
        crew.await();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Who.class)
  void contexts(Who who) throws InterruptedException {
    try (Go go = Go.start(2)) {
      for (int round = 0; round < 40; round++) {
        CancelCauseContext top = Context.withCancelCause(go.background());
        Crew crew = new Crew(go, who);
        for (int i = 0; i < 4; i++) {
          crew.add(() -> {
            CancelContext mine =
                chance(2) == 0
                    ? Context.withTimeout(top, Duration.ofMinutes(1))
                    : Context.withCancel(Context.withValue(top, "k", "v"));
            if (chance(3) == 0) {
              mine.cancel();
            }
            mine.done().recv();
            assertSame(Context.CANCELED, mine.err());
            assertNotNull(Context.cause(mine));
          });
        }
        var first = new Exception("first");
        var second = new Exception("second");
        crew.add(() -> top.cancel(first));
        crew.add(() -> top.cancel(second));
        crew.await();
        Throwable cause = Context.cause(top);
        assertTrue(cause == first || cause == second);
        assertSame(cause, Context.cause(Context.withCancel(top)));
        assertEquals(0, ((CancelCtx) top).childCount());
      }
    }
  }
}
