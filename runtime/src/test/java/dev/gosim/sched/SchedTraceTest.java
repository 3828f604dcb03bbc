package dev.gosim.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** GODEBUG=schedtrace: the lines have Go's form, and what they tell is so. */
@Timeout(60)
class SchedTraceTest {
  private static final String SUMMARY =
      "SCHED \\d+ms: gomaxprocs=2 idleprocs=\\d threads=\\d+ spinningthreads=\\d needspinning=[01]"
          + " idlethreads=\\d+ runqueue=\\d+";

  private static final String PARKED = "  G2: status=4(chan receive (nil chan)) m=nil lockedm=nil";

  /** What is told until it tells, if it does, that the second goroutine is parked. */
  private static List<String> reports(boolean detail) {
    List<String> all = new ArrayList<>();
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    var trace = new SchedTrace(1, detail, told::add);
    Programs.succeed(
        Programs.options(2).withTrace(trace),
        main -> {
          main.scheduler.go(g -> g.parkForever(WaitReason.CHAN_RECEIVE_NIL), main);
          main.gosched();
          while (all.size() < 3 || detail && !all.getLast().contains(PARKED)) {
            main.entersyscallblock();
            try {
              all.add(told.take());
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            } finally {
              main.exitsyscall();
            }
          }
        });
    return all;
  }

  @Test
  void summary() {
    for (String report : reports(false)) {
      assertTrue(report.matches(SUMMARY + " \\[ \\d+ \\d+ ] schedticks=\\[ \\d+ \\d+ ]\n"), report);
    }
  }

  @Test
  void detail() {
    List<String> lines = reports(true).getLast().lines().toList();
    String end = " gcwaiting=false nmidlelocked=0 stopwait=0 sysmonwait=false";
    assertTrue(lines.getFirst().matches(SUMMARY + end), lines.getFirst());
    assertEquals(2, lines.stream().filter(l -> l.startsWith("  P")).count());
    assertTrue(lines.contains(PARKED));
    for (String line : lines.subList(1, lines.size())) {
      assertTrue(line.matches(form(line.charAt(2))), line);
    }
  }

  private static String form(char kind) {
    return switch (kind) {
      case 'P' ->
          "  P\\d: status=[0-4] schedtick=\\d+ syscalltick=\\d+ m=(\\d+|nil) runqsize=\\d+"
              + " gfreecnt=0 timerslen=\\d+";
      case 'M' ->
          "  M\\d+: p=(\\d|nil) curg=(\\d|nil) mallocing=0 throwing=0 preemptoff= locks=0 dying=0"
              + " spinning=(true|false) blocked=(true|false) lockedg=nil";
      default -> "  G\\d: status=[0-6]\\(.*\\) m=(\\d+|nil) lockedm=nil";
    };
  }
}
