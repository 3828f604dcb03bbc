package dev.gosim.std.time;

import dev.gosim.chan.Chan;
import dev.gosim.chan.TimerChan;
import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Bubble;
import dev.gosim.sched.Clock;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.Timer;
import dev.gosim.types.Type;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoFatal;
import dev.gosim.value.GoPanic;
import dev.gosim.value.StructValue;

/** Natives of package time: the clock, sleeping, timers. */
public final class Time {
  private static final long BILLION = 1_000_000_000L;
  private static final long UNIX_TO_INTERNAL =
      (1969L * 365 + 1969 / 4 - 1969 / 100 + 1969 / 400) * 86400;

  private Time() {}

  /** When the program started on its clock: monotonic readings count from just before. */
  private record Start(long nanos) {}

  private static long mono(Host host, long nanoTime) {
    Scheduler s = host.scheduler();
    return nanoTime - host.state(Start.class, () -> new Start(s.clock.nanoTime() - 1)).nanos;
  }

  record Now(long sec, long nsec, long mono) implements Results {}

  /** In a bubble there is no monotonic reading: it would mean nothing outside. */
  @Native(value = "now", waits = false)
  static Now now(Goroutine g) {
    Clock clock = g.clock();
    long unix = clock.unixNano();
    long mono = g.bubble != null ? 0 : mono(Host.of(g), clock.nanoTime());
    return new Now(Math.floorDiv(unix, BILLION), Math.floorMod(unix, BILLION), mono);
  }

  @Native("Sleep")
  static void sleep(Goroutine g, long d) {
    g.sleep(d);
  }

  @Native("modNanos")
  static long modNanos(long sec, long nsec, long d) {
    long a = Math.floorMod(sec, d);
    long r = mulMod(a, BILLION, d) + nsec % d;
    return r < 0 || r >= d ? Long.remainderUnsigned(r, d) : r;
  }

  private static long mulMod(long a, long b, long m) {
    if (Math.multiplyHigh(a, b) == 0 && a * b >= 0) {
      return a * b % m;
    }
    return java.math.BigInteger.valueOf(a)
        .multiply(java.math.BigInteger.valueOf(b))
        .mod(java.math.BigInteger.valueOf(m))
        .longValue();
  }

  // ---- timers ----

  /** What a Go timer holds: one of the two kinds. */
  private interface Armed {
    boolean stop();

    boolean reset(long due, long period);

    Bubble bubble();
  }

  private record ChanArmed(TimerChan timer, Bubble bubble) implements Armed {
    @Override
    public boolean stop() {
      return timer.stop();
    }

    @Override
    public boolean reset(long due, long period) {
      return timer.reset(due, period);
    }
  }

  private record FuncArmed(Timer timer, Bubble bubble) implements Armed {
    @Override
    public boolean stop() {
      return timer.stop();
    }

    @Override
    public boolean reset(long due, long period) {
      return timer.reset(due, period);
    }
  }

  record NewTimer(Object timer, Object channel) implements Results {}

  @Native("newChanTimer")
  static NewTimer newChanTimer(Goroutine g, long delay, long period) {
    Host host = Host.of(g);
    Bubble bubble = g.bubble;
    Type type = host.type("time", "Time");
    Object local = host.variable("time", "Local");
    long now = g.clock().read();
    if (bubble == null) {
      mono(host, now);
    }
    TimerChan t = new TimerChan(g.scheduler, bubble, ago -> timeAt(host, bubble, type, local, ago));
    t.reset(Timer.after(now, Math.max(delay, 0)), period);
    Chan c = t.chan();
    return new NewTimer(new ChanArmed(t, bubble), c);
  }

  /** The time.Time of so many nanoseconds ago. */
  private static StructValue timeAt(Host host, Bubble bubble, Type type, Object local, long ago) {
    Clock clock = bubble == null ? host.scheduler().clock : bubble.clock;
    long unix = clock.unixNano() - ago;
    StructValue t = StructValue.zero(type);
    t.longs[0] = Math.floorDiv(unix, BILLION) + UNIX_TO_INTERNAL;
    t.longs[1] = Math.floorMod(unix, BILLION);
    t.longs[2] = bubble == null ? mono(host, clock.nanoTime() - ago) : 0;
    t.refs[0] = local;
    return t;
  }

  @Native("newFuncTimer")
  static Object newFuncTimer(Goroutine maker, long delay, Func f) {
    Host host = Host.of(maker);
    Scheduler s = maker.scheduler;
    Bubble bubble = maker.bubble;
    Timer t = new Timer(s, bubble, timer -> s.goInBubble(g -> run(host, g, f), bubble));
    t.reset(Timer.after(maker.clock().read(), Math.max(delay, 0)), 0);
    return new FuncArmed(t, bubble);
  }

  private static void run(Host host, Goroutine g, Func f) {
    if (f == null) {
      throw GoPanic.nilDereference();
    }
    Frame frame = f.newFrame(g, null);
    try {
      f.invoke(frame);
    } catch (GoPanic p) {
      host.dying(g, p);
      throw p;
    }
  }

  @Native("(*timer).stop")
  static boolean stop(Goroutine g, Object timer) {
    return armed(g, timer, "stop").stop();
  }

  @Native("(*timer).reset")
  static boolean reset(Goroutine g, Object timer, long delay, long period) {
    Armed a = armed(g, timer, "reset");
    Clock clock = a.bubble() == null ? g.scheduler.clock : a.bubble().clock;
    return a.reset(Timer.after(clock.read(), Math.max(delay, 0)), period);
  }

  private static Armed armed(Goroutine g, Object timer, String operation) {
    Armed a = (Armed) timer;
    if (a.bubble() != null && g.bubble == null) {
      throw new GoFatal(operation + " of synctest timer from outside bubble");
    }
    return a;
  }
}
