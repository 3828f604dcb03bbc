package dev.gosim.value;

import dev.gosim.types.SizesAmd64;
import dev.gosim.types.Type;

/**
 * How a slice of some element type grows when there is no room for more (runtime/slice.go,
 * growslice).
 *
 * @param size of an element under Go, in bytes
 * @param pointers whether an element has pointers under Go
 * @param elem a struct or array type, whose values are variables of their own; else null
 */
public record Growth(ElemKind kind, int size, boolean pointers, Type elem) {
  public static final Growth BYTES = new Growth(ElemKind.UINT8, 1, false, null);

  public static Growth of(Type elem) {
    return new Growth(
        ElemKind.of(elem),
        (int) SizesAmd64.sizeof(elem),
        SizesAmd64.hasPointers(elem),
        Values.isVariable(elem) ? elem : null);
  }

  /** The slice with room for {@code extra} more elements and its length grown by them. */
  public Slice grow(Slice s, int extra) {
    long need = (long) s.len + extra;
    if (need > Integer.MAX_VALUE - 8) {
      throw GoPanic.runtimeError("growslice: len out of range");
    }
    if (need <= s.cap) {
      return new Slice(s.array, s.off, (int) need, s.cap);
    }
    int cap = SizeClasses.roundCap(capacity(s.cap, (int) need), size, pointers);
    Object a = kind.newArray(cap);
    if (s.len > 0 && elem != null) {
      Values.moveElems(s.array, s.off, a, 0, s.len, elem);
    } else if (s.len > 0) {
      System.arraycopy(s.array, s.off, a, 0, s.len);
    }
    return new Slice(a, 0, (int) need, cap);
  }

  /** Capacity of the new array before it is rounded to size classes. */
  private static int capacity(int old, int need) {
    long c = old;
    if (need > 2L * old) {
      c = need;
    } else if (old < 256) {
      c = 2L * old;
    } else {
      while (c < need) {
        c += (c + 3 * 256) / 4;
      }
    }
    return (int) Math.min(c, Integer.MAX_VALUE - 8);
  }
}
