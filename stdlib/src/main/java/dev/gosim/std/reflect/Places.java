package dev.gosim.std.reflect;

import dev.gosim.natives.Host;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.ElemPointer;
import dev.gosim.value.FieldPointer;
import dev.gosim.value.LongCell;
import dev.gosim.value.Pointer;
import dev.gosim.value.RefCell;
import dev.gosim.value.Rep;
import dev.gosim.value.StructLayout;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;
import dev.gosim.value.Zero;

/** Variables behind pointers: fields, elements, new ones; reading and writing them boxed. */
public final class Places {
  private Places() {}

  /** The reflect.Type of a canonical type. */
  public static Object type(Host host, Type t) {
    return Reflect.of(host).rtype(t);
  }

  /** A reflect.Value of a value in boxed form. */
  public static Object value(Host host, Type t, Object v) {
    return Reflect.of(host).value(t, v);
  }

  /** reflect.Value.IsZero. */
  public static boolean isZero(Object v, Type t) {
    return Reading.isZero(v, t);
  }

  public static Object load(Pointer p, Type t) {
    return boxed(Rep.of(t), p);
  }

  private static Object boxed(Rep rep, Pointer p) {
    return switch (rep) {
      case LONG -> (Object) p.getLong();
      case DOUBLE -> Double.longBitsToDouble(p.getLong());
      case BOOL -> p.getLong() != 0;
      case REF -> p.getRef();
    };
  }

  /** Assigns to the variable that {@code to} points to. */
  public static void store(Object to, Type t, Object v) {
    switch (to) {
      case StructValue s -> s.assign((StructValue) v);
      case ArrayValue a -> a.assign((ArrayValue) v);
      case Pointer p -> {
        switch (Rep.of(t)) {
          case LONG -> p.setLong((Long) v);
          case DOUBLE -> p.setLong(Double.doubleToRawLongBits((Double) v));
          case BOOL -> p.setLong((Boolean) v ? 1 : 0);
          case REF -> p.setRef(v);
        }
      }
      default -> throw new IllegalStateException("no pointer: " + to.getClass());
    }
  }

  /** A pointer to a new variable with the zero value. */
  public static Object create(Type t) {
    return create(t, Zero.of(t));
  }

  /** A pointer to a new variable with a value, which it owns. */
  public static Object create(Type t, Object v) {
    if (Values.isVariable(t)) {
      return v;
    }
    return switch (Rep.of(t)) {
      case LONG -> new LongCell((Long) v);
      case DOUBLE -> new LongCell(Double.doubleToRawLongBits((Double) v));
      case BOOL -> new LongCell((Boolean) v ? 1 : 0);
      case REF -> new RefCell(v);
    };
  }

  /** A field's value; a struct or array is the variable itself. */
  public static Object field(StructValue s, StructType t, int i) {
    if (s.getClass() != StructValue.class) {
      return Zero.of(t.field(i).type());
    }
    StructLayout layout = StructLayout.of(t);
    int slot = layout.slot(i);
    return switch (layout.rep(i)) {
      case LONG -> (Object) s.longs[slot];
      case DOUBLE -> Double.longBitsToDouble(s.longs[slot]);
      case BOOL -> s.longs[slot] != 0;
      case REF -> s.refs[slot];
    };
  }

  /**
   * A pointer to a field. Those of a native struct are in its Java class: what Go sees are
   * variables of their own.
   */
  public static Object fieldPointer(StructValue s, StructType t, int i) {
    Type ft = t.field(i).type();
    if (s.getClass() != StructValue.class) {
      return create(ft);
    }
    StructLayout layout = StructLayout.of(t);
    if (Values.isVariable(ft)) {
      return s.refs[layout.slot(i)];
    }
    return new FieldPointer(s, layout.slot(i), layout.rep(i) == Rep.REF);
  }

  /** A pointer to an element of a Java array that holds elements of type {@code elem}. */
  public static Object elemPointer(Object array, int i, Type elem) {
    ElemKind kind = ElemKind.of(elem);
    return Values.isVariable(elem) ? kind.get(array, i) : new ElemPointer(array, i, kind);
  }
}
