package dev.gosim.sched;

import java.util.ArrayList;
import java.util.List;

/**
 * A scheduler at a glance, taken without stopping anybody: what it shows may not have been at one
 * moment.
 *
 * @param global how many goroutines are in the global queue
 * @param timers how many are armed
 * @param threads workers; of these idle and looking for work
 */
public record SchedPicture(
    int gomaxprocs,
    List<P> processors,
    int global,
    int timers,
    int threads,
    int idle,
    int spinning) {
  /**
   * A processor.
   *
   * @param status in Go's words
   * @param thread the number of its worker, or -1
   * @param running the goroutine that runs there, or null
   * @param next the one that goes next, before the queue, or null
   * @param queued how many wait in its queue, without that one
   */
  public record P(
      int id, String status, int thread, Goroutine running, Goroutine next, int queued) {}

  static SchedPicture of(Scheduler s) {
    List<P> processors = new ArrayList<>();
    for (Processor p : s.processors.all()) {
      processors.add(of(p));
    }
    List<Worker> workers = s.workers();
    long idle = workers.stream().filter(w -> w.processor() == null).count();
    return new SchedPicture(
        s.gomaxprocs(),
        processors,
        s.global.size(),
        s.timers.size(),
        workers.size(),
        (int) idle,
        s.spinning.get());
  }

  private static P of(Processor p) {
    Worker w = p.worker;
    Goroutine running = w == null || p.status() == Processor.IDLE ? null : w.current;
    Goroutine next = p.next();
    String status =
        switch (p.status()) {
          case Processor.IDLE -> "idle";
          case Processor.RUNNING -> "running";
          case Processor.SYSCALL -> "syscall";
          default -> "dead";
        };
    return new P(p.id, status, w == null ? -1 : w.id, running, next, p.queueLength());
  }
}
