package dev.gosim.sched;

/**
 * Thrown to an attached thread that waits, when its scheduler is shut down: nobody will wake it.
 */
public final class SchedulerShutdown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SchedulerShutdown() {
    super("the scheduler has been shut down");
  }
}
