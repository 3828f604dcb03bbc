package dev.gosim.sync;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.Type;
import dev.gosim.value.StructValue;

/**
 * sync.Once: the first call runs its function, all others wait for that. Done also when the
 * function panics or calls runtime.Goexit.
 */
public final class Once extends StructValue {
  private final Mutex mutex;
  private volatile boolean done;

  public Once(Type type) {
    super(type);
    mutex = new Mutex(type);
  }

  /** Do. */
  public void run(Goroutine g, Runnable f) {
    if (!done) {
      runSlow(g, f);
    }
  }

  private void runSlow(Goroutine g, Runnable f) {
    mutex.lock(g);
    try {
      if (!done) {
        try {
          f.run();
        } finally {
          done = true;
        }
      }
    } finally {
      mutex.unlock(g);
    }
  }

  @Override
  public Once copy() {
    Once o = new Once(type);
    o.assign(this);
    return o;
  }

  @Override
  public void assign(StructValue v) {
    Once from = (Once) v;
    done = from.done;
    mutex.assign(from.mutex);
  }
}
