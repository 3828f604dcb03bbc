package dev.gosim.std.errors;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Boxed;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Pointer;
import dev.gosim.value.Rep;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;

/** Natives of package errors: what Go does by reflection. */
final class Errors {
  private Errors() {}

  /** Whether values of the dynamic type may be compared. */
  @Native("comparable_")
  static boolean comparable(Host host, Object v) {
    Type t = Values.typeOf(v, host.types());
    return t == null || Predicates.comparable(t);
  }

  /**
   * Panics unless the target of As is a non-nil pointer to an interface or to a type that is an
   * error.
   */
  @Native("checkTarget")
  static void checkTarget(Host host, Object target) {
    if (target == null) {
      throw GoPanic.string("errors: target cannot be nil");
    }
    Type t = Values.typeOf(target, host.types());
    if (!(t.underlying() instanceof PointerType p) || Values.unbox(target) == null) {
      throw GoPanic.string("errors: target must be a non-nil pointer");
    }
    if (!Values.isInterface(p.elem()) && host.method(p.elem(), "Error", null) == null) {
      throw GoPanic.string("errors: *target must be interface or implement error");
    }
  }

  /** Stores the error in what target points to, if it can be assigned to that. */
  @Native("assign")
  static boolean assign(Host host, Object err, Object target) {
    PointerType p = (PointerType) Values.typeOf(target, host.types()).underlying();
    Type elem = p.elem();
    if (Values.isInterface(elem)) {
      if (!host.implementsType(Values.typeOf(err, host.types()), elem)) {
        return false;
      }
      store(Values.unbox(target), err, elem);
      return true;
    }
    if (!Values.hasType(err, elem)) {
      return false;
    }
    store(Values.unbox(target), err instanceof Boxed b ? b.value : err, elem);
    return true;
  }

  private static void store(Object to, Object v, Type elem) {
    switch (to) {
      case StructValue s -> s.assign((StructValue) v);
      case ArrayValue a -> a.assign((ArrayValue) v);
      case Pointer p -> {
        switch (Rep.of(elem)) {
          case LONG -> p.setLong((Long) v);
          case DOUBLE -> p.setLong(Double.doubleToRawLongBits((Double) v));
          case BOOL -> p.setLong((Boolean) v ? 1 : 0);
          case REF -> p.setRef(v);
        }
      }
      default -> throw new IllegalStateException("no pointer: " + to.getClass());
    }
  }
}
