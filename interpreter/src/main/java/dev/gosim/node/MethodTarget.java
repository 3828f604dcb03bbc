package dev.gosim.node;

import dev.gosim.types.PointerType;
import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Boxed;
import dev.gosim.value.FieldPointer;
import dev.gosim.value.Func;
import dev.gosim.value.Pointer;
import dev.gosim.value.Rep;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;

/**
 * The method that a name means for a dynamic type, and the way from the interface value to its
 * receiver (what Go's itab and its wrapper functions do): through embedded fields, then to the
 * value or pointer that the method wants.
 *
 * @param fn the method
 * @param path {@code refs} slots of embedded structs or struct pointers to walk
 * @param last how the receiver is taken from what the path leads to
 * @param slot for the FIELD_ forms: slot of the embedded field
 * @param rep for the FIELD_ and DEREF forms: the receiver's representation
 */
public record MethodTarget(Func fn, int[] path, Last last, int slot, Rep rep) {
  /** Last step. */
  public enum Last {
    /** As it is: pointers, maps, functions, numbers... */
    SAME,
    /** A struct or array: the method gets a copy. */
    COPY,
    /** An embedded field that is no struct: its value. */
    FIELD_VALUE,
    /** An embedded field that is no struct: a pointer to it. */
    FIELD_POINTER,
    /** A pointer to something that is no struct or array: what it points to. */
    DEREF
  }

  private static final int[] NO_PATH = {};

  public static MethodTarget direct(Func fn) {
    return new MethodTarget(fn, NO_PATH, Last.SAME, 0, Rep.REF);
  }

  /**
   * Whether the interface value holds a nil pointer and the method wants what it points to: Go's
   * wrapper function panics then (runtime.panicwrap).
   */
  boolean nilReceiver(Object iface) {
    return (last == Last.COPY || last == Last.DEREF)
        && path.length == 0
        && Values.unbox(iface) == null;
  }

  /** Whether that depends on the value. */
  boolean mayBeNil(Type dynamic) {
    return (last == Last.COPY || last == Last.DEREF)
        && path.length == 0
        && dynamic.underlying() instanceof PointerType;
  }

  /** The receiver for an interface value. */
  public Object receiver(Object iface, int pos) {
    Object v = Values.unbox(iface);
    return isWhole(iface instanceof Boxed) ? v : walk(v, pos);
  }

  /** Whether the receiver is what is in the box, or the pointer, itself. */
  public boolean isWhole(boolean boxed) {
    return path.length == 0 && (last == Last.SAME || boxed && sharesStruct());
  }

  /** What is in a box does not change, so it may do for a method that does not change it either. */
  private boolean sharesStruct() {
    return last == Last.COPY && fn instanceof FuncCode f && f.readsReceiver();
  }

  /** The receiver for a value (a pointer or a struct) in boxed form. */
  public Object walk(Object v, int pos) {
    for (int s : path) {
      v = struct(v, pos).refs[s];
    }
    return switch (last) {
      case SAME -> v;
      case COPY -> copy(v, pos);
      case FIELD_VALUE -> field(struct(v, pos));
      case FIELD_POINTER -> new FieldPointer(struct(v, pos), slot, rep == Rep.REF);
      case DEREF -> deref(v, pos);
    };
  }

  private static StructValue struct(Object v, int pos) {
    if (v == null) {
      throw Panics.nil(pos);
    }
    return (StructValue) v;
  }

  private static Object copy(Object v, int pos) {
    return switch (v) {
      case null -> throw Panics.nil(pos);
      case StructValue s -> s.copy();
      case ArrayValue a -> a.copy();
      default -> v;
    };
  }

  private Object field(StructValue s) {
    return switch (rep) {
      case LONG -> (Object) s.longs[slot];
      case DOUBLE -> Double.longBitsToDouble(s.longs[slot]);
      case BOOL -> s.longs[slot] != 0;
      case REF -> s.refs[slot];
    };
  }

  private Object deref(Object v, int pos) {
    if (v == null) {
      throw Panics.nil(pos);
    }
    Pointer p = (Pointer) v;
    return switch (rep) {
      case LONG -> (Object) p.getLong();
      case DOUBLE -> Double.longBitsToDouble(p.getLong());
      case BOOL -> p.getLong() != 0;
      case REF -> p.getRef();
    };
  }
}
