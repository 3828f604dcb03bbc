package dev.gosim.value;

/** {@code &a[i]}: an element of an array or of a slice's backing array. */
public final class ElemPointer extends Pointer {
  public final Object array;
  public final int index;
  private final ElemKind kind;

  public ElemPointer(Object array, int index, ElemKind kind) {
    this.array = array;
    this.index = index;
    this.kind = kind;
  }

  public ElemKind kind() {
    return kind;
  }

  @Override
  public long getLong() {
    return switch (kind) {
      case FLOAT32 -> Double.doubleToRawLongBits(((float[]) array)[index]);
      case FLOAT64 -> Double.doubleToRawLongBits(((double[]) array)[index]);
      default -> kind.getLong(array, index);
    };
  }

  @Override
  public void setLong(long v) {
    switch (kind) {
      case FLOAT32 -> ((float[]) array)[index] = (float) Double.longBitsToDouble(v);
      case FLOAT64 -> ((double[]) array)[index] = Double.longBitsToDouble(v);
      default -> kind.setLong(array, index, v);
    }
  }

  @Override
  public Object getRef() {
    return ((Object[]) array)[index];
  }

  @Override
  public void setRef(Object v) {
    ((Object[]) array)[index] = v;
  }

  @Override
  public Object monitor() {
    return array;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof ElemPointer p && p.array == array && p.index == index;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(array) * 31 + index;
  }
}
