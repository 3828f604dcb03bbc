package dev.gosim.go;

/**
 * A {@link Go} has died: an exception left one of its goroutines (the cause), or all of them were
 * blocked for ever.
 */
public final class CrashException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CrashException(String message, Throwable cause) {
    super(message, cause);
  }
}
