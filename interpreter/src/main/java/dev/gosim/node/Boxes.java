package dev.gosim.node;

import dev.gosim.value.Frame;
import dev.gosim.value.Rep;

/** Values in boxed form, to and from slots of a frame. */
final class Boxes {
  private Boxes() {}

  static void toSlot(Frame f, int slot, Rep rep, Object v) {
    switch (rep) {
      case LONG -> f.l[slot] = (Long) v;
      case DOUBLE -> f.setDouble(slot, (Double) v);
      case BOOL -> f.setBool(slot, (Boolean) v);
      case REF -> f.r[slot] = v;
    }
  }

  static Object fromSlot(Frame f, int slot, Rep rep) {
    return switch (rep) {
      case LONG -> (Object) f.l[slot];
      case DOUBLE -> f.getDouble(slot);
      case BOOL -> f.getBool(slot);
      case REF -> f.r[slot];
    };
  }
}
