package dev.gosim.processor;

/** A method that cannot be a native; the message goes to the compiler's user. */
final class NotNative extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotNative(String message) {
    super(message);
  }
}
