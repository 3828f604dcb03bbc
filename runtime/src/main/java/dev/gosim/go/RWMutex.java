package dev.gosim.go;

import dev.gosim.sched.SchedulerShutdown;
import dev.gosim.value.GoFatal;

/** sync.RWMutex: many readers or one writer; a writer that waits keeps new readers out. */
public final class RWMutex {
  private final Go go;
  private final dev.gosim.sync.RWMutex inner = new dev.gosim.sync.RWMutex(null);

  RWMutex(Go go) {
    this.go = go;
  }

  public void rLock() {
    if (inner.tryRLock()) {
      return;
    }
    try {
      inner.rLock(go.self());
    } catch (SchedulerShutdown e) {
      throw go.ended();
    }
  }

  public boolean tryRLock() {
    return inner.tryRLock();
  }

  public void rUnlock() {
    if (inner.tryRUnlock()) {
      return;
    }
    try {
      inner.rUnlock(go.self());
    } catch (GoFatal f) {
      throw FatalError.of(f);
    }
  }

  public void lock() {
    try {
      inner.lock(go.self());
    } catch (SchedulerShutdown e) {
      throw go.ended();
    }
  }

  public boolean tryLock() {
    return inner.tryLock(go.self());
  }

  public void unlock() {
    try {
      inner.unlock(go.self());
    } catch (GoFatal f) {
      throw FatalError.of(f);
    }
  }
}
