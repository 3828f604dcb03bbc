package dev.gosim.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** sync.Cond, from goroutines and threads; run with and without the hook. */
@Timeout(120)
class CondTest {
  /** Waiters of a condition, in the order in which they came and in which they were woken. */
  private static final class Hall {
    final Go go;
    final Mutex mutex;
    final Cond cond;
    final List<Integer> came = new ArrayList<>();
    final List<Integer> woken = new ArrayList<>();

    Hall(Go go) {
      this.go = go;
      mutex = go.mutex();
      cond = go.cond(mutex);
    }

    void visit(int name) {
      mutex.lock();
      came.add(name); // no other comes before we wait: the mutex is free only then
      cond.await();
      woken.add(name);
      mutex.unlock();
    }

    void awaitSize(List<Integer> list, int n) {
      while (true) {
        mutex.lock();
        int size = list.size();
        mutex.unlock();
        if (size == n) {
          return;
        }
        go.gosched();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Crew.Who.class)
  void signalWakesTheLongestWaiting(Crew.Who who) throws InterruptedException {
    try (Go go = Go.start(2)) {
      Hall hall = new Hall(go);
      Crew crew = new Crew(go, who);
      hall.cond.signal(); // for nobody
      for (int i = 0; i < 6; i++) {
        int name = i;
        crew.add(() -> hall.visit(name));
      }
      hall.awaitSize(hall.came, 6);
      for (int n = 1; n <= 6; n++) {
        hall.cond.signal();
        hall.awaitSize(hall.woken, n);
        assertEquals(hall.came.subList(0, n), hall.woken);
      }
      crew.await();
    }
  }

  @ParameterizedTest
  @EnumSource(Crew.Who.class)
  void broadcastWakesAll(Crew.Who who) throws InterruptedException {
    try (Go go = Go.start(2)) {
      Hall hall = new Hall(go);
      Crew crew = new Crew(go, who);
      for (int i = 0; i < 6; i++) {
        int name = i;
        crew.add(() -> hall.visit(name));
      }
      hall.awaitSize(hall.came, 6);
      hall.cond.broadcast();
      crew.await();
      assertEquals(List.of(0, 1, 2, 3, 4, 5), hall.woken.stream().sorted().toList());
    }
  }

  @ParameterizedTest
  @EnumSource(Crew.Who.class)
  void noWakeUpIsLost(Crew.Who who) throws InterruptedException {
    try (Go go = Go.start(2)) {
      Rounds.conditions(go, who, 200);
    }
  }

  @Test
  void withoutTheMutex() throws InterruptedException {
    Go.run(go -> {
      Cond c = go.cond(go.mutex());
      assertEquals(
          "sync: unlock of unlocked mutex", assertThrows(FatalError.class, c::await).getMessage());
      assertThrows(NullPointerException.class, () -> go.cond(null));
    });
  }

  @Test
  void waitingForEver() {
    var crash =
        assertThrows(
            CrashException.class,
            () ->
                Go.run(go -> {
                  Mutex m = go.mutex();
                  m.lock();
                  go.cond(m).await();
                }));
    assertTrue(crash.getMessage().contains("goroutine 1 [sync.Cond.Wait]"), crash.getMessage());
  }

  @Test
  void threadIsWokenByTheEnd() throws InterruptedException {
    var ended = new CompletableFuture<Throwable>();
    Go go = Go.start(1);
    Hall hall = new Hall(go);
    new Thread(
            () -> {
              try {
                hall.visit(0);
                ended.complete(null);
              } catch (IllegalStateException e) {
                ended.complete(e);
              }
            })
        .start();
    hall.awaitSize(hall.came, 1);
    go.close();
    assertEquals("this Go is closed", ended.join().getMessage());
  }
}
