package dev.gosim.go;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Operations that wait, many at a time, from goroutines, from platform threads and from both: no
 * value is lost, doubled or out of order, no wake-up is lost, nobody is in a lock twice.
 */
class StressTest {
  /** How long {@link #whileGomaxprocsChanges} runs: {@code -Dstress=600}. */
  private static final int SECONDS = Integer.getInteger("stress", 3);

  @ParameterizedTest
  @Timeout(120)
  @CsvSource({
    "0, GOROUTINES", "1, GOROUTINES", "3, GOROUTINES",
    "0, THREADS", "1, THREADS", "3, THREADS",
    "0, BOTH", "1, BOTH", "3, BOTH"
  })
  void channels(int size, Crew.Who who) throws InterruptedException {
    repeat(1, who, (go, w) -> Rounds.channels(go, w, size, 200));
  }

  @ParameterizedTest
  @Timeout(120)
  @EnumSource(Crew.Who.class)
  void locks(Crew.Who who) throws InterruptedException {
    repeat(1, who, (go, w) -> Rounds.locks(go, w, 300));
  }

  @ParameterizedTest
  @Timeout(120)
  @EnumSource(Crew.Who.class)
  void waitGroups(Crew.Who who) throws InterruptedException {
    repeat(40, who, Rounds::waitGroups);
  }

  @ParameterizedTest
  @Timeout(120)
  @EnumSource(Crew.Who.class)
  void contexts(Crew.Who who) throws InterruptedException {
    repeat(40, who, Rounds::contexts);
  }

  @ParameterizedTest
  @Timeout(120)
  @EnumSource(Crew.Who.class)
  void timers(Crew.Who who) throws InterruptedException {
    repeat(10, who, Rounds::timers);
  }

  private static void repeat(int times, Crew.Who who, Rounds.Round round)
      throws InterruptedException {
    try (Go go = Go.start(2)) {
      for (int i = 0; i < times; i++) {
        round.play(go, who);
      }
    }
  }

  /** Has a watchdog of its own. */
  @Test
  void whileGomaxprocsChanges() throws InterruptedException {
    try (Go go = Go.start(4)) {
      new Soak(go).run(SECONDS);
    }
  }
}
