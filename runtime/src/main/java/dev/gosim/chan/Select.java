package dev.gosim.chan;

import dev.gosim.sched.Goexit;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.WaitReason;
import dev.gosim.sched.Waiting;
import java.util.Arrays;

/**
 * One execution of a select statement (runtime/select.go, selectgo): begun with the number of its
 * cases, told each case in source order, then asked to choose.
 *
 * <p>Two orders. <em>Poll order</em> is random, from the scheduler's source: the first case in it
 * that can proceed is chosen, so the choice among ready cases is uniform. <em>Lock order</em> is
 * the channels' own total order: all channels of the statement are locked in it, so two selects
 * over the same channels cannot lock each other out. Cases of the same channel stand in it in poll
 * order: which of them a partner finds first when the goroutine has queued is random, too.
 *
 * <p>When no case can proceed the goroutine queues in all channels and parks. Whoever first comes
 * to one of these queues claims the goroutine (one compare-and-set decides) and completes that
 * case; when it runs again it takes itself out of the other queues.
 *
 * <p>A case on a nil channel is never chosen. Objects of this class are reused by their goroutine:
 * after the choice they must not be touched.
 */
public final class Select implements Waiting {
  private static final int MAX_CASES = 65536;

  private Sudog[] cases;
  private int[] pollOrder;
  private Sudog[] lockOrder;

  /** Cases in the statement. */
  private int count;

  /** Those among them with a channel: the used part of the two orders. */
  private int live;

  /** Whether all channels are of the goroutine's bubble. */
  private boolean inBubble;

  private Select(int n) {
    grow(n);
  }

  private void grow(int n) {
    cases = new Sudog[n];
    for (int i = 0; i < n; i++) {
      cases[i] = new Sudog();
      cases[i].isSelect = true;
      cases[i].index = i;
    }
    pollOrder = new int[n];
    lockOrder = new Sudog[n];
  }

  /** Begins a select statement with n cases besides default. */
  public static Select begin(Goroutine g, int n) {
    if (n > MAX_CASES) {
      throw new IllegalArgumentException("select with " + n + " cases");
    }
    Select s = (Select) g.selectCache;
    if (s == null) {
      s = new Select(n);
    } else {
      g.selectCache = null; // evaluating the cases may run other selects
      if (s.cases.length < n) {
        s.grow(n);
      }
    }
    s.count = n;
    return s;
  }

  /** Case i is {@code c <- v}, for integers, float bits and bools. */
  public void sendLong(int i, Chan c, long v) {
    Sudog s = cases[i];
    s.chan = c;
    s.isSend = true;
    s.bits = v;
  }

  /** Case i is {@code c <- v}, for references. */
  public void sendRef(int i, Chan c, Object v) {
    Sudog s = cases[i];
    s.chan = c;
    s.isSend = true;
    s.ref = v;
  }

  /** Case i is {@code <-c}. */
  public void recv(int i, Chan c) {
    Sudog s = cases[i];
    s.chan = c;
    s.isSend = false;
  }

  /**
   * Waits until a case can proceed, and does it. Returns its number; what a receive yields is in
   * g.recvBits or {@link Chan#takeRef}, and g.recvOk.
   */
  public int block(Goroutine g) {
    if (count == 1) {
      return blockOne(g);
    }
    return choose(g, true);
  }

  /** As {@link #block}, but returns -1 (the default case) if none can proceed at once. */
  public int poll(Goroutine g) {
    return choose(g, false);
  }

  /** select with a single case and no default is that operation. */
  private int blockOne(Goroutine g) {
    Sudog s = cases[0];
    Chan c = s.chan;
    boolean isSend = s.isSend;
    long bits = s.bits;
    Object ref = s.ref;
    release(g);
    if (c == null) {
      g.parkForever(isSend ? WaitReason.CHAN_SEND_NIL : WaitReason.CHAN_RECEIVE_NIL);
    } else if (!isSend) {
      c.recv(g);
    } else if (ref != null) {
      c.sendRef(g, ref);
    } else {
      c.sendLong(g, bits);
    }
    return 0;
  }

  private int choose(Goroutine g, boolean block) {
    order(g);
    if (live == 0) {
      int n = count;
      release(g);
      if (block) {
        g.parkForever(n == 0 ? WaitReason.SELECT_NO_CASES : reason());
      }
      return -1;
    }
    lockAll();
    for (int k = 0; k < live; k++) {
      Sudog c = cases[pollOrder[k]];
      Chan.Outcome outcome = c.chan.attempt(c, g);
      if (outcome != Chan.Outcome.BLOCKED) {
        return finish(g, c, outcome);
      }
    }
    if (!block) {
      unlockAll();
      release(g);
      return -1;
    }
    return waitForOne(g);
  }

  /** A case was done in the first look, or panics. */
  private int finish(Goroutine g, Sudog c, Chan.Outcome outcome) {
    Sudog partner = c.next;
    c.next = null;
    unlockAll();
    int chosen = c.index;
    release(g);
    if (outcome == Chan.Outcome.CLOSED) {
      throw Chan.sendOnClosed();
    }
    if (partner != null) {
      partner.g.ready(g);
    }
    return chosen;
  }

  private int waitForOne(Goroutine g) {
    g.openSelect();
    for (int k = 0; k < live; k++) {
      Sudog c = lockOrder[k];
      c.g = g;
      c.chan.enqueue(c);
    }
    g.waiting = this;
    g.preparePark(reason());
    unlockAll();
    try {
      g.park();
    } catch (Goexit e) {
      leaveQueues();
      release(g);
      throw e;
    }
    Sudog woken = (Sudog) g.wokenBy;
    g.wokenBy = null;
    leaveQueues();
    int chosen = woken.index;
    boolean failed = woken.isSend && !woken.success;
    release(g);
    if (failed) {
      throw Chan.sendOnClosed();
    }
    return chosen;
  }

  private void leaveQueues() {
    lockAll();
    for (int k = 0; k < live; k++) {
      Sudog c = lockOrder[k];
      c.chan.dequeue(c);
    }
    unlockAll();
  }

  /** Claims it, as one who completes a case does. */
  @Override
  public boolean withdraw(Goroutine g) {
    return g.claimSelect();
  }

  private WaitReason reason() {
    return inBubble ? WaitReason.SYNCTEST_SELECT : WaitReason.SELECT;
  }

  // ---- the two orders ----

  private void order(Goroutine g) {
    int n = 0;
    inBubble = g.bubble != null;
    for (int i = 0; i < count; i++) {
      Sudog c = cases[i];
      if (c.chan == null) {
        continue;
      }
      if (c.chan.bubble == null) {
        inBubble = false;
      } else {
        c.chan.checkBubble(g, count > 1 ? "select on" : c.isSend ? "send on" : "receive on");
      }
      if (c.chan.timer != null && !c.isSend) {
        c.chan.timer.maybeFire();
      }
      int j = g.random(n + 1);
      pollOrder[n] = pollOrder[j];
      pollOrder[j] = i;
      n++;
    }
    live = n;
    for (int k = 0; k < n; k++) {
      lockOrder[k] = cases[pollOrder[k]];
    }
    if (n < 16) {
      insertionSort(n);
    } else {
      Arrays.sort(lockOrder, 0, n, (a, b) -> Long.compare(a.chan.order(), b.chan.order()));
    }
  }

  private void insertionSort(int n) {
    for (int i = 1; i < n; i++) {
      Sudog c = lockOrder[i];
      long o = c.chan.order();
      int j = i - 1;
      while (j >= 0 && lockOrder[j].chan.order() > o) {
        lockOrder[j + 1] = lockOrder[j];
        j--;
      }
      lockOrder[j + 1] = c;
    }
  }

  private void lockAll() {
    Chan last = null;
    for (int k = 0; k < live; k++) {
      Chan c = lockOrder[k].chan;
      if (c != last) {
        c.lock.lock();
        last = c;
      }
    }
  }

  private void unlockAll() {
    for (int k = live - 1; k >= 0; k--) {
      Chan c = lockOrder[k].chan;
      if (k == 0 || lockOrder[k - 1].chan != c) {
        c.lock.unlock();
      }
    }
  }

  /** Gives this object back to its goroutine, keeping nothing alive. */
  private void release(Goroutine g) {
    for (int i = 0; i < count; i++) {
      Sudog c = cases[i];
      c.chan = null;
      c.ref = null;
      c.bits = 0;
    }
    Arrays.fill(lockOrder, 0, live, null);
    live = 0;
    g.selectCache = this;
  }
}
