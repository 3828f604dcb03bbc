package dev.gosim.value;

import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.Named;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import java.util.Arrays;

/** Zero values (spec, "The zero value"). */
public final class Zero {
  private Zero() {}

  /** The zero value of a type in boxed form; structs and arrays are fresh variables. */
  public static Object of(Type t) {
    return switch (t.underlying()) {
      case Basic b -> ofBasic(b);
      case SliceType s -> Slice.NIL;
      case StructType s -> newStruct(t);
      case ArrayType a -> ArrayValue.zero(t);
      default -> null;
    };
  }

  private static Object ofBasic(Basic b) {
    if (b.isString()) {
      return "";
    }
    if (b.isBoolean()) {
      return Boolean.FALSE;
    }
    if (b.isInteger()) {
      return 0L;
    }
    if (b.isFloat()) {
      return 0.0;
    }
    return b.isComplex() ? Complex.ZERO : null;
  }

  /** A new zero struct variable; a native struct is made by its package's factory. */
  public static StructValue newStruct(Type t) {
    if (t instanceof Named n && n.obj().nativeFactory() instanceof NativeStruct f) {
      return f.create(n);
    }
    return StructValue.zero(t);
  }

  /** Whether elements of this type may not be left as Java nulls. */
  public static boolean needsObject(Type t) {
    return switch (t.underlying()) {
      case Basic b -> b.isString() || b.isComplex();
      case SliceType s -> true;
      case StructType s -> true;
      case ArrayType a -> true;
      default -> false;
    };
  }

  /** Fills [from, to) of a fresh backing array with zero values where null would not do. */
  public static void fill(Object array, int from, int to, Type elem) {
    if (!(array instanceof Object[] a) || !needsObject(elem)) {
      return;
    }
    if (elem.underlying() instanceof StructType || elem.underlying() instanceof ArrayType) {
      for (int i = from; i < to; i++) {
        a[i] = of(elem);
      }
    } else {
      Arrays.fill(a, from, to, of(elem));
    }
  }
}
