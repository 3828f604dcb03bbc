package dev.gosim.chan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gosim.sched.Exit;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Programs;
import dev.gosim.sched.Scheduler;
import dev.gosim.value.GoPanic;
import dev.gosim.value.RuntimeError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels of several capacities, on one and on several processors. */
@Timeout(120)
class ChanTest {
  static String panicText(Runnable r) {
    GoPanic p = assertThrows(GoPanic.class, r::run);
    return ((RuntimeError) p.value).text();
  }

  /** Lets the others run until only main and the given number of parked ones are left. */
  static void letOthersBlock(Goroutine main) {
    while (main.scheduler.goroutines().stream().anyMatch(g -> g != main && !g.isWaiting())) {
      main.gosched();
    }
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "2,1", "100,1", "0,4", "1,4", "2,4", "100,4"})
  void valuesArriveInOrder(int size, int procs) {
    int n = 20_000;
    Programs.succeed(
        procs,
        main -> {
          Chan c = Chan.ofLong(size);
          main.scheduler.go(
              g -> {
                for (int i = 0; i < n; i++) {
                  c.sendLong(g, i);
                }
                c.close(g);
              },
              main);
          for (int i = 0; i < n; i++) {
            assertEquals(i, c.recvLong(main));
            assertTrue(main.recvOk);
          }
          assertEquals(0, c.recvLong(main));
          assertFalse(main.recvOk);
          assertTrue(Invariants.hold(c));
        });
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "7,1", "0,4", "1,4", "7,4", "0,16"})
  void nothingIsLostOrDoubled(int size, int procs) {
    int senders = 8;
    int receivers = 5;
    int each = 3_000;
    Programs.succeed(
        procs,
        main -> {
          Chan c = Chan.ofRef(size, null);
          Chan results = Chan.ofRef(0, null);
          Chan sent = Chan.ofLong(0);
          for (int s = 0; s < senders; s++) {
            int base = s * each;
            main.scheduler.go(
                g -> {
                  for (int i = 0; i < each; i++) {
                    c.sendRef(g, base + i);
                  }
                  sent.sendLong(g, 1);
                },
                main);
          }
          for (int r = 0; r < receivers; r++) {
            main.scheduler.go(
                g -> {
                  var got = new ArrayList<Integer>();
                  for (Object v; (v = c.recvRef(g)) != null; ) {
                    got.add((Integer) v);
                  }
                  results.sendRef(g, got);
                },
                main);
          }
          for (int s = 0; s < senders; s++) {
            sent.recvLong(main);
          }
          c.close(main);
          var all = new ArrayList<Integer>();
          for (int r = 0; r < receivers; r++) {
            for (Object o : (List<?>) results.recvRef(main)) {
              all.add((Integer) o);
            }
          }
          all.sort(null);
          assertEquals(IntStream.range(0, senders * each).boxed().toList(), all);
        });
  }

  @Test
  void waitersAreServedInOrder() {
    Programs.succeed(
        1,
        main -> {
          Chan c = Chan.ofLong(0);
          var got = new ArrayList<String>();
          for (int i = 0; i < 5; i++) {
            int k = i;
            main.scheduler.go(g -> got.add(k + " got " + c.recvLong(g)), main);
          }
          letOthersBlock(main); // the newest runs first, so 4 queues first
          for (int i = 0; i < 5; i++) {
            c.sendLong(main, i);
          }
          letOthersBlock(main);
          got.sort(null);
          assertEquals(List.of("0 got 1", "1 got 2", "2 got 3", "3 got 4", "4 got 0"), got);
        });
  }

  @Test
  void sendersOnOneProcessorAppearNewestFirst() {
    Programs.succeed(
        1,
        main -> {
          Chan c = Chan.ofLong(0);
          for (int i = 0; i < 5; i++) {
            int k = i;
            main.scheduler.go(g -> c.sendLong(g, k), main);
          }
          var got = new ArrayList<Long>();
          for (int i = 0; i < 5; i++) {
            got.add(c.recvLong(main));
          }
          assertEquals(List.of(4L, 0L, 1L, 2L, 3L), got);
        });
  }

  @Test
  void lenAndCap() {
    Programs.succeed(
        1,
        main -> {
          Chan c = Chan.ofLong(3);
          assertEquals(0, Chan.len(c));
          assertEquals(3, Chan.cap(c));
          c.sendLong(main, 1);
          c.sendLong(main, 2);
          assertEquals(2, Chan.len(c));
          c.recvLong(main);
          assertEquals(1, Chan.len(c));
          assertEquals(0, Chan.len(null));
          assertEquals(0, Chan.cap(null));
        });
  }

  @Test
  void panics() {
    Programs.succeed(
        1,
        main -> {
          Chan c = Chan.ofLong(1);
          c.close(main);
          assertEquals("send on closed channel", panicText(() -> c.sendLong(main, 1)));
          assertEquals("send on closed channel", panicText(() -> c.trySendLong(main, 1)));
          assertEquals("close of closed channel", panicText(() -> c.close(main)));
          assertEquals("makechan: size out of range", panicText(() -> Chan.ofLong(-1)));
          assertEquals("makechan: size out of range", panicText(() -> Chan.ofRef(1L << 60, null)));
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void closeWakesEverybody(int procs) {
    Programs.succeed(
        procs,
        main -> {
          Chan empty = Chan.ofRef(0, () -> "zero");
          Chan full = Chan.ofLong(1);
          full.sendLong(main, 7);
          Chan out = Chan.ofRef(10, null);
          for (int i = 0; i < 5; i++) {
            main.scheduler.go(g -> out.sendRef(g, empty.recvRef(g) + " " + g.recvOk), main);
            main.scheduler.go(g -> out.sendRef(g, panicText(() -> full.sendLong(g, 1))), main);
          }
          letOthersBlock(main);
          empty.close(main);
          full.close(main);
          var texts = new ArrayList<String>();
          for (int i = 0; i < 10; i++) {
            texts.add((String) out.recvRef(main));
          }
          texts.sort(null);
          assertEquals(
              List.of("send on closed channel", "zero false"), texts.stream().distinct().toList());
          assertEquals(7, full.recvLong(main)); // what was in it is still there
          assertTrue(main.recvOk);
          full.recvLong(main);
          assertFalse(main.recvOk);
        });
  }

  @Test
  void tryVariants() {
    Programs.succeed(
        1,
        main -> {
          Chan c = Chan.ofRef(1, null);
          assertFalse(c.tryRecv(main));
          assertTrue(c.trySendRef(main, "a"));
          assertFalse(c.trySendRef(main, "b"));
          assertTrue(c.tryRecv(main));
          assertEquals("a", Chan.takeRef(main));
          assertTrue(main.recvOk);
          c.close(main);
          assertTrue(c.tryRecv(main));
          assertNull(Chan.takeRef(main));
          assertFalse(main.recvOk);
        });
  }

  @Test
  void nilChannelsBlockForEver() {
    var r =
        Programs.run(
            2,
            main -> {
              main.scheduler.go(NilChan::recv, main);
              NilChan.send(main);
            });
    assertEquals(Exit.FATAL, r.exit());
    assertEquals(List.of("chan send (nil chan)", "chan receive (nil chan)"), r.reasons());
  }

  @Test
  void blockedOnesSayWhy() {
    var r =
        Programs.run(
            2,
            main -> {
              Chan c = Chan.ofLong(0);
              Chan full = Chan.ofLong(0);
              main.scheduler.go(g -> full.sendLong(g, 1), main);
              c.recvLong(main);
            });
    assertEquals(List.of("chan receive", "chan send"), r.reasons());
  }

  @Test
  void platformThreadsTakePart() throws InterruptedException {
    var scheduler = new Scheduler(Programs.options(2));
    Chan in = Chan.ofLong(0);
    Chan out = Chan.ofLong(0);
    int n = 1_000;
    Thread[] threads = new Thread[4];
    for (int t = 0; t < threads.length; t++) {
      threads[t] =
          new Thread(() -> {
            Goroutine self = scheduler.attach();
            for (int i = 1; i <= n; i++) {
              in.sendLong(self, i);
            }
            scheduler.detach(self);
          });
    }
    Goroutine me = scheduler.attach();
    scheduler.go(
        g -> {
          for (int i = 0; i < n * threads.length; i++) {
            out.sendLong(g, in.recvLong(g));
          }
        },
        me);
    for (Thread t : threads) {
      t.start();
    }
    long sum = 0;
    for (int i = 0; i < n * threads.length; i++) {
      sum += out.recvLong(me);
    }
    assertEquals(threads.length * n * (n + 1L) / 2, sum);
    scheduler.shutdown();
  }
}
