package dev.gosim.std.runtime.trace;

import dev.gosim.natives.Host;
import dev.gosim.sched.Clock;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.SpinLock;
import dev.gosim.sched.Tracer;
import dev.gosim.sched.WaitReason;
import dev.gosim.std.runtime.Stack;
import dev.gosim.std.runtime.trace.Picture.G;
import dev.gosim.std.runtime.trace.Picture.M;
import dev.gosim.std.runtime.trace.Picture.P;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what the scheduler tells as an execution trace, generation after generation.
 *
 * <p>Go gives each thread its own buffers, and stops the world to begin. Here one lock puts all
 * events in an order, which needs no stop: what has happened to a goroutine before tracing began is
 * seen from what happens to it next.
 */
public final class ExecTracer implements Tracer {
  /** How long a generation is at most. */
  private static final long GENERATION = 1_000_000_000L;

  private final Host host;
  private final Scheduler scheduler;
  private final SpinLock lock = new SpinLock();
  private volatile List<Sink> sinks = List.of();

  // Under the lock; null where nothing is traced.
  private Generation generation;
  private Picture picture;
  private long started;

  public ExecTracer(Host host) {
    this.host = host;
    this.scheduler = host.scheduler();
  }

  // ---- beginning and end ----

  /**
   * Begins to write there; called by a goroutine, one at a time. False where the scheduler does not
   * tell.
   */
  boolean start(Sink sink, Goroutine g) {
    if (sinks.isEmpty() && !scheduler.listeners.addTracer(this)) {
      return false;
    }
    Stack stack = Stack.of(g);
    lock.lock();
    boolean first = generation == null;
    if (!first) {
      endGeneration();
    }
    List<Sink> more = new ArrayList<>(sinks);
    more.add(sink);
    sinks = List.copyOf(more);
    sink.accept(Generation.HEADER);
    begin(first);
    running(g);
    on(g).event(Ev.PROCS_CHANGE, scheduler.gomaxprocs(), generation.stack(stack));
    lock.unlock();
    return true;
  }

  /** The sink has what has happened so far, and gets no more. */
  void stop(Sink sink) {
    lock.lock();
    if (generation != null) {
      endGeneration();
      sinks = sinks.stream().filter(s -> s != sink).toList();
      if (sinks.isEmpty()) {
        generation = null;
        picture = null;
      } else {
        begin(false);
      }
    }
    boolean none = sinks.isEmpty();
    lock.unlock();
    if (none) {
      scheduler.listeners.removeTracer(this);
    }
  }

  /** What a window has, up to now. */
  byte[] snapshot(Window window) {
    lock.lock();
    if (generation != null) {
      endGeneration();
      begin(false);
    }
    byte[] bytes = window.snapshot();
    lock.unlock();
    return bytes;
  }

  private void begin(boolean first) {
    started = scheduler.clock.nanoTime();
    int number = first ? 1 : generation.number() + 1;
    long start = first ? started : Math.max(started, generation.last());
    List<Sink> to = sinks;
    generation = new Generation(number, start, bytes -> to.forEach(s -> s.accept(bytes)));
    if (first) {
      picture = new Picture(generation);
    } else {
      picture.at(start);
      picture.continueIn(generation);
    }
  }

  private void endGeneration() {
    if (generation.number() == 1) {
      meetOthers();
    }
    long now = Math.max(scheduler.clock.nanoTime(), generation.last() + 1);
    generation.end(host, now, scheduler.clock.unixNano());
    sinks.forEach(s -> s.endOfGeneration(now));
  }

  /** Goroutines that nothing has happened to since tracing began. */
  private void meetOthers() {
    for (Goroutine g : scheduler.goroutines()) {
      if (!picture.knows(g.id)) {
        if (g.isWaiting()) {
          picture.appear(g.id, Picture.WAITING, Stack.of(g, g.waitReason(), 0));
        } else if (g.statusText().equals("runnable")) {
          picture.appear(g.id, Picture.RUNNABLE, null);
        }
      }
    }
  }

  /**
   * On virtual time, on which no two ticks are alike, there is one generation, written at its end.
   */
  @Override
  public void tick() {
    if (scheduler.clock instanceof Clock.Virtual) {
      return;
    }
    if (enter()) {
      if (scheduler.clock.nanoTime() - started > GENERATION) {
        endGeneration();
        begin(false);
      }
      lock.unlock();
    }
    sinks.forEach(Sink::tick);
  }

  // ---- what happens ----

  /** Takes the lock, if anything is traced. */
  private boolean enter() {
    lock.lock();
    if (generation == null) {
      lock.unlock();
      return false;
    }
    picture.at(scheduler.clock.nanoTime());
    return true;
  }

  /** Where events of a goroutine that runs are written. */
  private record On(Picture picture, M m) {
    void event(int type, long... args) {
      picture.event(m, type, args);
    }
  }

  private On on(Goroutine g) {
    return new On(picture, picture.thread(g.thread()));
  }

  /** A goroutine that calls us runs, and its thread has a processor; null if it is no worker. */
  private G running(Goroutine g) {
    return running(g, false);
  }

  private G running(Goroutine g, boolean starts) {
    if (g.thread() == NONE || g.processor() == NONE) {
      return null;
    }
    M m = picture.thread(g.thread());
    picture.hold(m, g.processor(), false);
    return picture.runs(g.id, m, starts);
  }

  @Override
  public void goCreate(Goroutine g, Goroutine parent, int thread) {
    Stack by = new Stack.Creation(g.createdBy, false);
    Stack start = new Stack.Creation(g.createdBy, true);
    if (!enter()) {
      return;
    }
    boolean known = parent == null || running(parent) != null;
    M m = picture.thread(thread);
    if (known && m.p != null && m.p.status == Picture.P_RUNNING) {
      picture.created(g.id);
      picture.event(m, Ev.GO_CREATE, g.id, generation.stack(start), generation.stack(by));
    } else {
      picture.appear(g.id, Picture.RUNNABLE, null);
    }
    lock.unlock();
  }

  @Override
  public void goStart(Goroutine g) {
    if (enter()) {
      running(g, true);
      lock.unlock();
    }
  }

  @Override
  public void goEnd(Goroutine g) {
    if (enter()) {
      G known = running(g);
      if (known != null) {
        on(g).event(Ev.GO_DESTROY);
        picture.gone(known);
      }
      lock.unlock();
    }
  }

  @Override
  public void goSched(Goroutine g, boolean preempted) {
    Stack stack = Stack.of(g);
    if (enter()) {
      G known = running(g);
      if (known != null) {
        int why = generation.string(preempted ? "preempted" : "runtime.Gosched");
        picture.stops(known, Ev.GO_STOP, Picture.RUNNABLE, why, generation.stack(stack));
      }
      lock.unlock();
    }
  }

  @Override
  public void goPark(Goroutine g, WaitReason reason) {
    Stack stack = Stack.of(g, reason, 0);
    if (enter()) {
      G known = running(g);
      if (known != null) {
        int why = generation.string(reason(reason));
        picture.stops(known, Ev.GO_BLOCK, Picture.WAITING, why, generation.stack(stack));
      }
      lock.unlock();
    }
  }

  @Override
  public void goUnpark(Goroutine g, Goroutine by, int thread) {
    Stack stack = by == null || by.thread() == NONE ? null : Stack.of(by);
    if (!enter()) {
      return;
    }
    G known = picture.known(g.id);
    if (known == null) {
      known = picture.appear(g.id, Picture.WAITING, null);
    }
    if (known.status == Picture.WAITING) {
      M m = picture.thread(thread);
      picture.event(m, Ev.GO_UNBLOCK, g.id, ++known.seq, generation.stack(stack));
      known.status = Picture.RUNNABLE;
    }
    lock.unlock();
  }

  @Override
  public void goSysCall(Goroutine g) {
    Stack stack = Stack.of(g);
    if (enter()) {
      G known = running(g);
      if (known != null) {
        picture.sysCall(known, stack);
      }
      lock.unlock();
    }
  }

  @Override
  public void goSysExit(Goroutine g) {
    if (!enter()) {
      return;
    }
    G known = picture.known(g.id);
    if (known != null && known.status == Picture.SYSCALL) {
      P p = known.m.p;
      if (p != null && p.id == g.processor() && p.status == Picture.P_SYSCALL) {
        picture.sysExit(known);
      } else {
        picture.endBlocked(known);
        running(g, true);
      }
    }
    lock.unlock();
  }

  @Override
  public void procStart(int processor, int thread) {
    if (enter()) {
      picture.hold(picture.thread(thread), processor, true);
      lock.unlock();
    }
  }

  @Override
  public void procStop(int processor) {
    if (enter()) {
      P p = picture.processor(processor);
      if (p != null && p.m != null) {
        picture.drop(p);
      }
      lock.unlock();
    }
  }

  @Override
  public void procSteal(int processor) {
    if (enter()) {
      P p = picture.processor(processor);
      if (p != null && p.status == Picture.P_SYSCALL) {
        picture.steal(p);
      }
      lock.unlock();
    }
  }

  // ---- what the program itself tells ----

  /** An event of the caller, whose last arguments are strings and its stack. */
  void user(Goroutine g, int type, long[] ids, String... strings) {
    Stack stack = Stack.of(g, WaitReason.NONE, 2);
    if (!enter()) {
      return;
    }
    if (running(g) != null) {
      long[] args = new long[ids.length + strings.length + 1];
      System.arraycopy(ids, 0, args, 0, ids.length);
      for (int i = 0; i < strings.length; i++) {
        args[ids.length + i] = generation.string(strings[i]);
      }
      args[args.length - 1] = generation.stack(stack);
      on(g).event(type, args);
    }
    lock.unlock();
  }

  /** Go's words for reasons (runtime/traceruntime.go), which are fewer than those of dumps. */
  private static String reason(WaitReason r) {
    return switch (r) {
      case IO_WAIT -> "network";
      case CHAN_SEND_NIL, CHAN_RECEIVE_NIL, SELECT_NO_CASES, PANIC_WAIT -> "forever";
      case SELECT, SYNCTEST_SELECT -> "select";
      case CHAN_RECEIVE, SYNCTEST_CHAN_RECEIVE -> "chan receive";
      case CHAN_SEND, SYNCTEST_CHAN_SEND -> "chan send";
      case SLEEP -> "sleep";
      case SYNC_COND_WAIT -> "sync.(*Cond).Wait";
      case SEMACQUIRE,
          SYNC_MUTEX_LOCK,
          SYNC_RWMUTEX_LOCK,
          SYNC_RWMUTEX_RLOCK,
          SYNC_WAITGROUP_WAIT,
          SYNCTEST_WAITGROUP_WAIT ->
          "sync";
      case SYNCTEST_RUN, SYNCTEST_WAIT -> "synctest";
      case PREEMPTED -> "preempted";
      case FINALIZER_WAIT, TRACE_READER_BLOCKED -> "system goroutine wait";
      default -> "unspecified";
    };
  }
}
