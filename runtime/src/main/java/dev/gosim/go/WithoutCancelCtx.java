package dev.gosim.go;

import java.time.Instant;
import java.util.Optional;

/** Go's withoutCancelCtx: the parent's values only. */
record WithoutCancelCtx(Go go, Context parent) implements Context {
  @Override
  public Optional<Instant> deadline() {
    return Optional.empty();
  }

  @Override
  public RecvChan<Void> done() {
    return null;
  }

  @Override
  public Throwable err() {
    return null;
  }

  @Override
  public Object value(Object key) {
    return ValueCtx.find(this, key);
  }

  @Override
  public String toString() {
    return parent + ".WithoutCancel";
  }
}
