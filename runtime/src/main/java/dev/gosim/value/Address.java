package dev.gosim.value;

import dev.gosim.types.Type;

/**
 * Numbers that stand for the addresses of Go values: equal for equal pointers, in the ranges that
 * Go's heap and code have, and nothing more.
 */
public final class Address {
  private static final long HEAP = 0xc000000000L;
  private static final long TEXT = 0x480000L;

  private Address() {}

  /** Of a pointer, map, channel, function or slice; 0 for nil. */
  public static long of(Object v) {
    return switch (v) {
      case null -> 0;
      case Slice s -> s.isNil() ? 0 : heap(s.array) + 8L * s.off;
      case ArrayValue a -> heap(a.array) + 8L * a.off;
      case ElemPointer e -> heap(e.array) + 8L * e.index;
      case FieldPointer f -> heap(f.struct) + 8L * f.slot;
      case AddressOnly a -> a.address();
      case Func f -> TEXT + (f.name().hashCode() & 0xffffL) * 32;
      default -> heap(v);
    };
  }

  /** Of a type, for the order of interface values with different types. */
  public static long of(Type t) {
    return heap(t);
  }

  private static long heap(Object o) {
    return HEAP + ((long) System.identityHashCode(o) << 4 & 0xfffffffffL);
  }
}
