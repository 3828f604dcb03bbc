package dev.gosim.go;

import java.time.Instant;
import java.util.Optional;

/** A struct of Go with a Context embedded: what it does not say itself, its parent says. */
interface Embedding extends Context {
  Context parent();

  @Override
  default Optional<Instant> deadline() {
    return parent().deadline();
  }

  @Override
  default RecvChan<Void> done() {
    return parent().done();
  }

  @Override
  default Throwable err() {
    return parent().err();
  }

  @Override
  default Object value(Object key) {
    return parent().value(key);
  }

  @Override
  default Go go() {
    return parent().go();
  }
}
