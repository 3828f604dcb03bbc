package dev.gosim.std.reflect;

import dev.gosim.natives.Host;
import dev.gosim.types.Type;
import dev.gosim.types.TypeTable;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What package reflect keeps for an interpreter: its types, and Types made of them. */
final class Reflect {
  final Host host;
  final TypeTable types;
  private final Map<Type, RType> rtypes = new ConcurrentHashMap<>();
  private Type valueType;
  private Type contentsType;
  private Type rtypeType;

  private Reflect(Host host) {
    this.host = host;
    this.types = host.types();
  }

  static Reflect of(Host host) {
    return host.state(Reflect.class, () -> new Reflect(host));
  }

  /** The Type of a canonical type: always the same object. */
  RType rtype(Type t) {
    RType r = rtypes.get(t);
    if (r == null) {
      if (rtypeType == null) {
        rtypeType = host.type("reflect", "rtype");
      }
      r = new RType(rtypeType, this, t);
      RType other = rtypes.putIfAbsent(t, r);
      r = other == null ? r : other;
    }
    return r;
  }

  /** The Go type of {@link Held}. */
  Type contentsType() {
    if (contentsType == null) {
      contentsType = host.type("reflect", "value");
    }
    return contentsType;
  }

  /** A reflect.Value; of null, the zero one. */
  StructValue value(Held h) {
    if (valueType == null) {
      valueType = host.type("reflect", "Value");
    }
    return new StructValue(valueType, new long[0], new Object[] {h});
  }

  StructValue value(Type t, Object v, int flags) {
    return value(new Held(this, t, v, flags));
  }

  /** A Value that is no variable. */
  StructValue value(Type t, Object v) {
    return value(t, v, 0);
  }

  /** ValueOf. */
  StructValue valueOf(Object iface) {
    return iface == null ? value(null) : value(Values.typeOf(iface, types), Values.unbox(iface));
  }

  /** A []Value. */
  Slice values(StructValue... values) {
    return Slice.ofRefs((Object[]) values);
  }

  String name(Type t) {
    return types.string(t);
  }

  /** What a Value holds; null of the zero one. */
  static Held held(StructValue v) {
    return (Held) v.refs[0];
  }

  /** What a Value holds, which must be something; {@code method} is the one that was called. */
  Held held(StructValue v, String method) {
    Held h = held(v);
    if (h == null) {
      throw valueError(method, Kind.INVALID);
    }
    return h;
  }

  /** What a Value holds, which must be of this kind. */
  Held held(StructValue v, String method, Kind kind) {
    Held h = held(v);
    if (h == null || h.kind != kind) {
      throw valueError(method, h == null ? Kind.INVALID : h.kind);
    }
    return h;
  }

  /** The panic of a method that was called on a Value of the wrong kind. */
  GoPanic valueError(String method, Kind kind) {
    StructValue e = StructValue.zero(host.type("reflect", "ValueError"));
    e.refs[0] = method;
    e.longs[0] = kind.ordinal();
    return new GoPanic(e);
  }

  /** Panics if the value was got through an unexported field. */
  Held exported(Held h, String method) {
    if (h.readOnly()) {
      throw GoPanic.string("reflect: " + method + " using value obtained using unexported field");
    }
    return h;
  }

  /** What a Value holds, which must be a variable that may be set. */
  Held assignable(StructValue v, String method) {
    Held h = exported(held(v, method), method);
    if (!h.addressable()) {
      throw GoPanic.string("reflect: " + method + " using unaddressable value");
    }
    return h;
  }

  /** The value in a Value, or the variable's, as an interface value. */
  Object iface(Held h) {
    Object v = h.read();
    if (h.kind == Kind.INTERFACE) {
      return v;
    }
    return Values.box(h.addressable() ? Values.copy(v, h.t) : v, h.t);
  }

  /** A value as one of type {@code dst}, to which it must be assignable: a copy. */
  Object assignTo(Held h, Type dst, String context) {
    if (Assignability.direct(dst, h.t)) {
      return retype(h.read(), dst);
    }
    if (Assignability.implementsType(host, h.t, dst)) {
      return iface(h);
    }
    throw GoPanic.string(
        context + ": value of type " + name(h.t) + " is not assignable to type " + name(dst));
  }

  /** A copy of a value for a type with the same underlying type. */
  static Object retype(Object v, Type dst) {
    Object c = Values.copy(v, dst);
    return switch (c) {
      case StructValue s when Values.isVariable(dst) && s.type != dst ->
          new StructValue(dst, s.longs, s.refs);
      case dev.gosim.value.ArrayValue a when Values.isVariable(dst) && a.type != dst ->
          new dev.gosim.value.ArrayValue(dst, a.array, a.off, a.len);
      case null, default -> c;
    };
  }
}
