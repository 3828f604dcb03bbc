package dev.gosim.std.reflect;

import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.ChanType;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;

/** reflect.Kind: the ordinals are Go's numbers. */
enum Kind {
  INVALID,
  BOOL,
  INT,
  INT8,
  INT16,
  INT32,
  INT64,
  UINT,
  UINT8,
  UINT16,
  UINT32,
  UINT64,
  UINTPTR,
  FLOAT32,
  FLOAT64,
  COMPLEX64,
  COMPLEX128,
  ARRAY,
  CHAN,
  FUNC,
  INTERFACE,
  MAP,
  POINTER,
  SLICE,
  STRING,
  STRUCT,
  UNSAFE_POINTER;

  private static final Kind[] BASIC = values();

  static Kind of(Type t) {
    return switch (t.underlying()) {
      case Basic b -> ofBasic(b.kind());
      case ArrayType a -> ARRAY;
      case ChanType c -> CHAN;
      case Signature s -> FUNC;
      case InterfaceType i -> INTERFACE;
      case MapType m -> MAP;
      case PointerType p -> POINTER;
      case SliceType s -> SLICE;
      case StructType s -> STRUCT;
      default -> throw new IllegalStateException("no type of values: " + t);
    };
  }

  /** Up to the complex numbers the order is the same. */
  private static Kind ofBasic(Basic.Kind k) {
    return switch (k) {
      case STRING -> STRING;
      case UNSAFE_POINTER -> UNSAFE_POINTER;
      default -> BASIC[k.ordinal()];
    };
  }

  boolean isSigned() {
    return INT.compareTo(this) <= 0 && compareTo(INT64) <= 0;
  }

  boolean isUnsigned() {
    return UINT.compareTo(this) <= 0 && compareTo(UINTPTR) <= 0;
  }

  boolean isFloat() {
    return this == FLOAT32 || this == FLOAT64;
  }

  boolean isComplex() {
    return this == COMPLEX64 || this == COMPLEX128;
  }
}
