package dev.gosim.std.reflect;

import dev.gosim.chan.Chan;
import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.std.runtime.FuncAddress;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.SizesAmd64;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import dev.gosim.value.Address;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Complex;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Equal;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;
import dev.gosim.value.MapValue;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;
import dev.gosim.value.Zero;

/** Natives of package reflect: what a Value holds, and its parts. */
final class Reading {
  private static final String V = "reflect.Value.";

  private Reading() {}

  @Native("ValueOf")
  static StructValue valueOf(Host host, Object i) {
    return Reflect.of(host).valueOf(i);
  }

  @Native("Value.Kind")
  static long kind(StructValue v) {
    Held h = Reflect.held(v);
    return h == null ? 0 : h.kind.ordinal();
  }

  @Native("Value.Type")
  static Object type(Host host, StructValue v) {
    Reflect r = Reflect.of(host);
    return r.rtype(r.held(v, V + "Type").t);
  }

  @Native("Value.CanAddr")
  static boolean canAddr(StructValue v) {
    Held h = Reflect.held(v);
    return h != null && h.addressable();
  }

  @Native("Value.CanSet")
  static boolean canSet(StructValue v) {
    Held h = Reflect.held(v);
    return h != null && h.addressable() && !h.readOnly();
  }

  @Native("Value.CanInterface")
  static boolean canInterface(Host host, StructValue v) {
    return !Reflect.of(host).held(v, V + "CanInterface").readOnly();
  }

  @Native("Value.Interface")
  static Object iface(Host host, StructValue v) {
    return packed(host, v, V + "Interface");
  }

  @Native("Value.packed")
  static Object packed(Host host, StructValue v, String caller) {
    Reflect r = Reflect.of(host);
    Held h = r.held(v, caller);
    if (h.readOnly()) {
      throw GoPanic.string(
          caller + ": cannot return value obtained from unexported field or method");
    }
    return r.iface(h);
  }

  @Native("Value.Addr")
  static StructValue addr(Host host, StructValue v) {
    Reflect r = Reflect.of(host);
    Held h = Reflect.held(v);
    if (h == null || !h.addressable()) {
      throw GoPanic.string("reflect.Value.Addr of unaddressable value");
    }
    return r.value(r.types.pointerTo(h.t), h.pointer(), h.flags & Held.RO);
  }

  @Native("Value.Elem")
  static StructValue elem(Host host, StructValue v) {
    Reflect r = Reflect.of(host);
    Held h = r.held(v, V + "Elem");
    Object x = h.read();
    if (h.kind == Kind.INTERFACE) {
      return x == null
          ? r.value(null)
          : r.value(Values.typeOf(x, r.types), Values.unbox(x), h.inherited());
    }
    if (!(h.t.underlying() instanceof PointerType p)) {
      throw r.valueError(V + "Elem", h.kind);
    }
    return x == null ? r.value(null) : r.value(p.elem(), x, h.flags & Held.RO | Held.ADDR);
  }

  @Native("Value.IsNil")
  static boolean isNil(Host host, StructValue v) {
    Reflect r = Reflect.of(host);
    Held h = r.held(v, V + "IsNil");
    return switch (h.kind) {
      case SLICE -> ((Slice) h.read()).isNil();
      case CHAN, FUNC, INTERFACE, MAP, POINTER, UNSAFE_POINTER -> h.read() == null;
      default -> throw r.valueError(V + "IsNil", h.kind);
    };
  }

  @Native("Value.IsZero")
  static boolean isZero(Host host, StructValue v) {
    Held h = Reflect.of(host).held(v, V + "IsZero");
    return isZero(h.read(), h.t);
  }

  /** Small comparable structs and arrays are compared with zero, others part by part. */
  static boolean isZero(Object v, Type t) {
    return switch (v) {
      case null -> true;
      case Slice s -> s.isNil();
      case Double d -> d == 0;
      case Complex c -> c.eq(Complex.ZERO);
      case StructValue s when t.underlying() instanceof StructType x ->
          plain(t) ? Equal.values(v, Zero.of(t), t) : fieldsAreZero(s, x);
      case ArrayValue a when t.underlying() instanceof ArrayType x ->
          plain(t) ? Equal.values(v, Zero.of(t), t) : elementsAreZero(a, x.elem());
      default -> Values.isInterface(t) ? false : v.equals(Zero.of(t));
    };
  }

  private static boolean plain(Type t) {
    return Predicates.comparable(t) && SizesAmd64.sizeof(t) <= 1024;
  }

  private static boolean fieldsAreZero(StructValue s, StructType t) {
    for (int i = 0; i < t.fields().size(); i++) {
      if (!isZero(Places.field(s, t, i), t.field(i).type()) && !t.field(i).name().equals("_")) {
        return false;
      }
    }
    return true;
  }

  private static boolean elementsAreZero(ArrayValue a, Type elem) {
    ElemKind kind = ElemKind.of(elem);
    for (int i = 0; i < a.len; i++) {
      if (!isZero(kind.get(a.array, a.off + i), elem)) {
        return false;
      }
    }
    return true;
  }

  // ---- basic values ----

  @Native("Value.Bool")
  static boolean bool(Host host, StructValue v) {
    return (Boolean) Reflect.of(host).held(v, V + "Bool", Kind.BOOL).read();
  }

  private static Held checked(
      Host host, StructValue v, String method, java.util.function.Predicate<Kind> kinds) {
    Reflect r = Reflect.of(host);
    Held h = r.held(v, V + method);
    if (!kinds.test(h.kind)) {
      throw r.valueError(V + method, h.kind);
    }
    return h;
  }

  @Native("Value.Int")
  static long integer(Host host, StructValue v) {
    return (Long) checked(host, v, "Int", Kind::isSigned).read();
  }

  @Native("Value.Uint")
  static long unsigned(Host host, StructValue v) {
    return (Long) checked(host, v, "Uint", Kind::isUnsigned).read();
  }

  @Native("Value.Float")
  static double floating(Host host, StructValue v) {
    return (Double) checked(host, v, "Float", Kind::isFloat).read();
  }

  @Native("Value.Complex")
  static Complex complex(Host host, StructValue v) {
    return (Complex) checked(host, v, "Complex", Kind::isComplex).read();
  }

  @Native("Value.String")
  static String string(Host host, StructValue v) {
    Held h = Reflect.held(v);
    if (h == null) {
      return "<invalid Value>";
    }
    return h.kind == Kind.STRING ? (String) h.read() : "<" + Reflect.of(host).name(h.t) + " Value>";
  }

  @Native("Value.Bytes")
  static Slice bytes(Host host, StructValue v) {
    Reflect r = Reflect.of(host);
    Held h = r.held(v, V + "Bytes");
    switch (h.t.underlying()) {
      case SliceType s -> {
        if (Kind.of(s.elem()) != Kind.UINT8) {
          throw GoPanic.string("reflect.Value.Bytes of non-byte slice");
        }
        return (Slice) h.read();
      }
      case ArrayType a -> {
        if (Kind.of(a.elem()) != Kind.UINT8) {
          throw GoPanic.string("reflect.Value.Bytes of non-byte array");
        }
        if (!h.addressable()) {
          throw GoPanic.string("reflect.Value.Bytes of unaddressable byte array");
        }
        ArrayValue x = (ArrayValue) h.read();
        return new Slice(x.array, x.off, x.len, x.len);
      }
      default -> throw r.valueError(V + "Bytes", h.kind);
    }
  }

  @Native("Value.equal")
  static boolean equal(StructValue v, StructValue u) {
    Held h = Reflect.held(v);
    return Equal.values(h.read(), Reflect.held(u).read(), h.t);
  }

  // ---- parts ----

  /** What a Value is a list of, or a pointer to one; null if its kind has no length. */
  private static ArrayType arrayBehind(Held h) {
    return switch (h.t.underlying()) {
      case ArrayType a -> a;
      case PointerType p when p.elem().underlying() instanceof ArrayType a -> a;
      default -> null;
    };
  }

  private static GoPanic noList(Reflect r, Held h, String method) {
    return h.kind == Kind.POINTER
        ? GoPanic.string("reflect: call of " + V + method + " on ptr to non-array Value")
        : r.valueError(V + method, h.kind);
  }

  @Native("Value.Len")
  static long len(Host host, StructValue v) {
    Reflect r = Reflect.of(host);
    Held h = r.held(v, V + "Len");
    return switch (h.kind) {
      case SLICE -> ((Slice) h.read()).len;
      case STRING -> ((String) h.read()).length();
      case MAP -> MapValue.len((MapValue) h.read());
      case CHAN -> Chan.len((Chan) h.read());
      default -> {
        ArrayType a = arrayBehind(h);
        if (a == null) {
          throw noList(r, h, "Len");
        }
        yield a.len();
      }
    };
  }

  @Native("Value.Cap")
  static long cap(Host host, StructValue v) {
    Reflect r = Reflect.of(host);
    Held h = r.held(v, V + "Cap");
    return switch (h.kind) {
      case SLICE -> ((Slice) h.read()).cap;
      case CHAN -> Chan.cap((Chan) h.read());
      default -> {
        ArrayType a = arrayBehind(h);
        if (a == null) {
          throw noList(r, h, "Cap");
        }
        yield a.len();
      }
    };
  }

  @Native("Value.Index")
  static StructValue index(Host host, StructValue v, long i) {
    Reflect r = Reflect.of(host);
    Held h = r.held(v, V + "Index");
    switch (h.t.underlying()) {
      case SliceType s -> {
        Slice x = (Slice) h.read();
        inRange(i, x.len, "slice");
        Object p = Places.elemPointer(x.array, x.off + (int) i, s.elem());
        return r.value(s.elem(), p, Held.ADDR | h.inherited());
      }
      case ArrayType a -> {
        ArrayValue x = (ArrayValue) h.read();
        inRange(i, x.len, "array");
        int at = x.off + (int) i;
        return h.addressable()
            ? r.value(
                a.elem(), Places.elemPointer(x.array, at, a.elem()), Held.ADDR | h.inherited())
            : r.value(a.elem(), ElemKind.of(a.elem()).get(x.array, at), h.inherited());
      }
      case Basic b when b.isString() -> {
        String x = (String) h.read();
        inRange(i, x.length(), "string");
        return r.value(Basic.UINT8, (long) x.charAt((int) i), h.inherited());
      }
      default -> throw r.valueError(V + "Index", h.kind);
    }
  }

  private static void inRange(long i, int len, String what) {
    if (i < 0 || i >= len) {
      throw GoPanic.string("reflect: " + what + " index out of range");
    }
  }

  @Native("Value.NumField")
  static long numField(Host host, StructValue v) {
    Held h = Reflect.of(host).held(v, V + "NumField", Kind.STRUCT);
    return ((StructType) h.t.underlying()).fields().size();
  }

  @Native("Value.Field")
  static StructValue field(Host host, StructValue v, long i) {
    Reflect r = Reflect.of(host);
    Held h = r.held(v, V + "Field", Kind.STRUCT);
    StructType s = (StructType) h.t.underlying();
    if (i < 0 || i >= s.fields().size()) {
      throw GoPanic.string("reflect: Field index out of range");
    }
    int n = (int) i;
    Var f = s.field(n);
    int flags = h.flags & (Held.STICKY_RO | Held.ADDR);
    if (!f.exported()) {
      flags |= f.embedded() ? Held.EMBED_RO : Held.STICKY_RO;
    }
    StructValue x = (StructValue) h.read();
    Object part = h.addressable() ? Places.fieldPointer(x, s, n) : Places.field(x, s, n);
    return r.value(f.type(), part, flags);
  }

  // ---- addresses ----

  @Native("Value.Pointer")
  static long pointer(Host host, StructValue v) {
    Reflect r = Reflect.of(host);
    Held h = r.held(v, V + "Pointer");
    return switch (h.kind) {
      case FUNC -> h.read() instanceof Func f ? FuncAddress.of(f, host) : 0;
      case CHAN, MAP, POINTER, SLICE, STRING, UNSAFE_POINTER -> Address.of(h.read());
      default -> throw r.valueError(V + "Pointer", h.kind);
    };
  }

  /** The first element for a slice, which is no pointer here: a pointer to it. */
  @Native("Value.UnsafePointer")
  static Object unsafePointer(Host host, StructValue v) {
    Reflect r = Reflect.of(host);
    Held h = r.held(v, V + "UnsafePointer");
    return switch (h.kind) {
      case CHAN, FUNC, MAP, POINTER, UNSAFE_POINTER -> h.read();
      case SLICE -> {
        Slice s = (Slice) h.read();
        Type elem = ((SliceType) h.t.underlying()).elem();
        yield s.isNil() || s.cap == 0 ? s.array : Places.elemPointer(s.array, s.off, elem);
      }
      case STRING -> h.read().equals("") ? null : h.read();
      default -> throw r.valueError(V + "UnsafePointer", h.kind);
    };
  }

  @Native("Value.UnsafeAddr")
  static long unsafeAddr(Host host, StructValue v) {
    Held h = Reflect.of(host).held(v, V + "UnsafeAddr");
    if (!h.addressable()) {
      throw GoPanic.string("reflect.Value.UnsafeAddr of unaddressable value");
    }
    return Address.of(h.pointer());
  }

  @Native("Value.address")
  static long address(StructValue v) {
    return Address.of(Values.unbox(Reflect.held(v).read()));
  }
}
