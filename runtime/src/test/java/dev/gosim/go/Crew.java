package dev.gosim.go;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs tasks side by side and waits for them; passes on what the first of them threw. */
final class Crew {
  /** Who operates. */
  enum Who {
    GOROUTINES,
    THREADS,
    BOTH
  }

  private final Go go;
  private final Who who;
  private final List<Thread> threads = new ArrayList<>();
  private final ConcurrentLinkedQueue<Throwable> failed = new ConcurrentLinkedQueue<>();
  private final WaitGroup goroutines;
  private int n;

  Crew(Go go, Who who) {
    this.go = go;
    this.who = who;
    goroutines = go.waitGroup();
  }

  void add(Go.Task task) {
    if (who == Who.GOROUTINES || who == Who.BOTH && n++ % 2 == 0) {
      goroutines.go(() -> guarded(task));
      return;
    }
    Thread t = new Thread(() -> guarded(task), "crew");
    t.setDaemon(true);
    threads.add(t);
    t.start();
  }

  private void guarded(Go.Task task) {
    try {
      task.run();
    } catch (Exception | AssertionError e) {
      failed.add(e);
      if (!go.scheduler.isShutdown()) {
        e.printStackTrace(); // now: the others may wait for this one for ever
      }
    }
  }

  void await() throws InterruptedException {
    goroutines.await();
    for (Thread t : threads) {
      t.join();
    }
    for (Throwable t : failed) {
      throw new AssertionError(t);
    }
  }
}
