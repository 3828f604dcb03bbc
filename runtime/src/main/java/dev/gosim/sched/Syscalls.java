package dev.gosim.sched;

/** What goroutines and their workers do about system calls (runtime/proc.go, entersyscall). */
final class Syscalls {
  private Syscalls() {}

  static void enter(Goroutine g, Worker w) {
    Tracer t = g.scheduler.tracer;
    if (t != null) {
      t.goSysCall(g);
    }
    g.setStatus(GStatus.SYSCALL);
    w.enterSyscall();
  }

  static void exit(Goroutine g) {
    boolean goesOn = g.worker.exitSyscall();
    Tracer t = g.scheduler.tracer;
    if (t != null) {
      t.goSysExit(g);
    }
    if (goesOn) {
      g.setStatus(GStatus.RUNNING);
      return;
    }
    g.setStatus(GStatus.EXITING_SYSCALL);
    Coroutine.suspend();
    if (g.status() == GStatus.EXITING_SYSCALL) { // pinned: wait for a processor on this thread
      g.worker.waitForProcessor();
      g.setStatus(GStatus.RUNNING);
    }
  }
}
