package dev.gosim.node;

import dev.gosim.value.GoPanic;

/** The shift count's rules (spec, "Arithmetic operators"). */
final class Shifts {
  private Shifts() {}

  /** Whether the count is below 64, so that Java's shift means Go's. */
  static boolean count(long n, boolean signed, int pos) {
    if (n >= 0 && n < 64) {
      return true;
    }
    if (signed && n < 0) {
      throw Panics.at(GoPanic.runtimeError("negative shift amount"), pos);
    }
    return false;
  }
}
