package dev.gosim.std.time;

import dev.gosim.chan.Chan;
import dev.gosim.chan.TimerChan;
import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.Timer;
import dev.gosim.types.Type;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
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

  @Native("now")
  static Now now(Host host) {
    Scheduler s = host.scheduler();
    long unix = s.clock.unixNano();
    return new Now(
        Math.floorDiv(unix, BILLION), Math.floorMod(unix, BILLION), mono(host, s.clock.nanoTime()));
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

    Scheduler scheduler();
  }

  private record ChanArmed(TimerChan timer, Scheduler scheduler) implements Armed {
    @Override
    public boolean stop() {
      return timer.stop();
    }

    @Override
    public boolean reset(long due, long period) {
      return timer.reset(due, period);
    }
  }

  private record FuncArmed(Timer timer, Scheduler scheduler) implements Armed {
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
  static NewTimer newChanTimer(Host host, long delay, long period) {
    Scheduler s = host.scheduler();
    Type type = host.type("time", "Time");
    Object local = host.variable("time", "Local");
    long now = s.clock.read();
    mono(host, now);
    TimerChan t = new TimerChan(s, ago -> timeAt(host, type, local, ago));
    t.reset(Timer.after(now, Math.max(delay, 0)), period);
    Chan c = t.chan();
    return new NewTimer(new ChanArmed(t, s), c);
  }

  /** The time.Time of so many nanoseconds ago. */
  private static StructValue timeAt(Host host, Type type, Object local, long ago) {
    Scheduler s = host.scheduler();
    long unix = s.clock.unixNano() - ago;
    StructValue t = StructValue.zero(type);
    t.longs[0] = Math.floorDiv(unix, BILLION) + UNIX_TO_INTERNAL;
    t.longs[1] = Math.floorMod(unix, BILLION);
    t.longs[2] = mono(host, s.clock.nanoTime() - ago);
    t.refs[0] = local;
    return t;
  }

  @Native("newFuncTimer")
  static Object newFuncTimer(Host host, long delay, Func f) {
    Scheduler s = host.scheduler();
    Timer t = new Timer(s, timer -> s.go(g -> run(host, g, f), null));
    t.reset(Timer.after(s.clock.read(), Math.max(delay, 0)), 0);
    return new FuncArmed(t, s);
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
  static boolean stop(Object timer) {
    return ((Armed) timer).stop();
  }

  @Native("(*timer).reset")
  static boolean reset(Object timer, long delay, long period) {
    Armed a = (Armed) timer;
    return a.reset(Timer.after(a.scheduler().clock.read(), Math.max(delay, 0)), period);
  }
}
