package dev.gosim.std.encoding.json;

/** An error that ends encoding or decoding: a Go error value on its way to the native's caller. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  final transient Object error;

  Failure(Object error) {
    super(null, null, false, false);
    this.error = error;
  }
}
