package dev.gosim.node;

import dev.gosim.value.GoPanic;

/** Run-time panics with the position of what raised them. */
public final class Panics {
  private Panics() {}

  public static GoPanic at(GoPanic p, int pos) {
    p.pos = pos;
    return p;
  }

  public static GoPanic nil(int pos) {
    return at(GoPanic.nilDereference(), pos);
  }

  public static GoPanic index(long i, long len, int pos) {
    return at(GoPanic.index(i, len), pos);
  }
}
