package dev.gosim.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * In a JVM whose java.lang is not opened to us, goroutines run on the JDK's scheduler: one warning,
 * and all but the order of runs as always.
 */
@Timeout(120)
class JdkSchedulerTest {
  /** What the other JVM runs. */
  static final class Main {
    private Main() {}

    public static void main(String[] args) {
      Programs.succeedVirtual(2, Main::sleepers);
      Programs.succeed(2, Main::tokens);
      System.out.println(Programs.run(2, g -> g.parkForever(WaitReason.CHAN_SEND_NIL)).reasons());
      System.out.println(
          Programs.run(
                  2,
                  g -> {
                    throw Goexit.INSTANCE;
                  })
              .deadlocked());
      System.out.println(
          Programs.run(
                  2,
                  g -> {
                    throw new IllegalStateException("boom");
                  })
              .uncaught());
    }

    private static void sleepers(Goroutine main) {
      var log = new StringBuffer();
      for (int i : List.of(3, 1, 2)) {
        main.scheduler.go(
            g -> {
              g.sleep(i * 1000L);
              log.append(i);
            },
            main);
      }
      main.sleep(10_000);
      System.out.println(log + " " + main.scheduler.numGoroutine());
    }

    private static void tokens(Goroutine main) {
      int n = 10_000;
      var lock = new SpinLock();
      int[] count = new int[1];
      for (int i = 0; i < n; i++) {
        main.scheduler.go(
            g -> {
              g.gosched();
              lock.lock();
              boolean last = ++count[0] == n;
              lock.unlock();
              if (last) {
                main.ready(g);
              }
            },
            main);
        if (i == 0) {
          main.preparePark(WaitReason.SEMACQUIRE);
        }
      }
      main.park();
      System.out.println(count[0]);
    }
  }

  @Test
  void everythingButTheOrder() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process p =
        new ProcessBuilder(java, "-XX:+UseSerialGC", "-cp", path, Main.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(
        """
        gosim: warning: goroutines run on the JDK's scheduler; start java with \
        --add-opens java.base/java.lang=ALL-UNNAMED for gosim's own
        123 1
        10000
        [chan send (nil chan)]
        []
        java.lang.IllegalStateException: boom
        """,
        output);
    assertEquals(0, p.waitFor());
  }
}
