package dev.gosim.node;

import dev.gosim.value.GoPanic;

/**
 * A panic whose deferred calls are running (runtime {@code _panic}); top of a goroutine's stack of
 * them.
 */
final class PanicRecord {
  final GoPanic panic;
  final PanicRecord previous;

  boolean recovered;

  PanicRecord(GoPanic panic, PanicRecord previous) {
    this.panic = panic;
    this.previous = previous;
  }
}
