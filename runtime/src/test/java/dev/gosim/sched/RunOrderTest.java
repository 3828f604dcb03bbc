package dev.gosim.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In what order goroutines run on one processor: what Go programs show with GOMAXPROCS=1. */
@Timeout(60)
class RunOrderTest {
  private static List<Integer> orderOf(int n) {
    var order = new ArrayList<Integer>();
    Programs.succeed(
        1,
        main -> {
          for (int i = 0; i < n; i++) {
            int k = i;
            main.scheduler.go(g -> order.add(k), main);
          }
          while (main.scheduler.numGoroutine() > 1) {
            main.gosched();
          }
        });
    return order;
  }

  @Test
  void newestFirstThenInOrder() {
    assertEquals(List.of(4, 0, 1, 2, 3), orderOf(5));
  }

  @Test
  void goschedGoesToTheEnd() {
    var log = new StringBuilder();
    Programs.succeed(
        1,
        main -> {
          for (String name : List.of("a", "b")) {
            main.scheduler.go(
                g -> {
                  for (int i = 0; i < 3; i++) {
                    log.append(name).append(i).append(' ');
                    g.gosched();
                  }
                },
                main);
          }
          while (main.scheduler.numGoroutine() > 1) {
            main.gosched();
          }
        });
    assertEquals("b0 a0 b1 a1 b2 a2 ", log.toString());
  }

  @Test
  void moreThanTheRingHoldsRunAllTheSame() {
    List<Integer> order = orderOf(1000);
    assertEquals(IntStream.range(0, 1000).boxed().toList(), order.stream().sorted().toList());
  }

  @Test
  void readiedGoroutineRunsNext() {
    var log = new StringBuilder();
    Programs.succeed(
        1,
        main -> {
          var lock = new SpinLock();
          Goroutine sleeper =
              main.scheduler.go(
                  g -> {
                    lock.lock();
                    g.park(WaitReason.SEMACQUIRE, lock);
                    log.append("sleeper ");
                  },
                  main);
          main.gosched(); // the sleeper parks
          main.scheduler.go(g -> log.append("other "), main);
          sleeper.ready(main);
          while (main.scheduler.numGoroutine() > 1) {
            main.gosched();
          }
        });
    assertEquals("sleeper other ", log.toString());
  }

  @Test
  void sameSeedSameChoices() {
    assertEquals(choices(42), choices(42));
  }

  private static List<Integer> choices(long seed) {
    var list = new ArrayList<Integer>();
    Programs.run(
        Programs.options(1).withSeed(seed),
        main -> {
          for (int i = 0; i < 100; i++) {
            list.add(main.random(10));
          }
        });
    return list;
  }
}
