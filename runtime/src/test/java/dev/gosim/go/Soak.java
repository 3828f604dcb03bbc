package dev.gosim.go;

import dev.gosim.go.Crew.Who;
import dev.gosim.sched.Goroutine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All {@link Rounds} at the same time, again and again, while GOMAXPROCS changes at random. A
 * watchdog fails it, with all goroutines and threads as they are, when a round does not end.
 */
final class Soak {
  private static final int MAX_PROCS = 8;

  /** No round takes that long, even on a machine that is busy with other things. */
  private static final long STALL = TimeUnit.MINUTES.toNanos(2);

  /** Plays rounds of one kind. */
  private final class Player extends Thread {
    final Rounds.Round round;
    final AtomicLong operations = new AtomicLong();
    volatile long rounds;
    volatile Throwable failed;

    /** When it has last ended a round; for the watchdog. */
    volatile long progress = System.nanoTime();

    Player(String name, Rounds.Round round) {
      super(name);
      setDaemon(true);
      this.round = round;
    }

    @Override
    public void run() {
      try {
        while (!stop) {
          Who who = Who.values()[Rounds.chance(Who.values().length)];
          operations.addAndGet(round.play(go, who));
          rounds = rounds + 1;
          progress = System.nanoTime();
        }
      } catch (Throwable t) {
        failed = t;
      }
    }

    @Override
    public String toString() {
      return getName() + ": " + rounds + " rounds, " + operations + " operations";
    }
  }

  private final Go go;
  private final List<Player> players;
  private volatile boolean stop;
  private long changes;

  Soak(Go go) {
    this.go = go;
    players =
        List.of(
            new Player("unbuffered channels", (g, who) -> Rounds.channels(g, who, 0, 50)),
            new Player("buffered channels", (g, who) -> Rounds.channels(g, who, 3, 50)),
            new Player("locks", (g, who) -> Rounds.locks(g, who, 100)),
            new Player("conditions", (g, who) -> Rounds.conditions(g, who, 100)),
            new Player("wait groups", Rounds::waitGroups),
            new Player("contexts", Rounds::contexts),
            new Player("timers", Rounds::timers));
  }

  /** The calling thread changes GOMAXPROCS and is the watchdog. */
  void run(int seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    players.forEach(Thread::start);
    while (System.nanoTime() - end < 0) {
      Thread.sleep(Rounds.chance(10)); // the pace of the changes; nothing relies on it
      int procs = 1 + Rounds.chance(MAX_PROCS);
      if (Rounds.chance(2) == 0) {
        go.gomaxprocs(procs);
      } else {
        go.go(() -> go.gomaxprocs(procs));
      }
      changes++;
      players.forEach(this::check);
    }
    stop = true;
    for (Player p : players) {
      while (p.isAlive()) {
        p.join(100);
        check(p);
      }
      check(p);
    }
    if (System.getProperty("stress") != null) {
      System.out.println(seconds + " s, GOMAXPROCS changed " + changes + " times; " + players);
    }
  }

  private void check(Player p) {
    if (p.failed != null) {
      throw new AssertionError(p.toString(), p.failed);
    }
    if (p.isAlive() && System.nanoTime() - p.progress > STALL) {
      throw new AssertionError("a round does not end: " + p + "\n" + dump());
    }
  }

  private String dump() {
    var lines = new ArrayList<String>();
    lines.add("GOMAXPROCS " + go.scheduler.gomaxprocs());
    for (Goroutine g : go.scheduler.goroutines()) {
      lines.add(g.toString());
    }
    Thread.getAllStackTraces()
        .forEach((thread, stack) -> {
          lines.add(thread.toString());
          for (StackTraceElement e : stack) {
            lines.add("    " + e);
          }
        });
    return String.join("\n", lines);
  }
}
