package dev.gosim.go;

import java.util.Objects;

/**
 * Go's cancelCtx (context/context.go): can be cancelled, and cancels its children then.
 *
 * <p>Of Go's map of children only adding, removing and visiting all is used, and a child is in one
 * parent's at most: here the children are linked through themselves. A cancelled one has none, and
 * one that has ended is in nobody's.
 *
 * <p>The mutex protects the fields that say so and the links of the children. A parent's is locked
 * before a child's; cancelling the children while holding it is what makes a second caller of
 * cancel wait until all are.
 */
sealed class CancelCtx implements CancelCauseContext, Embedding permits TimerCtx, AfterFuncCtx {
  /** The key for which a cancelCtx returns itself. */
  static final Object KEY =
      new Object() {
        @Override
        public String toString() {
          return "cancelCtxKey";
        }
      };

  final Go go;
  final Mutex mu;

  /** Under mu once children may be cancelled. */
  private volatile Context parent;

  /** Made when first asked for; closed by the first cancel. */
  private volatile Chan<Void> done;

  /** Set by the first cancel. */
  private volatile Throwable err;

  /** Under mu; set by the first cancel. */
  private Throwable cause;

  /** Under mu. */
  private CancelCtx children;

  /** Neighbours among the parent's children, under the parent's mu; prev of the first is itself. */
  private CancelCtx prev;

  private CancelCtx next;

  CancelCtx(Go go, Context parent) {
    this.go = go;
    this.parent = parent;
    mu = go.mutex();
  }

  static CancelCtx below(Context parent) {
    CancelCtx c = new CancelCtx(goOf(parent), parent);
    c.propagateCancel();
    return c;
  }

  static Go goOf(Context parent) {
    return Objects.requireNonNull(parent, "cannot create context from nil parent").go();
  }

  @Override
  public Go go() {
    return go;
  }

  @Override
  public Context parent() {
    return parent;
  }

  @Override
  public RecvChan<Void> done() {
    Chan<Void> d = done;
    if (d != null) {
      return d;
    }
    mu.lock();
    try {
      if (done == null) {
        done = go.chan();
      }
      return done;
    } finally {
      mu.unlock();
    }
  }

  @Override
  public Throwable err() {
    Throwable e = err;
    if (e != null) {
      done().recv(); // whoever sees the error finds the channel closed
    }
    return e;
  }

  Throwable cause() {
    mu.lock();
    try {
      return cause;
    } finally {
      mu.unlock();
    }
  }

  @Override
  public Object value(Object key) {
    return ValueCtx.find(this, key);
  }

  @Override
  public void cancel() {
    cancel(true, CANCELED, null);
  }

  @Override
  public void cancel(Throwable why) {
    cancel(true, CANCELED, why);
  }

  /** Arranges that this is cancelled when the parent is. */
  final void propagateCancel() {
    Context p = parent;
    RecvChan<Void> parentDone = p.done();
    if (parentDone == null) {
      return; // never cancelled
    }
    if (parentDone.tryRecv() != null) {
      cancel(false, p.err(), Context.cause(p));
      return;
    }
    CancelCtx above = parentCancelCtx(p);
    if (above != null) {
      above.adopt(this);
    } else if (p instanceof AfterFuncer a) {
      mu.lock();
      try {
        parent = new StopCtx(p, a.afterFunc(() -> cancel(false, p.err(), Context.cause(p))));
      } finally {
        mu.unlock();
      }
    } else {
      go.go(() -> waitFor(p));
    }
  }

  private void waitFor(Context p) {
    if (go.select().recv(p.done()).recv(done()).await() == 0) {
      cancel(false, p.err(), Context.cause(p));
    }
  }

  /** The cancelCtx whose done channel the context's is; null when that is somebody else's. */
  private static CancelCtx parentCancelCtx(Context p) {
    RecvChan<Void> d = p.done();
    return p.value(KEY) instanceof CancelCtx c && c.done == d && d != c.go.closedChan ? c : null;
  }

  private void adopt(CancelCtx child) {
    mu.lock();
    try {
      if (err != null) {
        child.cancel(false, err, cause);
        return;
      }
      child.next = children;
      child.prev = child;
      if (children != null) {
        children.prev = child;
      }
      children = child;
    } finally {
      mu.unlock();
    }
  }

  /**
   * Ends this and all below.
   *
   * @param removeFromParent whether the parent still has it among its children
   */
  void cancel(boolean removeFromParent, Throwable why, Throwable because) {
    mu.lock();
    try {
      if (err != null) {
        return;
      }
      err = why;
      cause = because == null ? why : because;
      if (done == null) {
        done = go.closedChan;
      } else {
        done.close();
      }
      while (children != null) {
        CancelCtx child = children;
        unlink(child);
        child.cancel(false, why, cause);
      }
    } finally {
      mu.unlock();
    }
    if (removeFromParent) {
      removeFromParent();
    }
  }

  final void removeFromParent() {
    if (parent instanceof StopCtx s) {
      s.registration().stop();
      return;
    }
    CancelCtx above = parent.done() == null ? null : parentCancelCtx(parent);
    if (above != null) {
      above.mu.lock();
      try {
        above.unlink(this);
      } finally {
        above.mu.unlock();
      }
    }
  }

  /** Under mu. Does nothing for one that is no child any more. */
  private void unlink(CancelCtx child) {
    if (child.prev == null) {
      return;
    }
    if (children == child) {
      children = child.next;
      if (children != null) {
        children.prev = children;
      }
    } else {
      child.prev.next = child.next;
      if (child.next != null) {
        child.next.prev = child.prev;
      }
    }
    child.prev = null;
    child.next = null;
  }

  /** For tests. */
  final int childCount() {
    mu.lock();
    try {
      int n = 0;
      for (CancelCtx c = children; c != null; c = c.next) {
        n++;
      }
      return n;
    } finally {
      mu.unlock();
    }
  }

  @Override
  public String toString() {
    return parent + ".WithCancel";
  }
}
