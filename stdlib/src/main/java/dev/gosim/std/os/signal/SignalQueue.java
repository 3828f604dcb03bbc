package dev.gosim.std.os.signal;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.SpinLock;
import dev.gosim.sched.WaitReason;

/**
 * The signals of one program (runtime/sigqueue.go): which of them it wants or ignores, those that
 * have come, and the goroutine that takes them. As in Go a signal that comes twice before it is
 * taken is taken once, and lower numbers go first.
 *
 * <p>Bit n of a mask is signal n; the lock protects the masks and the waiter.
 */
public final class SignalQueue {
  /** What becomes of a signal. */
  public enum Fate {
    QUEUED,
    IGNORED,
    DEFAULT
  }

  private final Scheduler scheduler;
  private final SpinLock lock = new SpinLock();
  private long wanted;
  private long ignored;
  private long pending;
  private volatile long elsewhere;

  /** The goroutine in {@link #receive}; null while it deals with a signal, or was never started. */
  private Goroutine waiter;

  private boolean started;

  private SignalQueue(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  public static SignalQueue of(Host host) {
    return host.state(SignalQueue.class, () -> new SignalQueue(host.scheduler()));
  }

  /** A signal comes from outside: whether the program takes or ignores it. From any thread. */
  public static boolean takes(Host host, int signal) {
    return of(host).arrives(signal, null) != Fate.DEFAULT;
  }

  /** Somebody else handles a signal of the process and brings it by {@link #takes}: a prompt. */
  public static void handledElsewhere(Host host, int signal) {
    of(host).elsewhere |= 1L << signal;
  }

  boolean isOver() {
    return scheduler.isShutdown();
  }

  /** A signal comes; {@code self} is the goroutine that sends it, or null. */
  public Fate arrives(int signal, Goroutine self) {
    long bit = 1L << signal;
    lock.lock();
    if ((wanted & bit) == 0) {
      boolean drop = (ignored & bit) != 0;
      lock.unlock();
      return drop ? Fate.IGNORED : Fate.DEFAULT;
    }
    pending |= bit;
    Goroutine g = waiter;
    waiter = null;
    lock.unlock();
    if (g != null) {
      g.ready(self);
    }
    return Fate.QUEUED;
  }

  /** From now on the program may be woken by a signal, so it is never dead. */
  private void start() {
    lock.lock();
    boolean first = !started;
    started = true;
    lock.unlock();
    if (first) {
      scheduler.neverDead();
    }
  }

  private long receive(Goroutine g) {
    g.owner = null; // it serves all, not only the one that has asked for signals first
    start();
    lock.lock();
    while (pending == 0) {
      waiter = g;
      g.park(WaitReason.SYSCALL, lock);
      lock.lock();
    }
    int signal = Long.numberOfTrailingZeros(pending);
    pending &= ~(1L << signal);
    lock.unlock();
    return signal;
  }

  private void set(int signal, boolean want, boolean ignore) {
    long bit = 1L << signal;
    lock.lock();
    wanted = want ? wanted | bit : wanted & ~bit;
    ignored = ignore ? ignored | bit : want ? ignored & ~bit : ignored;
    boolean listens = ((wanted | ignored) & bit) != 0;
    lock.unlock();
    if ((elsewhere & bit) != 0) {
      return;
    }
    if (listens) {
      ProcessSignals.add(signal, this);
    } else {
      ProcessSignals.remove(signal, this);
    }
  }

  // ---- natives of os/signal, called as Go's ----

  @Native("signal_enable")
  static void enable(Host host, long signal) {
    of(host).set((int) signal, true, false);
  }

  /** Whoever ignored a signal before goes on ignoring it, in Go too. */
  @Native("signal_disable")
  static void disable(Host host, long signal) {
    of(host).set((int) signal, false, false);
  }

  @Native("signal_ignore")
  static void ignore(Host host, long signal) {
    of(host).set((int) signal, false, true);
  }

  @Native("signal_ignored")
  static boolean isIgnored(Host host, long signal) {
    SignalQueue q = of(host);
    q.lock.lock();
    boolean is = (q.ignored >> signal & 1) != 0;
    q.lock.unlock();
    return is;
  }

  /** Waits for the next signal. */
  @Native("signal_recv")
  static long recv(Host host, Goroutine g) {
    return of(host).receive(g);
  }

  /** Whether every signal that has come was dealt with. */
  @Native("idle")
  static boolean idle(Host host) {
    SignalQueue q = of(host);
    q.lock.lock();
    boolean is = q.pending == 0 && q.waiter != null;
    q.lock.unlock();
    return is;
  }
}
