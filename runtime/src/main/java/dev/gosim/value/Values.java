package dev.gosim.value;

import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.PointerType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeTable;

/** Copying, and the step between values and interface values (docs/architecture.md, "Values"). */
public final class Values {
  private Values() {}

  /** The value as stored in another variable: structs and arrays are copied, others shared. */
  public static Object copy(Object v, Type t) {
    return switch (v) {
      case StructValue s when t.underlying() instanceof StructType -> s.copy();
      case ArrayValue a when t.underlying() instanceof ArrayType -> a.copy();
      case null, default -> v;
    };
  }

  /**
   * Assigns to a nested variable in place where it is a struct or array; returns what the slot
   * holds.
   */
  public static Object assignNested(Object old, Object v, Type t) {
    if (old instanceof StructValue s && t.underlying() instanceof StructType) {
      s.assign((StructValue) v);
      return s;
    }
    if (old instanceof ArrayValue a && t.underlying() instanceof ArrayType) {
      a.assign((ArrayValue) v);
      return a;
    }
    return v;
  }

  /** A new Java array with copies of n elements. */
  public static Object copyElems(Object array, int off, int n, Type elem) {
    Object c = ElemKind.of(elem).newArray(n);
    System.arraycopy(array, off, c, 0, n);
    if (c instanceof Object[] refs && isVariable(elem)) {
      for (int i = 0; i < n; i++) {
        refs[i] = copy(refs[i], elem);
      }
    }
    return c;
  }

  /**
   * Go's copy and array assignment: element variables stay where they are, values move; may
   * overlap.
   */
  public static void moveElems(Object src, int so, Object dst, int doff, int n, Type elem) {
    if (!(src instanceof Object[] s) || !isVariable(elem)) {
      System.arraycopy(src, so, dst, doff, n);
      return;
    }
    Object[] d = (Object[]) dst;
    boolean forward = s != d || doff <= so;
    for (int k = 0; k < n; k++) {
      int i = forward ? k : n - 1 - k;
      if (d[doff + i] == null) {
        d[doff + i] = copy(s[so + i], elem);
      } else {
        d[doff + i] = assignNested(d[doff + i], s[so + i], elem);
      }
    }
  }

  /** Whether a value of this type is a Java object that is itself the variable. */
  public static boolean isVariable(Type t) {
    return t.underlying() instanceof StructType || t.underlying() instanceof ArrayType;
  }

  /**
   * A value of a non-interface type, in boxed form, as an interface value. {@code t} is canonical.
   * The value is not copied: whoever converts a struct or array variable copies it first.
   */
  public static Object box(Object v, Type t) {
    if (t instanceof Basic b) {
      switch (b.kind()) {
        case BOOL, INT, FLOAT64, STRING -> {
          return v;
        }
        default -> {}
      }
    } else if (t instanceof PointerType p && v instanceof StructValue s && s.type == p.elem()) {
      return v;
    }
    return new Boxed(t, v);
  }

  /** The dynamic type of an interface value (canonical); null for nil. */
  public static Type typeOf(Object iface, TypeTable types) {
    return switch (iface) {
      case null -> null;
      case Boxed b -> b.type;
      case StructValue s -> types.pointerTo(s.type);
      case String s -> Basic.STRING;
      case Long l -> Basic.INT;
      case Boolean b -> Basic.BOOL;
      case Double d -> Basic.FLOAT64;
      default -> throw new IllegalStateException("no interface value: " + iface.getClass());
    };
  }

  /** The value inside an interface value, in boxed form (nil stays null). */
  public static Object unbox(Object iface) {
    return iface instanceof Boxed b ? b.value : iface;
  }

  /** Whether {@code iface}'s dynamic type is {@code t} (canonical, no interface). */
  public static boolean hasType(Object iface, Type t) {
    return switch (iface) {
      case null -> false;
      case Boxed b -> b.type == t;
      case StructValue s -> t instanceof PointerType p && p.elem() == s.type;
      case String s -> t == Basic.STRING;
      case Long l -> t == Basic.INT;
      case Boolean b -> t == Basic.BOOL;
      case Double d -> t == Basic.FLOAT64;
      default -> throw new IllegalStateException("no interface value: " + iface.getClass());
    };
  }

  /** Whether values of the type are interface values. */
  public static boolean isInterface(Type t) {
    return t.underlying() instanceof InterfaceType;
  }
}
