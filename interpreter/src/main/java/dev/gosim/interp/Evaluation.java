package dev.gosim.interp;

import dev.gosim.check.Info;
import dev.gosim.natives.Host;
import dev.gosim.sched.Goexit;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.value.GoExit;
import dev.gosim.value.GoPanic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The run of one piece that was entered at a prompt: its goroutine, and those that this one starts,
 * and so on ({@link Goroutine#owner}). It is over when its goroutine has returned; or when it dies
 * or is interrupted, and then all of them are stopped.
 *
 * <p>A goroutine is stopped as by runtime.Goexit: its deferred calls run, so that locks are given
 * back that others may want. Deferred calls that do not end are stopped by the next interrupt.
 */
public final class Evaluation {
  /** How an evaluation ended. */
  public enum End {
    /** Its goroutine returned. */
    RETURNED,
    /** A panic, a fatal error, a deadlock, os.Exit: it has been told. */
    DIED,
    /** {@link Session#interrupt}. */
    INTERRUPTED
  }

  /** How long goroutines are waited for that are to stop; between two looks at them. */
  private static final long PATIENCE_NANOS = 2_000_000_000;

  private static final long ROUND_MILLIS = 2;

  private final Scheduler scheduler;
  private final Session.Shows shows;

  // Guarded by this.
  private End end;
  private int interrupts;

  /** Whether its goroutines have been told to stop. */
  private volatile boolean stopped;

  private List<Goroutine> left = List.of();

  Evaluation(Scheduler scheduler, Session.Shows shows) {
    this.scheduler = scheduler;
    this.shows = shows;
  }

  void show(Goroutine g, Info.Shown shown, Object[] values) {
    if (!isOver()) {
      shows.show(g, shown, values);
    }
  }

  void start(Goroutine.Body body) {
    scheduler.goFor(
        this,
        g -> {
          try {
            body.run(g);
          } catch (GoPanic p) {
            Host.of(g).dying(g, p);
            throw p;
          } catch (Goexit e) {
            over(End.RETURNED);
            throw e;
          }
          over(End.RETURNED);
        });
  }

  private synchronized void over(End how) {
    if (end == null) {
      end = how;
      scheduler.externalAdded(); // what goes on now is up to whoever sits at the prompt
      notifyAll();
    }
  }

  void died() {
    over(End.DIED);
  }

  synchronized void interrupt() {
    interrupts++;
    over(End.INTERRUPTED);
    notifyAll();
  }

  synchronized boolean isOver() {
    return end != null;
  }

  boolean isStopped() {
    return stopped;
  }

  public synchronized End end() {
    return end;
  }

  /** Its goroutines that could not be stopped, since they are in a system call or a long native. */
  public List<Goroutine> left() {
    return left;
  }

  /** Waits for the end, and for the goroutines to stop if they have to. */
  void await() {
    boolean interrupted = false;
    synchronized (this) {
      while (end == null) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
          interrupt();
        }
      }
    }
    if (end() != End.RETURNED) {
      stopped = true;
      stop();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends a goroutine that no evaluation waits for; whether it has taken notice of it. */
  static boolean kill(Goroutine g) {
    long last = System.nanoTime() + PATIENCE_NANOS;
    do {
      g.kill();
      LockSupport.parkNanos(1_000_000 * ROUND_MILLIS);
    } while (g.killPending() && System.nanoTime() < last);
    return !g.killPending();
  }

  private void stop() {
    int round = interruptsSoFar();
    Set<Goroutine> asked = new HashSet<>();
    long last = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      left = scheduler.goroutines().stream().filter(g -> g.owner == this).toList();
      boolean unwinding = left.stream().allMatch(g -> g.failure instanceof GoExit);
      if (left.isEmpty() || System.nanoTime() > last && !unwinding) {
        return;
      }
      int now = interruptsSoFar();
      if (now != round) {
        round = now;
        asked.clear();
      }
      for (Goroutine g : left) {
        if (asked.add(g) || g.killPending()) {
          g.kill();
        }
      }
      pause();
    }
  }

  private synchronized int interruptsSoFar() {
    return interrupts;
  }

  private synchronized void pause() {
    try {
      wait(ROUND_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      interrupts++;
    }
  }
}
