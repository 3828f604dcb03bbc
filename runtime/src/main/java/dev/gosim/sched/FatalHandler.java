package dev.gosim.sched;

import java.util.List;

/**
 * Told what ends a program. Called at most once per scheduler run, on some thread, with no lock
 * held; when it returns the scheduler shuts down and {@link Scheduler#run} returns.
 */
public interface FatalHandler {
  /**
   * Whether the scheduler goes on when a goroutine has died or all wait: it runs what is entered at
   * a prompt. Then these methods are called each time, by several threads.
   */
  default boolean survives() {
    return false;
  }

  /**
   * Nothing can ever run again.
   *
   * @param goroutines those that are left, in order of id; empty when main called Goexit and it was
   *     the last one
   */
  void deadlock(List<Goroutine> goroutines);

  /** A Throwable other than {@link Goexit} left the body of a goroutine. */
  void uncaught(Goroutine g, Throwable t);

  /**
   * Told from outside to die, see {@link Scheduler#quit}.
   *
   * @param goroutines all there are, in order of id
   */
  void quit(String why, List<Goroutine> goroutines);
}
