package dev.gosim.go;

import dev.gosim.value.GoFatal;

/**
 * What Go ends a program for without letting it recover: {@code sync: unlock of unlocked mutex}.
 */
public final class FatalError extends Error {
  private static final long serialVersionUID = 1L;

  private FatalError(String message) {
    super(message);
  }

  static FatalError of(GoFatal f) {
    return new FatalError(f.getMessage());
  }
}
