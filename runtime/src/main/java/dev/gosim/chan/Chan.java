package dev.gosim.chan;

import dev.gosim.sched.Bubble;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.SpinLock;
import dev.gosim.sched.WaitReason;
import dev.gosim.sched.Waiting;
import dev.gosim.value.GoFatal;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Rep;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A channel (runtime/chan.go, type hchan).
 *
 * <p>Invariants, at every release of the lock:
 *
 * <ul>
 *   <li>At least one of sendq and recvq is empty, except that a select may wait in both.
 *   <li>Values in the buffer: nobody waits to receive. Room in the buffer: nobody waits to send.
 *   <li>Closed: nobody waits at all.
 *   <li>{@code 0 <= qcount <= dataqsiz}; the values are those at recvx, recvx+1, ... up to sendx.
 * </ul>
 *
 * ({@link Invariants} checks them, as an assertion.)
 *
 * <p>The lock protects all fields that are not final and the queued {@link Sudog}s. Under it nobody
 * parks or makes another goroutine ready: that is done right after.
 *
 * <p>A channel of integers, floats or bools keeps them as {@code long}s; any other keeps
 * references. Which of the two methods of each pair (sendLong, sendRef, ...) to call follows from
 * the element type ({@link Rep}).
 */
public final class Chan implements Waiting {
  /** Orders channels for locking several; given on first need. */
  private static final AtomicLong LAST_ORDER = new AtomicLong();

  final SpinLock lock = new SpinLock();
  int qcount;
  final int dataqsiz;
  final long[] longs;
  final Object[] refs;
  int sendx;
  int recvx;
  boolean closed;
  final WaitQueue recvq = new WaitQueue();
  final WaitQueue sendq = new WaitQueue();

  /** Makes the element type's zero value; null when that is nil or the elements are longs. */
  private final Supplier<?> zero;

  /** Set for the channel of a time.Timer or time.Ticker. */
  ChanTimer timer;

  /** The bubble that it was made in, which alone may use it; or null. */
  Bubble bubble;

  private volatile long order;

  private Chan(int size, boolean isRef, Supplier<?> zero) {
    dataqsiz = size;
    longs = isRef || size == 0 ? null : new long[size];
    refs = isRef && size > 0 ? new Object[size] : null;
    this.zero = zero;
  }

  // ---- making ----

  /** A channel of integers, float bits or bools. */
  public static Chan ofLong(long size) {
    return new Chan(Makechan.size(size), false, null);
  }

  /**
   * A channel of references.
   *
   * @param zero makes what a receive from the closed channel yields; null when that is null
   */
  public static Chan ofRef(long size, Supplier<?> zero) {
    return new Chan(Makechan.size(size), true, zero);
  }

  // ---- sending ----

  /** {@code c <- v} for an integer, float bits or a bool. */
  public void sendLong(Goroutine g, long v) {
    send(g, v, null, true);
  }

  /** {@code c <- v} for a reference. */
  public void sendRef(Goroutine g, Object v) {
    send(g, 0, v, true);
  }

  /** A select with this send and a default; false: the default. */
  public boolean trySendLong(Goroutine g, long v) {
    return send(g, v, null, false);
  }

  /** A select with this send and a default; false: the default. */
  public boolean trySendRef(Goroutine g, Object v) {
    return send(g, 0, v, false);
  }

  /** A channel of a bubble is not for others; a timer, which is no goroutine, is its own. */
  void checkBubble(Goroutine g, String operation) {
    if (g != null && g.bubble != bubble) {
      throw new GoFatal(operation + " synctest channel from outside bubble");
    }
  }

  private boolean send(Goroutine g, long bits, Object ref, boolean block) {
    if (bubble != null) {
      checkBubble(g, "send on");
    }
    lock.lock();
    if (closed) {
      lock.unlock();
      throw sendOnClosed();
    }
    Sudog r = recvq.dequeue();
    if (r != null) {
      handTo(r, bits, ref);
      unlock();
      r.g.ready(g);
      return true;
    }
    if (qcount < dataqsiz) {
      put(bits, ref);
      unlock();
      return true;
    }
    if (!block) {
      unlock();
      return false;
    }
    Sudog s = Sudog.of(g);
    s.bits = bits;
    s.ref = ref;
    sendq.enqueue(s);
    g.waiting = this;
    assert Invariants.hold(this);
    g.park(bubble == null ? WaitReason.CHAN_SEND : WaitReason.SYNCTEST_CHAN_SEND, lock);
    s.ref = null;
    if (!s.success) {
      throw sendOnClosed();
    }
    return true;
  }

  static GoPanic sendOnClosed() {
    return GoPanic.plain("send on closed channel");
  }

  // ---- receiving ----

  /** {@code <-c} of an integer, float bits or a bool; the second result is in g.recvOk. */
  public long recvLong(Goroutine g) {
    recv(g);
    return g.recvBits;
  }

  /** {@code <-c} of a reference; the second result is in g.recvOk. */
  public Object recvRef(Goroutine g) {
    recv(g);
    return takeRef(g);
  }

  /**
   * A select with this receive and a default; false: the default. True: the value is in g.recvBits
   * or {@link #takeRef}, the second result in g.recvOk.
   */
  public boolean tryRecv(Goroutine g) {
    beforeRecv(g);
    lock.lock();
    if (recvNow(g)) {
      return true;
    }
    unlock();
    return false;
  }

  /** The reference received last by this goroutine; not kept alive by it any longer. */
  public static Object takeRef(Goroutine g) {
    Object v = g.recvRef;
    g.recvRef = null;
    return v;
  }

  /** Receives, leaving the value in g as {@link #tryRecv} does. */
  public void recv(Goroutine g) {
    beforeRecv(g);
    lock.lock();
    if (recvNow(g)) {
      return;
    }
    recvq.enqueue(Sudog.of(g));
    g.waiting = this;
    assert Invariants.hold(this);
    if (timer != null) {
      recvTimer(g);
    } else {
      g.park(bubble == null ? WaitReason.CHAN_RECEIVE : WaitReason.SYNCTEST_CHAN_RECEIVE, lock);
    }
    // whoever woke us has left value and ok in g
  }

  private void beforeRecv(Goroutine g) {
    if (bubble != null) {
      checkBubble(g, "receive on");
    }
    if (timer != null) {
      timer.maybeFire();
    }
  }

  /** Waits, queued under the lock, for a timer that need not run while nobody does. */
  private void recvTimer(Goroutine g) {
    timer.block();
    try {
      g.park(bubble == null ? WaitReason.CHAN_RECEIVE : WaitReason.SYNCTEST_CHAN_RECEIVE, lock);
    } finally {
      timer.unblock();
    }
  }

  /** Under the lock; when it returns true the lock is released and the value is in g. */
  private boolean recvNow(Goroutine g) {
    if (closed && qcount == 0) {
      unlock();
      setZero(g);
      return true;
    }
    Sudog s = sendq.dequeue();
    if (s != null) {
      takeFrom(s, g);
      unlock();
      s.g.ready(g);
      return true;
    }
    if (qcount > 0) {
      take(g);
      unlock();
      return true;
    }
    return false;
  }

  // ---- closing, asking ----

  /** close(c). */
  public void close(Goroutine g) {
    if (bubble != null) {
      checkBubble(g, "close of");
    }
    lock.lock();
    if (closed) {
      lock.unlock();
      throw GoPanic.plain("close of closed channel");
    }
    closed = true;
    // All waiters, a stack as Go's gList is: the last in is made ready first, after the lock is
    // released.
    Sudog firstWoken = null;
    for (WaitQueue q = recvq; q != null; q = q == recvq ? sendq : null) {
      for (Sudog s; (s = q.dequeue()) != null; firstWoken = s) {
        s.success = false;
        if (s.isSelect) {
          s.g.wokenBy = s;
        }
        if (q == recvq) {
          setZero(s.g);
        }
        s.next = firstWoken;
      }
    }
    unlock();
    while (firstWoken != null) {
      Sudog s = firstWoken;
      firstWoken = s.next;
      s.next = null;
      s.g.ready(g);
    }
  }

  /** len(c); 0 for nil. */
  public static int len(Chan c) {
    if (c == null || c.timer != null) {
      return 0; // a timer's channel behaves as if it were unbuffered
    }
    c.lock.lock();
    int n = c.qcount;
    c.lock.unlock();
    return n;
  }

  /** cap(c); 0 for nil. */
  public static int cap(Chan c) {
    return c == null || c.timer != null ? 0 : c.dataqsiz;
  }

  /** Whether it is closed; values may be left in it. */
  public boolean isClosed() {
    lock.lock();
    boolean c = closed;
    lock.unlock();
    return c;
  }

  // ---- for those who look on ----

  @Override
  public boolean withdraw(Goroutine g) {
    lock.lock();
    boolean found = recvq.removeWaiter(g) || sendq.removeWaiter(g);
    unlock();
    return found;
  }

  // ---- for select; all under the lock ----

  /** What became of a select's case in the first look. */
  enum Outcome {
    /** Cannot proceed. */
    BLOCKED,
    /** Done. */
    DONE,
    /** A send on a closed channel. */
    CLOSED
  }

  /**
   * Tries a select's case. Returns the outcome; a partner to be made ready after all locks are
   * released is left in the case's {@code next}.
   */
  Outcome attempt(Sudog c, Goroutine g) {
    if (c.isSend) {
      if (closed) {
        return Outcome.CLOSED;
      }
      Sudog r = recvq.dequeue();
      if (r != null) {
        handTo(r, c.bits, c.ref);
        c.next = r;
        return Outcome.DONE;
      }
      if (qcount < dataqsiz) {
        put(c.bits, c.ref);
        return Outcome.DONE;
      }
      return Outcome.BLOCKED;
    }
    if (closed && qcount == 0) {
      setZero(g);
      return Outcome.DONE;
    }
    Sudog s = sendq.dequeue();
    if (s != null) {
      takeFrom(s, g);
      c.next = s;
      return Outcome.DONE;
    }
    if (qcount > 0) {
      take(g);
      return Outcome.DONE;
    }
    return Outcome.BLOCKED;
  }

  void enqueue(Sudog c) {
    if (c.isSend) {
      sendq.enqueue(c);
    } else {
      recvq.enqueue(c);
      if (timer != null) {
        timer.block();
      }
    }
    assert Invariants.hold(this);
  }

  void dequeue(Sudog c) {
    if (c.isSend) {
      sendq.remove(c);
    } else {
      recvq.remove(c);
      if (timer != null) {
        timer.unblock();
      }
    }
    assert Invariants.hold(this);
  }

  /** This channel's place in the order in which several are locked. */
  long order() {
    long o = order;
    if (o == 0) {
      lock.lock();
      if (order == 0) {
        order = LAST_ORDER.incrementAndGet();
      }
      o = order;
      lock.unlock();
    }
    return o;
  }

  // ---- for timers ----

  /** Throws away what is in the buffer; returns whether there was anything. */
  boolean drain() {
    lock.lock();
    boolean any = qcount > 0;
    while (qcount > 0) {
      refs[recvx] = null;
      advanceRecv();
    }
    unlock();
    return any;
  }

  // ---- parts; all under the lock ----

  private void handTo(Sudog r, long bits, Object ref) {
    Goroutine rg = r.g;
    rg.recvBits = bits;
    rg.recvRef = ref;
    rg.recvOk = true;
    if (r.isSelect) {
      rg.wokenBy = r;
    }
    r.success = true;
  }

  /** From a waiting sender: its value, or, when the buffer is full, the oldest there. */
  private void takeFrom(Sudog s, Goroutine g) {
    if (dataqsiz == 0) {
      g.recvBits = s.bits;
      g.recvRef = s.ref;
      g.recvOk = true;
    } else {
      take(g);
      put(s.bits, s.ref);
    }
    if (s.isSelect) {
      s.g.wokenBy = s;
    }
    s.success = true;
  }

  private void put(long bits, Object ref) {
    if (longs != null) {
      longs[sendx] = bits;
    } else {
      refs[sendx] = ref;
    }
    if (++sendx == dataqsiz) {
      sendx = 0;
    }
    qcount++;
  }

  private void take(Goroutine g) {
    if (longs != null) {
      g.recvBits = longs[recvx];
    } else {
      g.recvRef = refs[recvx];
      refs[recvx] = null;
    }
    advanceRecv();
    g.recvOk = true;
  }

  private void advanceRecv() {
    if (++recvx == dataqsiz) {
      recvx = 0;
    }
    qcount--;
  }

  private void setZero(Goroutine g) {
    g.recvBits = 0;
    g.recvRef = zero == null ? null : zero.get();
    g.recvOk = false;
  }

  private void unlock() {
    assert Invariants.hold(this);
    lock.unlock();
  }
}
