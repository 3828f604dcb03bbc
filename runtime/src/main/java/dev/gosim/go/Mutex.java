package dev.gosim.go;

import dev.gosim.sched.SchedulerShutdown;
import dev.gosim.value.GoFatal;

/** sync.Mutex: may be unlocked by another goroutine than the one that locked it; not reentrant. */
public final class Mutex {
  private final Go go;
  private final dev.gosim.sync.Mutex inner = new dev.gosim.sync.Mutex(null);

  Mutex(Go go) {
    this.go = go;
  }

  public void lock() {
    if (inner.tryLock()) {
      return;
    }
    try {
      inner.lock(go.self());
    } catch (SchedulerShutdown e) {
      throw go.ended();
    }
  }

  public boolean tryLock() {
    return inner.tryLock();
  }

  public void unlock() {
    if (inner.tryUnlock()) {
      return;
    }
    try {
      inner.unlock(go.self());
    } catch (GoFatal f) {
      throw FatalError.of(f);
    }
  }
}
