package dev.gosim.sched;

/**
 * Goroutines that have a time of their own, which stands still while one of them can run and jumps
 * to the next timer when none can (runtime/synctest.go): what testing/synctest runs a test in. A
 * goroutine belongs to the bubble of the one that started it, and so do the channels and timers
 * that it makes.
 *
 * <p>What is counted are those that are not <em>durably</em> blocked, that is, could go on without
 * another goroutine of the bubble: {@code running}. Who lets it become 0 wakes, and counts, the one
 * that may go on then: the caller of {@link #await}, or else the root, which moves the time.
 */
public final class Bubble {
  /** For dumps. */
  public final long id;

  public final Clock clock = Clock.virtual();
  final TimerHeap timers = new TimerHeap(null);

  private final SpinLock lock = new SpinLock();
  private final Goroutine root;
  private Goroutine main;
  private Goroutine waiter;

  /** Those that are not durably blocked; the root and the waiter, too, unless they are parked. */
  private int running = 1;

  /** All, with the root. */
  private int total = 1;

  /** Whether the first one has ended: time stands still for good then. */
  private boolean done;

  private Bubble(Goroutine root) {
    this.root = root;
    this.id = root.scheduler.nextBubble();
  }

  /** How a bubble ended. */
  public enum End {
    ALL_DONE,
    MAIN_DONE,
    BLOCKED
  }

  /**
   * Runs {@code body} in a goroutine in a new bubble, until all of the bubble have ended or nothing
   * happens in it any more. The caller is in none.
   */
  public static End run(Goroutine root, Goroutine.Body body, Object createdBy) {
    Bubble bubble = new Bubble(root);
    root.bubble = bubble;
    try {
      return bubble.run(body, createdBy);
    } finally {
      root.bubble = null;
    }
  }

  private End run(Goroutine.Body body, Object createdBy) {
    main = root.scheduler.go(body, root, createdBy);
    while (true) {
      untilBlocked();
      long next = timers.next();
      if (next == TimerHeap.NEVER || done) {
        return total == 1 ? End.ALL_DONE : done ? End.MAIN_DONE : End.BLOCKED;
      }
      ((Clock.Virtual) clock).jumpTo(next);
      timers.runDue(clock.nanoTime());
    }
  }

  /** The root waits until all others are blocked or have ended, and none of them waits for that. */
  private void untilBlocked() {
    lock.lock();
    running--;
    Goroutine next = next();
    if (next == root) {
      lock.unlock();
      return;
    }
    root.preparePark(WaitReason.SYNCTEST_RUN);
    lock.unlock();
    if (next != null) {
      next.ready(root);
    }
    root.park();
  }

  /**
   * synctest.Wait: until all others are durably blocked. False if another one waits already.
   *
   * @param g a goroutine of this bubble
   */
  public boolean await(Goroutine g) {
    lock.lock();
    if (waiter != null) {
      lock.unlock();
      return false;
    }
    boolean due = timers.next() <= clock.nanoTime();
    if (--running == 0 && !due) {
      running = 1;
      lock.unlock();
      return true;
    }
    waiter = g;
    Goroutine next = next();
    g.preparePark(WaitReason.SYNCTEST_WAIT);
    lock.unlock();
    if (next != null) {
      next.ready(g);
    }
    g.park();
    return true;
  }

  // ---- what goroutines tell

  void born() {
    lock.lock();
    total++;
    running++;
    lock.unlock();
  }

  void died(Goroutine g) {
    lock.lock();
    total--;
    done |= g == main;
    blocked(null);
  }

  /** It is going to park, and will be durably blocked. */
  void parks(Goroutine g) {
    lock.lock();
    blocked(g);
  }

  /** One that was durably blocked can run again. */
  void readied() {
    lock.lock();
    running++;
    lock.unlock();
  }

  /** One runs no more; frees the lock. */
  private void blocked(Goroutine self) {
    running--;
    Goroutine next = next();
    lock.unlock();
    if (next != null) {
      next.ready(self);
    }
  }

  /** Who goes on now that none runs, and is counted; null if one runs. Under the lock. */
  private Goroutine next() {
    if (running > 0) {
      return null;
    }
    running = 1;
    Goroutine next = waiter;
    if (next == null || timers.next() <= clock.nanoTime()) {
      return root;
    }
    waiter = null;
    return next;
  }
}
