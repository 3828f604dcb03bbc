package dev.gosim.std.runtime.trace;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Slice;
import java.util.concurrent.atomic.AtomicLong;

/** Natives of package runtime/trace. trace.go lets only one goroutine at a time start or stop. */
public final class Trace {
  /** What the package keeps for a program. */
  static final class State {
    final ExecTracer tracer;
    final AtomicLong lastTask = new AtomicLong();
    Queue queue;
    Window window;

    State(Host host) {
      tracer = new ExecTracer(host);
    }
  }

  private Trace() {}

  private static State state(Host host) {
    return host.state(State.class, () -> new State(host));
  }

  @Native("start")
  static boolean start(Goroutine g, Host host) {
    State s = state(host);
    s.queue = new Queue();
    return s.tracer.start(s.queue, g);
  }

  @Native("stop")
  static void stop(Goroutine g, Host host) {
    State s = state(host);
    s.tracer.stop(s.queue);
    s.queue.close(g);
  }

  /** Waits for data; none when tracing has been stopped. */
  @Native("read")
  static Slice read(Goroutine g, Host host) {
    return Slice.ofBytes(state(host).queue.read(g));
  }

  @Native("startWindow")
  static boolean startWindow(Goroutine g, Host host, long minAge, long maxBytes) {
    State s = state(host);
    s.window = new Window(minAge, maxBytes);
    return s.tracer.start(s.window, g);
  }

  @Native("stopWindow")
  static void stopWindow(Host host) {
    State s = state(host);
    s.tracer.stop(s.window);
  }

  @Native("snapshot")
  static Slice snapshot(Host host) {
    State s = state(host);
    return Slice.ofBytes(s.tracer.snapshot(s.window));
  }

  @Native("newID")
  static long newId(Host host) {
    return state(host).lastTask.incrementAndGet();
  }

  @Native("userTaskCreate")
  static void userTaskCreate(Goroutine g, Host host, long id, long parent, String type) {
    state(host).tracer.user(g, Ev.USER_TASK_BEGIN, new long[] {id, parent}, type);
  }

  @Native("userTaskEnd")
  static void userTaskEnd(Goroutine g, Host host, long id) {
    state(host).tracer.user(g, Ev.USER_TASK_END, new long[] {id});
  }

  @Native("userRegion")
  static void userRegion(Goroutine g, Host host, long id, boolean begins, String type) {
    int event = begins ? Ev.USER_REGION_BEGIN : Ev.USER_REGION_END;
    state(host).tracer.user(g, event, new long[] {id}, type);
  }

  @Native("userLog")
  static void userLog(Goroutine g, Host host, long id, String category, String message) {
    state(host).tracer.user(g, Ev.USER_LOG, new long[] {id}, category, message);
  }
}
