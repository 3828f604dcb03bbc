package dev.gosim.chan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Programs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** select: which case, in which order, and what it leaves behind. */
@Timeout(120)
class SelectTest {
  private static Select recv(Goroutine g, Chan... channels) {
    Select s = Select.begin(g, channels.length);
    for (int i = 0; i < channels.length; i++) {
      s.recv(i, channels[i]);
    }
    return s;
  }

  @Test
  void readyCasesAreChosenUniformly() {
    Programs.run(
        Programs.options(1).withSeed(1),
        main -> {
          Chan closed = Chan.ofLong(0);
          closed.close(main);
          int[] hits = new int[5];
          for (int i = 0; i < 50_000; i++) {
            hits[recv(main, closed, closed, closed, closed, closed).block(main)]++;
          }
          for (int h : hits) {
            assertTrue(Math.abs(h - 10_000) < 500, "far from uniform: " + h);
          }
        });
  }

  @Test
  void neverANilChannel() {
    Programs.succeed(
        1,
        main -> {
          Chan c = Chan.ofLong(1);
          for (int i = 0; i < 100; i++) {
            Select s = Select.begin(main, 3);
            s.recv(0, null);
            s.sendLong(1, c, i);
            s.sendRef(2, null, "x");
            assertEquals(1, s.block(main));
            assertEquals(1, recv(main, null, c).poll(main));
            assertEquals(i, main.recvBits);
            assertEquals(-1, recv(main, null, c).poll(main));
          }
        });
  }

  @Test
  void withoutCasesForEver() {
    var r =
        Programs.run(
            2,
            main -> {
              main.scheduler.go(g -> recv(g, null, null).block(g), main);
              main.scheduler.go(g -> recv(g, (Chan) null).block(g), main);
              main.scheduler.go(g -> recv(g, Chan.ofLong(0), Chan.ofLong(0)).block(g), main);
              recv(main).block(main);
            });
    assertEquals(
        List.of("select (no cases)", "select", "chan receive (nil chan)", "select"), r.reasons());
  }

  @Test
  void doesNotTalkToItself() {
    var r =
        Programs.run(
            2,
            main -> {
              Chan c = Chan.ofLong(0);
              Select s = Select.begin(main, 2);
              s.sendLong(0, c, 1);
              s.recv(1, c);
              s.block(main);
            });
    assertEquals(List.of("select"), r.reasons());
  }

  @Test
  void twoSelectsOverBothDirectionsMeet() {
    Programs.succeed(
        2,
        main -> {
          Chan c = Chan.ofLong(0);
          Chan done = Chan.ofLong(0);
          for (int k = 0; k < 2; k++) {
            main.scheduler.go(
                g -> {
                  long sent = 0;
                  for (int i = 0; i < 1000; i++) {
                    Select s = Select.begin(g, 2);
                    s.sendLong(0, c, 5);
                    s.recv(1, c);
                    if (s.block(g) == 0) {
                      sent++;
                    } else {
                      assertEquals(5, g.recvBits);
                    }
                  }
                  done.sendLong(g, sent);
                },
                main);
          }
          assertEquals(1000, done.recvLong(main) + done.recvLong(main));
        });
  }

  @Test
  void closedChannels() {
    Programs.succeed(
        1,
        main -> {
          Chan open = Chan.ofLong(0);
          Chan closed = Chan.ofRef(0, () -> "zero");
          closed.close(main);
          assertEquals(1, recv(main, open, closed).block(main));
          assertEquals("zero", Chan.takeRef(main));
          assertFalse(main.recvOk);
          Select s = Select.begin(main, 2);
          s.recv(0, open);
          s.sendRef(1, closed, "v");
          assertEquals("send on closed channel", ChanTest.panicText(() -> s.block(main)));
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void closeWakesASelect(int procs) {
    Programs.succeed(
        procs,
        main -> {
          Chan a = Chan.ofLong(0);
          Chan b = Chan.ofLong(0);
          Chan out = Chan.ofRef(2, null);
          main.scheduler.go(g -> out.sendRef(g, recv(g, a, b).block(g) + " " + g.recvOk), main);
          ChanTest.letOthersBlock(main);
          b.close(main);
          assertEquals("1 false", out.recvRef(main));
          main.scheduler.go(
              g -> {
                Select s = Select.begin(g, 2);
                s.sendLong(0, a, 1);
                s.recv(1, null);
                out.sendRef(g, ChanTest.panicText(() -> s.block(g)));
              },
              main);
          ChanTest.letOthersBlock(main);
          a.close(main);
          assertEquals("send on closed channel", out.recvRef(main));
        });
  }

  @Test
  void casesMayRunSelectsThemselves() {
    Programs.succeed(
        1,
        main -> {
          Chan a = Chan.ofLong(1);
          Chan b = Chan.ofLong(1);
          Select outer = Select.begin(main, 2);
          outer.recv(0, a);
          Select inner = Select.begin(main, 2);
          inner.sendLong(0, b, 3);
          inner.recv(1, null);
          assertEquals(0, inner.block(main));
          outer.recv(1, b);
          assertEquals(1, outer.block(main));
          assertEquals(3, main.recvBits);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 16})
  void manySelectsOverManyChannels(int procs) {
    int workers = 8;
    int each = 3_000;
    Programs.succeed(
        procs,
        main -> {
          Chan[] c = {Chan.ofLong(0), Chan.ofLong(1), Chan.ofLong(4), Chan.ofLong(0)};
          Chan quit = Chan.ofLong(0);
          Chan sums = Chan.ofLong(0);
          Chan sent = Chan.ofLong(0);
          for (int w = 0; w < workers; w++) {
            main.scheduler.go(g -> sendAll(g, c, each, sent), main);
            main.scheduler.go(g -> sums.sendLong(g, sumAll(g, c, quit)), main);
          }
          for (int w = 0; w < workers; w++) {
            sent.recvLong(main);
          }
          long sum = 0;
          while (Chan.len(c[1]) + Chan.len(c[2]) > 0) {
            main.gosched();
          }
          quit.close(main);
          for (int w = 0; w < workers; w++) {
            sum += sums.recvLong(main);
          }
          assertEquals(workers * each * (each + 1L) / 2, sum);
        });
  }

  private static void sendAll(Goroutine g, Chan[] c, int n, Chan sent) {
    for (int i = 1; i <= n; i++) {
      Select s = Select.begin(g, c.length);
      for (int k = 0; k < c.length; k++) {
        s.sendLong(k, c[(k + i) % c.length], i);
      }
      s.block(g);
    }
    sent.sendLong(g, 1);
  }

  private static long sumAll(Goroutine g, Chan[] c, Chan quit) {
    long sum = 0;
    while (true) {
      if (recv(g, quit, c[0], c[1], c[2], c[3]).block(g) == 0) {
        return sum;
      }
      sum += g.recvBits;
    }
  }

  @Test
  void manyCases() {
    Programs.succeed(
        2,
        main -> {
          Chan[] c = new Chan[100];
          for (int i = 0; i < c.length; i++) {
            c[i] = Chan.ofLong(0);
          }
          for (int i = 0; i < c.length; i++) {
            int k = i;
            main.scheduler.go(g -> c[k].sendLong(g, k), main);
          }
          for (int i = 0; i < c.length; i++) {
            assertEquals(recv(main, c).block(main), main.recvBits);
          }
        });
  }
}
