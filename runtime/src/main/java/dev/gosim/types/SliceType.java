package dev.gosim.types;

/** {@code []elem} (spec, "Slice types"). */
public final class SliceType implements Type {
  private final Type elem;

  public SliceType(Type elem) {
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
