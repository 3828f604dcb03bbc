package dev.gosim.chan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Programs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Channels of timers: no stale values, and no cost when nobody waits. */
@Timeout(60)
class TimerChanTest {
  /** What arrives is the time at which it was sent. */
  private static TimerChan timer(Goroutine g, long due, long period) {
    var clock = g.scheduler.clock;
    var t = new TimerChan(g.scheduler, late -> clock.nanoTime());
    t.reset(due, period);
    return t;
  }

  @Test
  void firesOnce() {
    Programs.succeedVirtual(
        1,
        main -> {
          TimerChan t = timer(main, 100, 0);
          assertEquals(100L, t.chan().recvRef(main));
          assertFalse(t.chan().tryRecv(main));
          assertFalse(t.stop());
        });
  }

  @Test
  void looksUnbuffered() {
    Programs.succeedVirtual(
        1,
        main -> {
          TimerChan t = timer(main, 10, 0);
          main.sleep(20);
          assertEquals(0, Chan.len(t.chan()));
          assertEquals(0, Chan.cap(t.chan()));
          assertTrue(t.chan().tryRecv(main));
        });
  }

  @Test
  void noStaleValueAfterStopOrReset() {
    Programs.succeedVirtual(
        1,
        main -> {
          TimerChan t = timer(main, 10, 0);
          main.sleep(20);
          assertTrue(t.stop(), "fired but unread counts as running");
          assertFalse(t.chan().tryRecv(main));
          t.reset(30, 0);
          main.sleep(20);
          assertTrue(t.reset(100, 0));
          assertFalse(t.chan().tryRecv(main));
          assertEquals(100L, t.chan().recvRef(main));
        });
  }

  @Test
  void tickerDropsTicksNobodyTakes() {
    Programs.succeedVirtual(
        1,
        main -> {
          TimerChan t = timer(main, 10, 10);
          assertEquals(10L, t.chan().recvRef(main));
          assertEquals(20L, t.chan().recvRef(main));
          main.sleep(35); // 30, 40, 50 pass; one is kept, seen when somebody looks
          assertEquals(55L, t.chan().recvRef(main));
          assertEquals(60L, t.chan().recvRef(main));
          assertTrue(t.stop());
          assertFalse(t.chan().tryRecv(main));
        });
  }

  @Test
  void resetWhileSomebodyWaits() {
    Programs.succeedVirtual(
        1,
        main -> {
          TimerChan t = timer(main, 1000, 0);
          main.scheduler.go(g -> t.reset(50, 0), main);
          assertEquals(50L, t.chan().recvRef(main));
        });
  }

  @Test
  void inSelect() {
    Programs.succeedVirtual(
        2,
        main -> {
          Chan never = Chan.ofLong(0);
          for (int i = 1; i <= 10; i++) {
            TimerChan soon = timer(main, main.scheduler.clock.nanoTime() + 5, 0);
            TimerChan late = timer(main, main.scheduler.clock.nanoTime() + 50, 0);
            Select s = Select.begin(main, 3);
            s.recv(0, never);
            s.recv(1, late.chan());
            s.recv(2, soon.chan());
            assertEquals(2, s.block(main));
            assertEquals(5L * i, Chan.takeRef(main));
          }
        });
  }

  @Test
  void nobodyWaitingDoesNotHideADeadlock() {
    var r =
        Programs.run(
            1,
            main -> {
              timer(main, Long.MAX_VALUE, 0);
              NilChan.recv(main);
            });
    assertEquals(List.of("chan receive (nil chan)"), r.reasons());
  }

  @Test
  void manyReceiversShareATicker() {
    Programs.succeedVirtual(
        4,
        main -> {
          TimerChan t = timer(main, 10, 10);
          Chan out = Chan.ofLong(0);
          for (int i = 0; i < 20; i++) {
            main.scheduler.go(
                g -> {
                  t.chan().recvRef(g);
                  out.sendLong(g, 1);
                },
                main);
          }
          for (int i = 0; i < 20; i++) {
            out.recvLong(main);
          }
          assertEquals(200, main.scheduler.clock.nanoTime());
        });
  }
}
