package dev.gosim.value;

import dev.gosim.types.ArrayType;
import dev.gosim.types.Type;

/**
 * An array variable (spec, "Array types"): like a struct, the object is the variable, a pointer to
 * it is this object, assignment copies. {@code array} is the Java array that {@link ElemKind}
 * names; a slice of the array shares it. A slice converted to an array pointer gives an array that
 * is part of the slice's Java array, from {@code off} on.
 */
public final class ArrayValue {
  /** Canonical array type, or a defined type whose underlying type is one. */
  public final Type type;

  public final Object array;
  public final int off;
  public final int len;

  public ArrayValue(Type type, Object array, int off, int len) {
    this.type = type;
    this.array = array;
    this.off = off;
    this.len = len;
  }

  /** An array that is the whole of a Java array. */
  public ArrayValue(Type type, Object array, int len) {
    this(type, array, 0, len);
  }

  /** A zero value. */
  public static ArrayValue zero(Type type) {
    ArrayType t = (ArrayType) type.underlying();
    int n = (int) t.len();
    Object a = ElemKind.of(t.elem()).newArray(n);
    Zero.fill(a, 0, n, t.elem());
    return new ArrayValue(type, a, n);
  }

  public Type elem() {
    return ((ArrayType) type.underlying()).elem();
  }

  /** The value copied to a new variable. */
  public ArrayValue copy() {
    return new ArrayValue(type, Values.copyElems(array, off, len, elem()), len);
  }

  /** Overwrites this variable with {@code v}'s value, in place. */
  public void assign(ArrayValue v) {
    if (v == this) {
      return;
    }
    Values.moveElems(v.array, v.off, array, off, len, elem());
  }

  /** Whether two array pointers point to the same variable. */
  @Override
  public boolean equals(Object o) {
    return o instanceof ArrayValue a && a.array == array && a.off == off;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(array) + 31 * off;
  }
}
