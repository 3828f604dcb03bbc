package dev.gosim.go;

import java.util.concurrent.atomic.AtomicBoolean;

/** Go's afterFuncCtx: a child that starts a task when it is cancelled. */
final class AfterFuncCtx extends CancelCtx {
  /** Either the task is started or it is stopped. */
  private final AtomicBoolean decided = new AtomicBoolean();

  private final Go.Task task;

  private AfterFuncCtx(Context parent, Go.Task task) {
    super(goOf(parent), parent);
    this.task = task;
  }

  static Stop below(Context parent, Go.Task task) {
    AfterFuncCtx a = new AfterFuncCtx(parent, task);
    a.propagateCancel();
    return a::stop;
  }

  private boolean stop() {
    boolean stopped = decided.compareAndSet(false, true);
    if (stopped) {
      cancel(true, CANCELED, null);
    }
    return stopped;
  }

  @Override
  void cancel(boolean removeFromParent, Throwable why, Throwable because) {
    super.cancel(removeFromParent, why, because);
    if (decided.compareAndSet(false, true)) {
      go.go(task);
    }
  }
}
