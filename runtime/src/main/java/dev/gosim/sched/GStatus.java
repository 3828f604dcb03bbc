package dev.gosim.sched;

/**
 * What state a goroutine is in (runtime/runtime2.go, _Gidle and the following). Plain numbers, for
 * they are changed by compare-and-set.
 */
final class GStatus {
  static final int IDLE = 0;
  static final int RUNNABLE = 1;
  static final int RUNNING = 2;
  static final int SYSCALL = 3;

  /** Parked; its stack is off the worker. */
  static final int WAITING = 4;

  static final int DEAD = 5;

  /** Going to park, still on its worker. */
  static final int PARKING = 6;

  /** Made ready while still PARKING. */
  static final int READIED = 7;

  /** Gives its processor up but stays runnable: Gosched, preemption. */
  static final int YIELDING = 8;

  /** Left a system call to find its processor gone; queues until there is one. */
  static final int EXITING_SYSCALL = 9;

  private GStatus() {}

  /** Go's word. */
  static String text(int status) {
    return switch (status) {
      case IDLE -> "idle";
      case RUNNABLE, READIED, YIELDING, EXITING_SYSCALL -> "runnable";
      case RUNNING -> "running";
      case SYSCALL -> "syscall";
      case WAITING, PARKING -> "waiting"; // dumps give the reason instead
      default -> "dead";
    };
  }
}
