package dev.gosim.go;

import java.time.Instant;
import java.util.Optional;

/** A context that never ends. */
interface NeverDone extends Context {
  @Override
  default Optional<Instant> deadline() {
    return Optional.empty();
  }

  @Override
  default RecvChan<Void> done() {
    return null;
  }

  @Override
  default Throwable err() {
    return null;
  }
}
