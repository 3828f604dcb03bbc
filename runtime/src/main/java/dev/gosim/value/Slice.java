package dev.gosim.value;

import java.lang.reflect.Array;

/**
 * A slice header (spec, "Slice types"; runtime/slice.go): immutable; {@code array} is the Java
 * array that {@link ElemKind} names for the element type, null for the nil slice. A Go slice is
 * never a Java null. Who makes one sees to it that {@code 0 <= off}, {@code 0 <= len <= cap} and
 * {@code off + cap} is not more than the array's length: compiled code relies on it.
 */
public final class Slice {
  /** The nil slice of every type. */
  public static final Slice NIL = new Slice(null, 0, 0, 0);

  public final Object array;
  public final int off;
  public final int len;
  public final int cap;

  public Slice(Object array, int off, int len, int cap) {
    assert 0 <= off && 0 <= len && len <= cap && off <= length(array) - cap;
    this.array = array;
    this.off = off;
    this.len = len;
    this.cap = cap;
  }

  private static int length(Object array) {
    return array == null ? 0 : Array.getLength(array);
  }

  public boolean isNil() {
    return array == null;
  }

  /** A []byte over these bytes (not copied). */
  public static Slice ofBytes(byte[] b) {
    return new Slice(b, 0, b.length, b.length);
  }

  /** A slice of references over this array (not copied). */
  public static Slice ofRefs(Object... a) {
    return new Slice(a, 0, a.length, a.length);
  }
}
