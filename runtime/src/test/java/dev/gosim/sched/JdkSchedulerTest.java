package dev.gosim.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  /** On one carrier thread. */
  static final class Spinner {
    private Spinner() {}

    /** The second virtual thread stands in the carrier's queue: if the first leaves it, it runs. */
    public static void main(String[] args) throws InterruptedException {
      Coroutine.osYield(); // prints the warning: the JDK lends another carrier to who prints
      var order = new ConcurrentLinkedQueue<Integer>();
      Thread first =
          Thread.startVirtualThread(() -> {
            Thread second = Thread.startVirtualThread(() -> order.add(2));
            for (int i = 0; i < 1000 && second.isAlive(); i++) {
              Coroutine.osYield();
            }
            order.add(1);
          });
      first.join();
      while (order.size() < 2) {
        Thread.onSpinWait();
      }
      System.out.println(order);
    }
  }

  @Test
  void everythingButTheOrder() throws IOException, InterruptedException {
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
        run(Main.class));
  }

  /** Who spins may hold another lock: if it yields, those that wait for that may keep it out. */
  @Test
  void whoYieldsTheCoreKeepsItsCarrier() throws IOException, InterruptedException {
    String out = run(Spinner.class, "-Djdk.virtualThreadScheduler.parallelism=1");
    assertEquals("[1, 2]\n", out.substring(out.indexOf('\n') + 1));
  }

  private static String run(Class<?> main, String... flags)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(List.of(flags));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, p.waitFor(), output);
    return output;
  }
}
