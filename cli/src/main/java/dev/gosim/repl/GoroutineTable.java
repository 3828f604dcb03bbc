package dev.gosim.repl;

import dev.gosim.interp.Session;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.SchedPicture;
import java.util.ArrayList;
import java.util.List;

/** What there is of goroutines, and of what runs them, in columns. */
final class GoroutineTable {
  private GoroutineTable() {}

  /** All goroutines. */
  static String of(Session session) {
    List<Goroutine> all = session.scheduler().goroutines();
    if (all.isEmpty()) {
      return "no goroutines";
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"G", "STATE", "FOR", "WHERE", "STARTED BY"});
    for (Goroutine g : all) {
      if (g.statusText().equals("dead")) {
        continue; // it has ended while we look
      }
      rows.add(
          new String[] {
            Long.toString(g.id), g.statusText(), waited(g), session.place(g), session.origin(g)
          });
    }
    return table(rows);
  }

  private static String waited(Goroutine g) {
    if (!g.isWaiting()) {
      return "";
    }
    long nanos = Math.max(0, g.scheduler.clock.nanoTime() - g.waitSince());
    return nanos < 1_000_000_000
        ? nanos / 1_000_000 + "ms"
        : String.format("%.1fs", nanos / 1_000_000_000.0);
  }

  /** Processors, queues, threads. */
  static String scheduler(Session session) {
    SchedPicture s = session.scheduler().picture();
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"P", "STATUS", "M", "RUNS", "NEXT", "QUEUE"});
    for (SchedPicture.P p : s.processors()) {
      rows.add(
          new String[] {
            Integer.toString(p.id()),
            p.status(),
            p.thread() < 0 ? "-" : Integer.toString(p.thread()),
            name(p.running()),
            name(p.next()),
            Integer.toString(p.queued())
          });
    }
    return "GOMAXPROCS "
        + s.gomaxprocs()
        + "; global queue "
        + s.global()
        + "; timers "
        + s.timers()
        + "; threads "
        + s.threads()
        + " ("
        + s.idle()
        + " idle, "
        + s.spinning()
        + " spinning)\n"
        + table(rows);
  }

  private static String name(Goroutine g) {
    return g == null ? "-" : "G" + g.id;
  }

  private static String table(List<String[]> rows) {
    int[] width = new int[rows.getFirst().length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        width[i] = Math.max(width[i], row[i].length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        line.append(row[i]).repeat(" ", width[i] - row[i].length() + 2);
      }
      lines.add(line.toString().stripTrailing());
    }
    return String.join("\n", lines);
  }
}
