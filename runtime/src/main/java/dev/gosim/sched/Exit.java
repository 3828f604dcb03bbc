package dev.gosim.sched;

/** How {@link Scheduler#run} ended. */
public enum Exit {
  /** The main goroutine's body returned; the others were dropped. */
  MAIN_RETURNED,
  /** The {@link FatalHandler} was told what happened: a deadlock or an uncaught Throwable. */
  FATAL,
  /** {@link Scheduler#shutdown} was called. */
  SHUTDOWN
}
