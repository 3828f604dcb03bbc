package dev.gosim.go;

import dev.gosim.sched.FatalHandler;
import dev.gosim.sched.Goroutine;
import java.util.List;

/** Remembers what ended a {@link Go} before its time. */
final class LastWords implements FatalHandler {
  private volatile String message;
  private volatile Throwable cause;

  @Override
  public void deadlock(List<Goroutine> goroutines) {
    StringBuilder s = new StringBuilder();
    if (goroutines.isEmpty()) {
      s.append("no goroutines (main called runtime.Goexit) - deadlock!");
    } else {
      s.append("all goroutines are asleep - deadlock!");
    }
    for (Goroutine g : goroutines) {
      s.append('\n').append(g);
    }
    message = s.toString();
  }

  @Override
  public void uncaught(Goroutine g, Throwable t) {
    cause = t;
    message = "goroutine " + g.id + ": " + t;
  }

  @Override
  public void quit(String why, List<Goroutine> goroutines) {
    message = why;
  }

  /** Throws what happened, if anything did: a new exception each time, with the caller's trace. */
  void check() {
    String m = message;
    if (m != null) {
      throw new CrashException(m, cause);
    }
  }
}
