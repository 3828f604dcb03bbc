package dev.gosim.types;

/** {@code map[key]elem} (spec, "Map types"). */
public final class MapType implements Type {
  private final Type key;
  private final Type elem;

  public MapType(Type key, Type elem) {
    this.key = key;
    this.elem = elem;
  }

  public Type key() {
    return key;
  }

  public Type elem() {
    return elem;
  }

  @Override
  public String toString() {
    return TypeString.of(this);
  }
}
