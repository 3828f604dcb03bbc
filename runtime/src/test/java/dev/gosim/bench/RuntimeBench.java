package dev.gosim.bench;

import dev.gosim.chan.Chan;
import dev.gosim.chan.Select;
import dev.gosim.sched.FatalHandler;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.SchedulerOptions;
import dev.gosim.sync.Mutex;
import dev.gosim.sync.WaitGroup;
import java.util.Arrays;
import java.util.List;

/**
 * Times the runtime alone: what one switch, spawn, buffered element, select and lock cost, and what
 * a parked goroutine weighs. The twin in Go is {@code bench.go} in the folder runtime of the test
 * resources; run both in the same minute. Of many short repetitions the best and the median are
 * printed: on a busy machine only the best means something.
 *
 * <p>{@code java --add-opens java.base/java.lang=ALL-UNNAMED -Djdk.trackAllThreads=false
 * -XX:+UseSerialGC -cp ... dev.gosim.bench.RuntimeBench [procs...]}
 */
public final class RuntimeBench {
  private static final int SWITCHES = 20_000;
  private static final int BATCHES = 20;
  private static final int BATCH = 500;
  private static final int ELEMENTS = 100_000;
  private static final int LOCKS = 100_000;
  private static final int PARKED = 200_000;
  private static final int REPETITIONS = 200;

  private RuntimeBench() {}

  /** Prints one line per measurement. */
  public static void main(String[] args) throws InterruptedException {
    int[] procs = args.length == 0 ? new int[] {1, 2, 8} : new int[args.length];
    for (int i = 0; i < args.length; i++) {
      procs[i] = Integer.parseInt(args[i]);
    }
    for (int p : procs) {
      measure(p, "ping-pong", 2 * SWITCHES, RuntimeBench::pingPong);
      measure(p, "spawn", BATCHES * BATCH, RuntimeBench::spawn);
      measure(p, "buffered", ELEMENTS, RuntimeBench::buffered);
      measure(p, "select", SWITCHES, RuntimeBench::select);
      measure(p, "mutex", LOCKS, RuntimeBench::mutex);
    }
    parkedMemory();
  }

  private static Scheduler scheduler(int procs) {
    return new Scheduler(SchedulerOptions.defaults(new Failing()).withProcs(procs));
  }

  private static void measure(int procs, String what, int n, Goroutine.Body body)
      throws InterruptedException {
    double[] ns = new double[REPETITIONS];
    scheduler(procs)
        .run(main -> {
          for (int i = 0; i < REPETITIONS; i++) {
            long start = System.nanoTime();
            body.run(main);
            ns[i] = (double) (System.nanoTime() - start) / n;
          }
        });
    Arrays.sort(ns);
    System.out.printf(
        "P=%d %-10s best %7.1f ns, median %7.1f ns%n", procs, what, ns[0], ns[REPETITIONS / 2]);
  }

  private static void pingPong(Goroutine main) {
    Scheduler s = main.scheduler;
    Chan a = Chan.ofLong(0);
    Chan b = Chan.ofLong(0);
    Chan done = Chan.ofLong(0);
    s.go(
        g -> {
          for (int i = 0; i < SWITCHES; i++) {
            b.sendLong(g, a.recvLong(g) + 1);
          }
          done.sendLong(g, 1);
        },
        main);
    s.go(
        g -> {
          for (int i = 0; i < SWITCHES; i++) {
            a.sendLong(g, i);
            b.recvLong(g);
          }
          done.sendLong(g, 1);
        },
        main);
    done.recvLong(main);
    done.recvLong(main);
  }

  private static void spawn(Goroutine main) {
    for (int b = 0; b < BATCHES; b++) {
      WaitGroup group = new WaitGroup(null);
      group.add(main, BATCH);
      for (int i = 0; i < BATCH; i++) {
        main.scheduler.go(group::done, main);
      }
      group.await(main);
    }
  }

  private static void buffered(Goroutine main) {
    Chan c = Chan.ofLong(128);
    main.scheduler.go(
        g -> {
          for (int i = 0; i < ELEMENTS; i++) {
            c.sendLong(g, i);
          }
          c.close(g);
        },
        main);
    do {
      c.recvLong(main);
    } while (main.recvOk);
  }

  private static void select(Goroutine main) {
    Chan a = Chan.ofLong(0);
    Chan quit = Chan.ofLong(0);
    main.scheduler.go(
        g -> {
          for (int i = 0; i < SWITCHES; i++) {
            a.sendLong(g, i);
          }
          quit.close(g);
        },
        main);
    while (true) {
      Select s = Select.begin(main, 2);
      s.recv(0, a);
      s.recv(1, quit);
      if (s.block(main) == 1) {
        return;
      }
    }
  }

  private static void mutex(Goroutine main) {
    Mutex m = new Mutex(null);
    WaitGroup group = new WaitGroup(null);
    long[] x = new long[1];
    for (int k = 0; k < 4; k++) {
      group.add(main, 1);
      main.scheduler.go(
          g -> {
            for (int i = 0; i < LOCKS / 4; i++) {
              m.lock(g);
              x[0]++;
              m.unlock(g);
            }
            group.done(g);
          },
          main);
    }
    group.await(main);
  }

  private static void parkedMemory() throws InterruptedException {
    scheduler(1)
        .run(main -> {
          Chan c = Chan.ofLong(0);
          long before = usedBytes();
          for (int i = 0; i < PARKED; i++) {
            main.scheduler.go(c::recvLong, main);
          }
          main.gosched();
          long bytes = usedBytes() - before;
          System.out.printf(
              "%d parked: %.0f bytes each%n",
              main.scheduler.numGoroutine() - 1, (double) bytes / PARKED);
        });
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static final class Failing implements FatalHandler {
    @Override
    public void deadlock(List<Goroutine> goroutines) {
      throw new AssertionError("deadlock: " + goroutines);
    }

    @Override
    public void uncaught(Goroutine g, Throwable t) {
      throw new AssertionError(g + ": " + t, t);
    }
  }
}
