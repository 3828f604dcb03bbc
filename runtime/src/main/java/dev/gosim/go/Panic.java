package dev.gosim.go;

import dev.gosim.value.GoPanic;
import dev.gosim.value.RuntimeError;

/** What Go panics with, in its words: {@code send on closed channel}. */
public final class Panic extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Panic(String message) {
    super(message);
  }

  static Panic of(GoPanic p) {
    return new Panic(p.value instanceof RuntimeError e ? e.text() : String.valueOf(p.value));
  }
}
