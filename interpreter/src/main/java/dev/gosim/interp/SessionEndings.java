package dev.gosim.interp;

import dev.gosim.sched.FatalHandler;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.GoExit;
import dev.gosim.value.GoKilled;
import java.util.List;

/**
 * How things end at a prompt, which outlives all of them. An evaluation is what a program is to Go:
 * a panic, a fatal error, a deadlock or os.Exit in it or in a goroutine that it has started is its
 * end, and that of these goroutines. One that has returned is over; what it has started goes on
 * then, each goroutine by itself.
 */
final class SessionEndings implements FatalHandler {
  private final Endings words;
  private volatile Evaluation current;

  SessionEndings(Endings words) {
    this.words = words;
  }

  void begin(Evaluation e) {
    current = e;
  }

  void end() {
    current = null;
  }

  /** What is being evaluated, or null. */
  Evaluation current() {
    return current;
  }

  @Override
  public boolean survives() {
    return true;
  }

  /** That all goroutines wait matters only to who waits at the prompt. */
  @Override
  public void deadlock(List<Goroutine> goroutines) {
    Evaluation e = current;
    if (e == null || e.isOver()) {
      return;
    }
    List<Goroutine> own = goroutines.stream().filter(g -> g.owner == e).toList();
    if (own.isEmpty()) {
      return; // it is about an evaluation before this one, which is over
    }
    StringBuilder out = words.dump(Endings.deadlockText(own), own);
    int others = goroutines.size() - own.size();
    if (others > 0) {
      out.append("\n(so are ").append(others).append(" that earlier input has left)\n");
    }
    words.write(out);
    e.died();
  }

  @Override
  public void quit(String why, List<Goroutine> goroutines) {
    words.write(words.dump(why, goroutines));
  }

  @Override
  public void uncaught(Goroutine g, Throwable t) {
    Evaluation e = (Evaluation) g.owner;
    if (t instanceof GoExit x && x.code == GoExit.UNWINDING || e != null && e.isStopped()) {
      return; // it has been told, or its last words are of being stopped
    }
    words.write(
        switch (t) {
          case GoExit x -> new StringBuilder("exit status " + x.code + "\n");
          case GoKilled k -> new StringBuilder("signal: " + k.signal + "\n");
          default -> words.lastWords(g, t);
        });
    if (e != null) {
      e.died();
    }
  }
}
