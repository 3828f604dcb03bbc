package dev.gosim.go;

import java.util.concurrent.ExecutionException;

/**
 * golang.org/x/sync/errgroup: goroutines that work on parts of one task. The first exception
 * cancels the group's context and is what {@link #await} throws.
 *
 * <p>An {@code Error} is no result of a task: it ends the {@link Go}, as in any goroutine.
 */
public final class ErrGroup {
  private final Go go;
  private final CancelCauseContext context;
  private final WaitGroup running;
  private final Once once;

  /** Holds a token for each running task; null without a limit. */
  private Chan<Object> tokens;

  private volatile Exception first;

  ErrGroup(Go go, CancelCauseContext context) {
    this.go = go;
    this.context = context;
    running = go.waitGroup();
    once = go.once();
  }

  /** WithContext: the group's context is cancelled by the first exception, or when all is done. */
  public static ErrGroup withContext(Context parent) {
    return new ErrGroup(parent.go(), Context.withCancelCause(parent));
  }

  /** What the tasks should look at; null for a group made without. */
  public Context context() {
    return context;
  }

  /**
   * SetLimit: no more than n tasks run at a time; any number if n is negative.
   *
   * @throws Panic if tasks are running
   */
  public void setLimit(int n) {
    if (n < 0) {
      tokens = null;
      return;
    }
    if (tokens != null && tokens.len() != 0) {
      throw new Panic(
          "errgroup: modify limit while "
              + tokens.len()
              + " goroutines in the group are still active");
    }
    tokens = go.chan(n);
  }

  /** Go: runs the task in a goroutine, first waiting until the limit allows it. */
  public void go(Go.Task task) {
    if (tokens != null) {
      tokens.send(this);
    }
    start(task);
  }

  /** TryGo: false, and nothing started, when the limit is reached. */
  public boolean tryGo(Go.Task task) {
    if (tokens != null && !tokens.trySend(this)) {
      return false;
    }
    start(task);
    return true;
  }

  private void start(Go.Task task) {
    running.go(() -> {
      try {
        task.run();
      } catch (Exception e) {
        once.run(() -> failed(e));
      } finally {
        if (tokens != null) {
          tokens.recv();
        }
      }
    });
  }

  private void failed(Exception e) {
    first = e;
    if (context != null) {
      context.cancel(e);
    }
  }

  /**
   * Wait: until all tasks have ended.
   *
   * @throws ExecutionException with the first exception as its cause
   */
  public void await() throws ExecutionException {
    running.await();
    if (context != null) {
      context.cancel(first);
    }
    if (first != null) {
      throw new ExecutionException(first);
    }
  }
}
