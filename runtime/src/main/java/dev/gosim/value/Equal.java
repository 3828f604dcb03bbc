package dev.gosim.value;

import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Predicates;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import dev.gosim.types.Var;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Equality and hashing of Go values in boxed form (spec, "Comparison operators"; runtime/alg.go).
 */
public final class Equal {
  private Equal() {}

  /** a == b for two interface values; panics if their common dynamic type is not comparable. */
  public static boolean interfaces(Object a, Object b) {
    if (a instanceof Boxed x) {
      if (!(b instanceof Boxed y) || x.type != y.type) {
        return false;
      }
      if (!Predicates.comparable(x.type)) {
        throw GoPanic.runtimeError("comparing uncomparable type " + TypeString.runtime(x.type));
      }
      return values(x.value, y.value, x.type);
    }
    if (a == b) {
      return !(a instanceof Double d) || !d.isNaN();
    }
    if (a == null || b == null || a.getClass() != b.getClass()) {
      return false;
    }
    return a instanceof Double x ? (double) x == (double) (Double) b : a.equals(b);
  }

  /** a == b for two values of a comparable type. */
  public static boolean values(Object a, Object b, Type t) {
    return switch (t.underlying()) {
      case Basic k when k.isFloat() -> (double) (Double) a == (double) (Double) b;
      case Basic k when k.isComplex() -> ((Complex) a).eq((Complex) b);
      case InterfaceType i -> interfaces(a, b);
      case StructType s -> structs((StructValue) a, (StructValue) b, s);
      case ArrayType x -> arrays((ArrayValue) a, (ArrayValue) b, x);
      default -> a == null ? b == null : a.equals(b);
    };
  }

  private static boolean structs(StructValue a, StructValue b, StructType t) {
    StructLayout layout = StructLayout.of(t);
    for (int i = 0; i < t.fields().size(); i++) {
      Var field = t.field(i);
      if (field.name().equals("_")) {
        continue;
      }
      int slot = layout.slot(i);
      boolean same =
          switch (layout.rep(i)) {
            case LONG, BOOL -> a.longs[slot] == b.longs[slot];
            case DOUBLE ->
                Double.longBitsToDouble(a.longs[slot]) == Double.longBitsToDouble(b.longs[slot]);
            case REF -> values(a.refs[slot], b.refs[slot], field.type());
          };
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean arrays(ArrayValue a, ArrayValue b, ArrayType t) {
    ElemKind kind = ElemKind.of(t.elem());
    for (int i = 0; i < a.len; i++) {
      if (!values(kind.get(a.array, a.off + i), kind.get(b.array, b.off + i), t.elem())) {
        return false;
      }
    }
    return true;
  }

  /** Hash of an interface value; panics if its dynamic type cannot be hashed. */
  public static int hashInterface(Object v) {
    return switch (v) {
      case null -> 0;
      case Boxed b -> {
        if (!Predicates.comparable(b.type)) {
          throw GoPanic.runtimeError("hash of unhashable type " + TypeString.runtime(b.type));
        }
        yield hash(b.value, b.type) * 31 + System.identityHashCode(b.type);
      }
      case Double d -> hashFloat(d);
      default -> v.hashCode();
    };
  }

  /** 0 and -0 are equal; no two NaN are, and many in one map must not stand in one chain. */
  private static int hashFloat(double d) {
    return Double.isNaN(d) ? ThreadLocalRandom.current().nextInt() : Double.hashCode(d + 0.0);
  }

  /** Hash of a value of a comparable type, consistent with {@link #values}. */
  public static int hash(Object v, Type t) {
    return switch (t.underlying()) {
      case Basic k when k.isFloat() -> hashFloat((Double) v);
      case Basic k when k.isComplex() ->
          hashFloat(((Complex) v).re()) * 31 + hashFloat(((Complex) v).im());
      case InterfaceType i -> hashInterface(v);
      case StructType s -> hashStruct((StructValue) v, s);
      case ArrayType a -> hashArray((ArrayValue) v, a);
      default -> v == null ? 0 : v.hashCode();
    };
  }

  /**
   * Panics if a key cannot be hashed; for a map without entries, which looks at the key for nothing
   * else and says so in other words (internal/runtime/maps, mapKeyError).
   */
  public static void checkKey(Object k, Type t) {
    switch (t.underlying()) {
      case InterfaceType _ -> {
        if (k instanceof Boxed b) {
          if (!Predicates.comparable(b.type)) {
            throw GoPanic.plain("hash of unhashable type: " + TypeString.runtime(b.type));
          }
          checkKey(b.value, b.type);
        }
      }
      case StructType s -> {
        StructValue v = (StructValue) k;
        StructLayout layout = StructLayout.of(s);
        for (int i = 0; i < s.fields().size(); i++) {
          if (layout.rep(i) == Rep.REF && !s.field(i).name().equals("_")) {
            checkKey(v.refs[layout.slot(i)], s.field(i).type());
          }
        }
      }
      case ArrayType a -> {
        ArrayValue v = (ArrayValue) k;
        ElemKind kind = ElemKind.of(a.elem());
        for (int i = 0; i < v.len; i++) {
          checkKey(kind.get(v.array, v.off + i), a.elem());
        }
      }
      default -> {}
    }
  }

  private static int hashStruct(StructValue v, StructType t) {
    StructLayout layout = StructLayout.of(t);
    int h = 17;
    for (int i = 0; i < t.fields().size(); i++) {
      if (t.field(i).name().equals("_")) {
        continue;
      }
      int slot = layout.slot(i);
      h =
          h * 31
              + switch (layout.rep(i)) {
                case LONG, BOOL -> Long.hashCode(v.longs[slot]);
                case DOUBLE -> hashFloat(Double.longBitsToDouble(v.longs[slot]));
                case REF -> hash(v.refs[slot], t.field(i).type());
              };
    }
    return h;
  }

  private static int hashArray(ArrayValue v, ArrayType t) {
    ElemKind kind = ElemKind.of(t.elem());
    int h = 19;
    for (int i = 0; i < v.len; i++) {
      h = h * 31 + hash(kind.get(v.array, v.off + i), t.elem());
    }
    return h;
  }
}
