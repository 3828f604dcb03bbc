package dev.gosim.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Supplier;

/**
 * What the packages above keep with a goroutine, since they are given it everywhere; nothing of it
 * means anything here.
 */
public abstract sealed class GoroutineLocals permits Goroutine {
  /** The go statement, for "created by"; set by the interpreter, opaque here. */
  public Object createdBy;

  /** Labels for profiles, which goroutines it makes inherit; opaque here. */
  public Object labels;

  /** The interpreter's current frame, for dumps; opaque here. */
  public Object top;

  /**
   * On whose behalf it runs: told to the first one, and handed on by go statements; opaque here.
   */
  public Object owner;

  /**
   * For each depth of its stack where compiled code runs the function and the position of the call
   * that is being made (dev.gosim.emit.Activation); what stands at others, or above, is old.
   */
  public long[] sites = NO_SITES;

  private static final long[] NO_SITES = {};

  /**
   * The native function that compiled code called last, if it has no frame; null if it has one:
   * then {@code top} tells.
   */
  public Object leaf;

  /** Results of a call after the first, on their way from compiled code to compiled code. */
  public long long1;

  public long long2;
  public long long3;
  public Object ref1;
  public Object ref2;
  public Object ref3;

  /** What ends it or the program and was raised in {@code top}; null if nothing was. */
  public Throwable failure;

  /** The interpreter's state of panicking and recovering; opaque here. */
  public Object panics;

  /** Where a sender puts an integer, float (bits) or bool for this receiver. */
  public long recvBits;

  /** Where a sender puts a reference for this receiver. */
  public Object recvRef;

  /** The second result of a receive. */
  public boolean recvOk;

  /** What this goroutine queues with, kept for the next time; belongs to package chan. */
  public Object waiter;

  /** A select object kept for the next time; belongs to package chan. */
  public Object selectCache;

  /** Which of several waiters woke a select; belongs to package chan. */
  public Object wokenBy;

  // ---- select ----

  private static final VarHandle SELECT_DONE;

  static {
    try {
      SELECT_DONE =
          MethodHandles.lookup().findVarHandle(GoroutineLocals.class, "selectDone", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Whether somebody has claimed the right to wake the select this goroutine is parked in. */
  private volatile int selectDone;

  /** Before this goroutine queues on several channels: nobody has claimed it yet. */
  public final void openSelect() {
    SELECT_DONE.setRelease(this, 0);
  }

  /** Of all who find this goroutine waiting in a select, exactly one wins. */
  public final boolean claimSelect() {
    return SELECT_DONE.compareAndSet(this, 0, 1);
  }

  // ---- stacks ----

  /** Runs what is on no stack of Go's that is to be seen, and leaves what is known of this one. */
  public <T> T apart(Supplier<T> body) {
    long[] kept = sites;
    sites = NO_SITES;
    try {
      return body.get();
    } finally {
      sites = kept;
    }
  }

  // ---- runtime.LockOSThread ----

  /** LockOSThread calls minus unlocks. */
  private int locked;

  /** runtime.LockOSThread. Threads are not visible to Go code here; only dumps show it. */
  public final void lockOSThread() {
    locked++;
  }

  /** runtime.UnlockOSThread. */
  public final void unlockOSThread() {
    if (locked > 0) {
      locked--;
    }
  }

  public final boolean lockedToThread() {
    return locked > 0;
  }

  /** Lets everything go that a dead goroutine need not keep. */
  final void clearLocals() {
    top = null;
    failure = null;
    panics = null;
    waiter = null;
    selectCache = null;
    recvRef = null;
    ref1 = null;
    ref2 = null;
    ref3 = null;
    sites = NO_SITES;
  }
}
