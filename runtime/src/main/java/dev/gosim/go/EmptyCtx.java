package dev.gosim.go;

import java.time.Instant;
import java.util.Optional;

/** Go's emptyCtx as backgroundCtx and todoCtx: never ends, knows nothing. */
record EmptyCtx(Go go, String name) implements Context {
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
    return null;
  }

  @Override
  public String toString() {
    return name;
  }
}
