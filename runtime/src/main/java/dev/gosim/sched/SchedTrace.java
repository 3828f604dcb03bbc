package dev.gosim.sched;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What GODEBUG=schedtrace=N prints every N milliseconds: how many of everything there are, and with
 * scheddetail=1 every processor (P), worker (M) and goroutine (G) (runtime/proc.go, schedtrace). It
 * looks at them without stopping anybody, as Go does.
 *
 * <p>Here are no lists of dead goroutines for reuse (gfreecnt), the timers of all processors are in
 * one heap (told with P0), and a collection stops nobody that the scheduler knows of (gcwaiting).
 *
 * @param interval in milliseconds
 * @param detail whether everything is listed
 * @param out is given each report
 */
public record SchedTrace(long interval, boolean detail, Consumer<String> out) {
  void print(Scheduler s, long millis) {
    StringBuilder b = new StringBuilder();
    b.append("SCHED ").append(millis).append("ms:");
    summary(b, s);
    if (detail) {
      b.append(" gcwaiting=false nmidlelocked=0 stopwait=0 sysmonwait=false\n");
      processors(b, s);
      s.workers().forEach(w -> worker(b, w));
      s.goroutines().forEach(g -> goroutine(b, g));
    } else {
      queues(b, s.processors.all());
    }
    out.accept(b.toString());
  }

  /** What a program has cost when it is over. */
  public static String figures(Scheduler s) {
    Processor[] all = s.processors.all();
    return "%d goroutines, %d time slices and %d system calls on %d processors, %d threads"
        .formatted(
            s.lastId.get(),
            Arrays.stream(all).mapToLong(p -> p.schedTick).sum(),
            Arrays.stream(all).mapToLong(p -> p.syscallTick).sum(),
            all.length,
            s.workers().size() + 1);
  }

  private static void summary(StringBuilder b, Scheduler s) {
    Processor[] all = s.processors.all();
    List<Worker> workers = s.workers();
    int spinning = s.spinning.get();
    long idle = workers.stream().filter(w -> w.processor() == null && w.current == null).count();
    long idleProcs = Arrays.stream(all).filter(p -> p.status() == Processor.IDLE).count();
    boolean needSpinning = spinning == 0 && idleProcs == 0 && s.processors.workLeft();
    b.append(" gomaxprocs=").append(s.gomaxprocs());
    b.append(" idleprocs=").append(idleProcs);
    b.append(" threads=").append(workers.size() + 1); // and the watcher
    b.append(" spinningthreads=").append(spinning);
    b.append(" needspinning=").append(needSpinning ? 1 : 0);
    b.append(" idlethreads=").append(idle);
    b.append(" runqueue=").append(s.global.size());
  }

  private static void queues(StringBuilder b, Processor[] all) {
    b.append(" [ ");
    for (Processor p : all) {
      b.append(p.queueLength()).append(' ');
    }
    b.append("] schedticks=[ ");
    for (Processor p : all) {
      b.append(p.schedTick).append(' ');
    }
    b.append("]\n");
  }

  private static void processors(StringBuilder b, Scheduler s) {
    for (Processor p : s.processors.all()) {
      Worker w = p.worker;
      b.append("  P").append(p.id).append(": status=").append(p.status());
      b.append(" schedtick=").append(p.schedTick).append(" syscalltick=").append(p.syscallTick);
      b.append(" m=").append(w == null ? "nil" : w.id);
      b.append(" runqsize=").append(p.queueLength()).append(" gfreecnt=0");
      b.append(" timerslen=").append(p.id == 0 ? s.timers.size() : 0).append('\n');
    }
  }

  private static void worker(StringBuilder b, Worker w) {
    Processor p = w.processor();
    Goroutine g = w.current;
    b.append("  M").append(w.id).append(": p=").append(p == null ? "nil" : p.id);
    b.append(" curg=").append(g == null ? "nil" : g.id);
    b.append(" mallocing=0 throwing=0 preemptoff= locks=0 dying=0 spinning=").append(w.spinning());
    b.append(" blocked=").append(p == null && g == null);
    b.append(" lockedg=").append(g != null && g.lockedToThread() ? g.id : "nil").append('\n');
  }

  private static void goroutine(StringBuilder b, Goroutine g) {
    Worker w = g.status() == GStatus.RUNNING ? g.worker : null;
    String m = w == null ? "nil" : String.valueOf(w.id);
    b.append("  G").append(g.id).append(": status=").append(status(g));
    b.append('(').append(g.waitReason()).append(") m=").append(m);
    b.append(" lockedm=").append(g.lockedToThread() ? m : "nil").append('\n');
  }

  /** Go's number for it (runtime/runtime2.go, _Gidle and so on). */
  private static int status(Goroutine g) {
    return switch (g.status()) {
      case GStatus.RUNNABLE, GStatus.READIED, GStatus.YIELDING, GStatus.EXITING_SYSCALL -> 1;
      case GStatus.RUNNING -> 2;
      case GStatus.SYSCALL -> 3;
      case GStatus.WAITING, GStatus.PARKING -> 4;
      case GStatus.DEAD -> 6;
      default -> 0;
    };
  }
}
