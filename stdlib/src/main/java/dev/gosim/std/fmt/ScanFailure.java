package dev.gosim.std.fmt;

/** Ends a scan with an error value. */
final class ScanFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final transient Object err;

  ScanFailure(Object err) {
    super(null, null, false, false);
    this.err = err;
  }
}
