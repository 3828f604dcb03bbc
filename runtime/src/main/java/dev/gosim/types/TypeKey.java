package dev.gosim.types;

import java.util.Arrays;

/**
 * What makes a canonical type unique: its kind and its parts, which are canonical types (compared
 * by identity), names and numbers.
 */
final class TypeKey {
  private final Object[] parts;
  private final int hash;

  TypeKey(Object... parts) {
    this.parts = parts;
    this.hash = Arrays.hashCode(parts);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof TypeKey k && hash == k.hash && Arrays.equals(parts, k.parts);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
