package dev.gosim.go;

import java.time.Instant;
import java.util.Optional;

/** Go's stopCtx: the parent of a cancelCtx that is registered there with afterFunc. */
record StopCtx(Context parent, Context.Stop registration) implements Context {
  @Override
  public Optional<Instant> deadline() {
    return parent.deadline();
  }

  @Override
  public RecvChan<Void> done() {
    return parent.done();
  }

  @Override
  public Throwable err() {
    return parent.err();
  }

  @Override
  public Object value(Object key) {
    return parent.value(key);
  }

  @Override
  public Go go() {
    return parent.go();
  }

  @Override
  public String toString() {
    return parent.toString();
  }
}
