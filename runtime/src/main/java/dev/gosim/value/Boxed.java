package dev.gosim.value;

import dev.gosim.types.Type;

/**
 * An interface value whose dynamic type cannot be told from the Java object alone: {@code type} is
 * canonical, {@code value} in boxed form (null for nil pointers, maps, ...). Never holds what has a
 * form of its own ({@link Values#box}).
 */
public final class Boxed {
  public final Type type;
  public final Object value;

  public Boxed(Type type, Object value) {
    this.type = type;
    this.value = value;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Boxed b && Equal.interfaces(this, b);
  }

  @Override
  public int hashCode() {
    return Equal.hashInterface(this);
  }
}
