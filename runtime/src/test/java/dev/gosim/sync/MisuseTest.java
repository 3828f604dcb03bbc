package dev.gosim.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gosim.value.GoFatal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An unlock too many is noticed also while others lock and unlock, and takes nobody's lock away:
 * what was locked and what was unlocked add up to what is left.
 */
@Timeout(120)
class MisuseTest {
  private static final int ROUNDS = 300_000;

  private static boolean unlocks(Runnable unlock) {
    try {
      unlock.run();
      return true;
    } catch (GoFatal e) {
      return false;
    }
  }

  /** Two threads at a time: one locks and unlocks, the other unlocks twice. */
  private static void addsUp(BooleanSupplier tryLock, Runnable unlock) throws Exception {
    AtomicInteger round = new AtomicInteger();
    AtomicInteger finished = new AtomicInteger();
    AtomicInteger unlocked = new AtomicInteger();
    Thread other =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              for (int r = 1; r <= ROUNDS; r++) {
                while (round.get() < r) {
                  Thread.onSpinWait();
                }
                for (int i = 0; i < 2; i++) {
                  if (unlocks(unlock)) {
                    unlocked.incrementAndGet();
                  }
                }
                finished.set(r);
              }
            });
    for (int r = 1; r <= ROUNDS; r++) {
      int locked = tryLock.getAsBoolean() ? 1 : 0;
      unlocked.set(0);
      round.set(r);
      locked += tryLock.getAsBoolean() ? 1 : 0;
      int own = unlocks(unlock) ? 1 : 0;
      while (finished.get() < r) {
        Thread.onSpinWait();
      }
      int all = unlocked.get() + own;
      while (unlocks(unlock)) {
        all++;
      }
      assertEquals(locked, all, "round " + r);
    }
    other.join();
  }

  @Test
  void mutex() throws Exception {
    Mutex m = new Mutex(null);
    addsUp(m::tryLock, () -> m.unlock(null));
  }

  @Test
  void rwMutex() throws Exception {
    RWMutex m = new RWMutex(null);
    addsUp(() -> m.tryLock(null), () -> m.unlock(null));
  }
}
