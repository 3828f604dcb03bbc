package dev.gosim.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Operations that wait, many at a time, each a bounded piece of work with a known outcome. What
 * they return is how many operations they did, about.
 */
final class Rounds {
  /** One of the methods below. */
  @FunctionalInterface
  interface Round {
    int play(Go go, Crew.Who who) throws InterruptedException;
  }

  private Rounds() {}

  static int chance(int n) {
    return ThreadLocalRandom.current().nextInt(n);
  }

  // ---- channels and select ----

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

  /** Senders and receivers: no value is lost or doubled, those of one sender stay in order. */
  static int channels(Go go, Crew.Who who, int size, int each) throws InterruptedException {
    int senders = 4;
    int receivers = 3;
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
    return 2 * senders * each;
  }

  // ---- locks ----

  /** A mutex and a read-write mutex: nobody is in there twice. */
  static int locks(Go go, Crew.Who who, int each) throws InterruptedException {
    int n = 6;
    Mutex m = go.mutex();
    RWMutex rw = go.rwMutex();
    int[] counts = new int[2];
    Crew crew = new Crew(go, who);
    for (int i = 0; i < n; i++) {
      crew.add(() -> {
        for (int k = 0; k < each; k++) {
          if (chance(4) != 0 || !m.tryLock()) {
            m.lock();
          }
          counts[0]++;
          if (chance(50) == 0) {
            go.gosched();
          }
          m.unlock();
          if (chance(4) == 0) {
            if (chance(4) != 0 || !rw.tryLock()) {
              rw.lock();
            }
            counts[1]++;
            rw.unlock();
          } else {
            readTwice(go, rw, counts);
          }
        }
      });
    }
    crew.await();
    assertEquals(n * each, counts[0]);
    assertTrue(rw.tryLock());
    return 4 * n * each;
  }

  private static void readTwice(Go go, RWMutex rw, int[] counts) {
    if (chance(4) != 0 || !rw.tryRLock()) {
      rw.rLock();
    }
    int before = counts[1];
    if (chance(50) == 0) {
      go.gosched();
    }
    assertEquals(before, counts[1]);
    rw.rUnlock();
  }

  /** A bounded queue made of a mutex and two conditions. */
  static int conditions(Go go, Crew.Who who, int each) throws InterruptedException {
    int pairs = 3;
    Mutex mutex = go.mutex();
    Cond notEmpty = go.cond(mutex);
    Cond notFull = go.cond(mutex);
    var queue = new ArrayDeque<Integer>();
    int[] sum = new int[1];
    Crew crew = new Crew(go, who);
    for (int p = 0; p < pairs; p++) {
      crew.add(() -> {
        for (int i = 1; i <= each; i++) {
          mutex.lock();
          while (queue.size() == 2) {
            notFull.await();
          }
          queue.add(i);
          notEmpty.signal();
          mutex.unlock();
        }
      });
      crew.add(() -> {
        for (int i = 1; i <= each; i++) {
          mutex.lock();
          while (queue.isEmpty()) {
            notEmpty.await();
          }
          sum[0] += queue.remove();
          notFull.signal();
          mutex.unlock();
        }
      });
    }
    crew.await();
    assertEquals(pairs * each * (each + 1) / 2, sum[0]);
    return 2 * pairs * each;
  }

  /** Several wait for several. */
  static int waitGroups(Go go, Crew.Who who) throws InterruptedException {
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
    return 6;
  }

  // ---- contexts and timers ----

  /** A tree that two cancel at a time, from above and in parts: all learn it, one cause counts. */
  static int contexts(Go go, Crew.Who who) throws InterruptedException {
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
    return 14;
  }

  private static Duration soon() {
    return Duration.ofNanos(chance(2_000_000));
  }

  /** Timers that are waited for, stopped and reset; deadlines; sleep. */
  static int timers(Go go, Crew.Who who) throws InterruptedException {
    Crew crew = new Crew(go, who);
    Chan<Integer> never = go.chan();
    for (int i = 0; i < 4; i++) {
      crew.add(() -> {
        assertEquals(1, go.select().recv(never).recv(go.after(soon())).await());
        Timer t = go.timer(soon());
        if (chance(2) == 0) {
          go.sleep(soon());
        }
        t.stop();
        assertNull(t.c().tryRecv()); // no earlier value after stop
        t.reset(soon());
        assertNotNull(t.c().recv());
        try (CancelContext brief = Context.withTimeout(go.background(), soon())) {
          brief.done().recv();
          assertSame(Context.DEADLINE_EXCEEDED, brief.err());
        }
      });
    }
    crew.add(() -> {
      Timer ticker = go.ticker(Duration.ofNanos(100_000 + chance(500_000)));
      for (int i = 0; i < 3; i++) {
        assertNotNull(ticker.c().recv());
      }
      ticker.stop();
    });
    crew.add(() -> {
      var runs = new AtomicInteger();
      Chan<Boolean> ran = go.chan(1);
      FuncTimer t = go.afterFunc(soon(), () -> ran.send(runs.incrementAndGet() == 1));
      go.sleep(soon());
      if (!t.stop()) {
        assertEquals(true, ran.recv());
      }
      assertEquals(0, ran.len());
    });
    crew.await();
    return 4 * 8 + 5 + 4;
  }
}
