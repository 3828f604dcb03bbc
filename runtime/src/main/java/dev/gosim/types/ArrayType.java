package dev.gosim.types;

/**
 * {@code [len]elem} (spec, "Array types"); a negative length is unknown (an error was reported).
 */
public final class ArrayType implements Type {
  private final Type elem;
  private final long len;

  public ArrayType(Type elem, long len) {
    this.elem = elem;
    this.len = len;
  }

  public Type elem() {
    return elem;
  }

  public long len() {
    return len;
  }

  @Override
  public String toString() {
    return TypeString.of(this);
  }
}
