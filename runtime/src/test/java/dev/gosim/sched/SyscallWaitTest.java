package dev.gosim.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Goroutines that the JDK suspends, in system calls and out of them. */
@Timeout(60)
class SyscallWaitTest {
  private final LinkedBlockingQueue<CountDownLatch> queue = new LinkedBlockingQueue<>();

  private void await(Goroutine g) {
    var l = new CountDownLatch(1);
    queue.add(l);
    try {
      l.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void answer() {
    try {
      while (true) {
        queue.take().countDown();
      }
    } catch (InterruptedException e) {
      return;
    }
  }

  @Test
  void deadlocksAfterThemAreSeen() {
    Thread outside = Thread.ofPlatform().start(this::answer);
    for (int i = 0; i < 3_000; i++) {
      var r =
          Programs.run(
              1,
              main -> {
                main.entersyscallblock();
                await(main);
                main.exitsyscall();
                main.parkForever(WaitReason.SELECT_NO_CASES);
              });
      assertEquals(List.of("select (no cases)"), r.reasons());
    }
    outside.interrupt();
  }
}
