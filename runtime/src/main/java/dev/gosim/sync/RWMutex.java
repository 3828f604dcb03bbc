package dev.gosim.sync;

import dev.gosim.sched.Goexit;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.SpinLock;
import dev.gosim.sched.WaitReason;
import dev.gosim.sched.Waiting;
import dev.gosim.types.Type;
import dev.gosim.value.GoFatal;
import dev.gosim.value.StructValue;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * sync.RWMutex: a writer that waits keeps new readers out; when a writer unlocks, all readers that
 * queued meanwhile go before the next writer.
 *
 * <p>{@code state} is the number of readers inside, plus WRITER when a writer is inside or waits
 * for them to leave, plus QUEUED when readers may wait for the writer, so that unlock must look.
 * Writers settle among themselves by a mutex, which the one with WRITER holds.
 *
 * <p>The guard protects the queue of readers and the writer that waits. A reader sets QUEUED under
 * it before it queues, and only under it is QUEUED cleared. So a writer that finds nobody inside
 * needs no guard, nor does one that leaves nobody waiting; a writer that must wait sets WRITER
 * under it, for the last reader to find that writer.
 */
public final class RWMutex extends StructValue implements Waiting {
  private static final int WRITER = 1 << 29;
  private static final int QUEUED = 1 << 30;
  private static final int READERS = WRITER - 1;

  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(RWMutex.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile int state;
  private final Mutex writers;
  private final SpinLock guard = new SpinLock();
  private final WaitList readers = new WaitList();

  /** The writer that waits for the readers to leave. */
  private Waiter writer;

  public RWMutex(Type type) {
    super(type);
    writers = new Mutex(type);
  }

  /** RLock. */
  public void rLock(Goroutine g) {
    if (!tryRLock()) {
      rLockSlow(g);
    }
  }

  private void rLockSlow(Goroutine g) {
    guard.lock();
    while (true) {
      int s = state;
      if ((s & WRITER) == 0) { // the writer has left in between
        if (STATE.compareAndSet(this, s, s + 1)) {
          guard.unlock();
          return;
        }
      } else if (STATE.compareAndSet(this, s, s | QUEUED)) {
        break;
      }
    }
    readers.addLast(new Waiter(g));
    g.waiting = this;
    g.park(WaitReason.SYNC_RWMUTEX_RLOCK, guard); // unlock counts us in
  }

  /** TryRLock. */
  public boolean tryRLock() {
    while (true) {
      int s = state;
      if ((s & WRITER) != 0) {
        return false;
      }
      if (STATE.compareAndSet(this, s, s + 1)) {
        return true;
      }
    }
  }

  /** RUnlock where no writer waits; false if there is more to it. */
  public boolean tryRUnlock() {
    int s = state;
    return s > 0 && (s & ~READERS) == 0 && STATE.compareAndSet(this, s, s - 1);
  }

  /** RUnlock. */
  public void rUnlock(Goroutine g) {
    int s;
    do {
      s = state;
      if ((s & READERS) == 0) {
        throw new GoFatal("sync: RUnlock of unlocked RWMutex");
      }
    } while (!STATE.compareAndSet(this, s, s - 1));
    if ((s - 1 & ~QUEUED) == WRITER) {
      lastReaderLeft(g);
    }
  }

  private void lastReaderLeft(Goroutine g) {
    guard.lock(); // the writer set WRITER under it, and queued before letting it go
    Waiter w = writer;
    writer = null;
    guard.unlock();
    if (w != null) {
      w.g.ready(g);
    }
  }

  /** Lock. */
  public void lock(Goroutine g) {
    writers.lock(g);
    if (!STATE.compareAndSet(this, 0, WRITER)) {
      waitForReaders(g);
    }
  }

  private void waitForReaders(Goroutine g) {
    guard.lock();
    int inside = (int) STATE.getAndBitwiseOr(this, WRITER) & READERS;
    if (inside == 0) {
      guard.unlock();
      return;
    }
    writer = new Waiter(g);
    g.waiting = this;
    try {
      g.park(WaitReason.SYNC_RWMUTEX_LOCK, guard);
    } catch (Goexit e) {
      giveUp(g);
      throw e;
    }
  }

  @Override
  public boolean withdraw(Goroutine g) {
    guard.lock();
    boolean found = writer != null && writer.g == g;
    if (found) {
      writer = null;
    } else {
      found = readers.remove(g);
    }
    guard.unlock();
    return found;
  }

  /** A writer waits no longer: the readers that it kept out join those inside. */
  private void giveUp(Goroutine g) {
    guard.lock();
    Waiter chain = readers.removeAll();
    int n = 0;
    for (Waiter w = chain; w != null; w = w.next) {
      n++;
    }
    int s;
    do {
      s = state;
    } while (!STATE.compareAndSet(this, s, (s & READERS) + n));
    guard.unlock();
    WaitList.readyAll(chain, g);
    writers.unlock(g);
  }

  /** TryLock. */
  public boolean tryLock(Goroutine g) {
    if (!writers.tryLock()) {
      return false;
    }
    if (STATE.compareAndSet(this, 0, WRITER)) {
      return true;
    }
    writers.unlock(g);
    return false;
  }

  /** Unlock. */
  public void unlock(Goroutine g) {
    if (!STATE.compareAndSet(this, WRITER, 0)) {
      letReadersIn(g);
    }
    writers.unlock(g);
  }

  private void letReadersIn(Goroutine g) {
    guard.lock();
    int s;
    while ((s = state) == WRITER) { // an unlock too many has led here: others do not take the guard
      if (STATE.compareAndSet(this, WRITER, 0)) {
        guard.unlock();
        return;
      }
    }
    if ((s & ~QUEUED) != WRITER) {
      guard.unlock();
      throw new GoFatal("sync: Unlock of unlocked RWMutex");
    }
    Waiter chain = readers.removeAll();
    int n = 0;
    for (Waiter w = chain; w != null; w = w.next) {
      n++;
    }
    state = n;
    guard.unlock();
    WaitList.readyAll(chain, g);
  }

  @Override
  public RWMutex copy() {
    RWMutex m = new RWMutex(type);
    m.assign(this);
    return m;
  }

  /** A copy is held as the original is; who waits, waits on where it was. */
  @Override
  public void assign(StructValue v) {
    if (v != this) {
      RWMutex from = (RWMutex) v;
      writers.assign(from.writers);
      guard.lock();
      state = from.state & ~QUEUED | (readers.isEmpty() ? 0 : QUEUED);
      guard.unlock();
    }
  }
}
