package dev.gosim.types;

/** {@code *elem} (spec, "Pointer types"). */
public final class PointerType implements Type {
  private final Type elem;

  public PointerType(Type elem) {
    this.elem = elem;
  }

  public Type elem() {
    return elem;
  }

  @Override
  public String toString() {
    return TypeString.of(this);
  }
}
