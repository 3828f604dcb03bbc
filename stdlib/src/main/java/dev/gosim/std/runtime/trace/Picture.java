package dev.gosim.std.runtime.trace;

import dev.gosim.std.runtime.Stack;
import java.util.HashMap;
import java.util.Map;

/**
 * What a reader of the trace knows of goroutines, processors and threads after the events so far,
 * and the steps from one state to the next: no step that a reader would refuse is ever written. The
 * states have the format's numbers.
 *
 * <p>What is met for the first time in the first generation is given the state that it was in; a
 * goroutine that is met later appears out of a system call, as one from outside of Go does.
 */
final class Picture {
  static final int RUNNABLE = 1;
  static final int RUNNING = 2;
  static final int SYSCALL = 3;
  static final int WAITING = 4;

  static final int P_RUNNING = 1;
  static final int P_IDLE = 2;
  static final int P_SYSCALL = 3;

  /** Stands for all threads that are no workers. */
  static final int OUTSIDE = 1 << 16;

  private static final long NO_THREAD = -1;

  /** A goroutine. */
  static final class G {
    final long id;
    int status;
    long seq;

    /** Its thread, while it runs or is in a system call. */
    M m;

    G(long id) {
      this.id = id;
    }
  }

  /** A processor. */
  static final class P {
    final int id;
    int status = P_IDLE;
    long seq;

    /** The thread that holds it. */
    M m;

    P(int id) {
      this.id = id;
    }
  }

  /** A thread. */
  static final class M {
    final int id;
    G g;
    P p;

    M(int id) {
      this.id = id;
    }
  }

  private final Map<Long, G> goroutines = new HashMap<>();
  private final Map<Integer, P> processors = new HashMap<>();
  private final Map<Integer, M> threads = new HashMap<>();
  private Generation to;
  private boolean first = true;
  private long now;

  Picture(Generation to) {
    this.to = to;
  }

  /** The time of the events that follow. */
  void at(long time) {
    now = time;
  }

  void event(M m, int type, long... args) {
    to.event(m.id, now, type, args);
  }

  M thread(int id) {
    return threads.computeIfAbsent(id < 0 ? OUTSIDE : id, M::new);
  }

  G known(long id) {
    return goroutines.get(id);
  }

  boolean knows(long id) {
    return goroutines.containsKey(id);
  }

  P processor(int id) {
    return processors.get(id);
  }

  /** A new generation: everything that is known has its state told again. */
  void continueIn(Generation next) {
    to = next;
    first = false;
    for (P p : processors.values()) {
      p.seq = 0;
      event(p.m == null ? thread(OUTSIDE) : p.m, Ev.PROC_STATUS, p.id, p.status);
    }
    for (G g : goroutines.values()) {
      g.seq = 0;
      event(g.m == null ? thread(OUTSIDE) : g.m, Ev.GO_STATUS_STACK, g.id, thread(g), g.status, 0);
    }
  }

  private static long thread(G g) {
    return g.m == null ? NO_THREAD : g.m.id;
  }

  // ---- processors ----

  /** A processor is with a thread and runs: it was there before, or comes now. */
  void hold(M m, int id, boolean comes) {
    P p = processors.get(id);
    if (p != null && m.p == p && p.status == P_RUNNING) {
      return;
    }
    if (m.p != null) {
      drop(m.p);
    }
    if (p == null) {
      p = new P(id);
      processors.put(id, p);
      if (!comes) {
        bind(m, p, P_RUNNING);
        event(m, Ev.PROC_STATUS, id, P_RUNNING);
        return;
      }
      event(m, Ev.PROC_STATUS, id, P_IDLE);
    } else if (p.m != null) {
      drop(p);
    }
    bind(m, p, P_RUNNING);
    event(m, Ev.PROC_START, id, ++p.seq);
  }

  private static void bind(M m, P p, int status) {
    p.m = m;
    p.status = status;
    m.p = p;
  }

  /** A processor leaves its thread, by that thread's own doing. Nothing runs there without one. */
  void drop(P p) {
    if (p.m.g != null && p.m.g.status == RUNNING) {
      putOff(p.m.g);
    }
    event(p.m, Ev.PROC_STOP);
    p.m.p = null;
    p.m = null;
    p.status = P_IDLE;
  }

  /** A processor is taken from a thread in a system call. */
  void steal(P p) {
    event(thread(OUTSIDE), Ev.PROC_STEAL, p.id, ++p.seq, p.m.id);
    p.m.p = null;
    p.m = null;
    p.status = P_IDLE;
  }

  // ---- goroutines ----

  /** One that is made by a thread with a processor; its state is RUNNABLE. */
  void created(long id) {
    G g = new G(id);
    g.status = RUNNABLE;
    goroutines.put(id, g);
  }

  /** It has ended. */
  void gone(G g) {
    leave(g);
    goroutines.remove(g.id);
  }

  /** One that is met for the first time, and was runnable or waiting. */
  G appear(long id, int status, Stack stack) {
    G g = new G(id);
    goroutines.put(id, g);
    M outside = thread(OUTSIDE);
    if (first) {
      g.status = status;
      event(outside, Ev.GO_STATUS_STACK, id, NO_THREAD, status, to.stack(stack));
    } else {
      g.status = RUNNABLE;
      event(outside, Ev.GO_CREATE_SYSCALL, id);
      event(outside, Ev.GO_SYSCALL_END_BLOCKED);
    }
    return g;
  }

  /** A goroutine runs on a thread that has a processor: it did before, or starts now. */
  G runs(long id, M m, boolean starts) {
    G g = goroutines.get(id);
    if (g != null && g.m == m && g.status == RUNNING) {
      return g;
    }
    if (m.g != null && m.g != g) {
      putOff(m.g);
    }
    if (g == null && !starts && first) {
      g = new G(id);
      goroutines.put(id, g);
      enter(g, m);
      event(m, Ev.GO_STATUS_STACK, id, m.id, RUNNING, 0);
      return g;
    }
    if (g == null) {
      g = appear(id, RUNNABLE, null);
    }
    if (g.m != null) {
      putOff(g);
    }
    if (g.status == WAITING) {
      event(m, Ev.GO_UNBLOCK, id, ++g.seq, 0);
    }
    event(m, Ev.GO_START, id, ++g.seq);
    enter(g, m);
    return g;
  }

  private static void enter(G g, M m) {
    g.m = m;
    g.status = RUNNING;
    m.g = g;
  }

  /** It is off its thread without our having been told. */
  private void putOff(G g) {
    if (g.status == SYSCALL) {
      endBlocked(g);
    } else {
      stops(g, Ev.GO_STOP, RUNNABLE, to.string("unspecified"), 0);
    }
  }

  /** It leaves its thread with an event of its own, and is in another state then. */
  void stops(G g, int type, int status, long... args) {
    event(g.m, type, args);
    leave(g);
    g.status = status;
  }

  private static void leave(G g) {
    if (g.m != null) {
      g.m.g = null;
      g.m = null;
    }
  }

  /** It goes into a system call, and its processor with it. */
  void sysCall(G g, Stack stack) {
    P p = g.m.p;
    p.status = P_SYSCALL;
    g.status = SYSCALL;
    event(g.m, Ev.GO_SYSCALL_BEGIN, ++p.seq, to.stack(stack));
  }

  /** It is back with the processor it went with. */
  void sysExit(G g) {
    event(g.m, Ev.GO_SYSCALL_END);
    g.m.p.status = P_RUNNING;
    g.status = RUNNING;
  }

  /** It is back and has lost its processor: it has to be started again. */
  void endBlocked(G g) {
    M m = g.m;
    if (m.p != null && m.p.status == P_SYSCALL) {
      drop(m.p);
    }
    event(m, Ev.GO_SYSCALL_END_BLOCKED);
    leave(g);
    g.status = RUNNABLE;
  }
}
