package dev.gosim.std.reflect;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.ChanType;
import dev.gosim.types.MapType;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Signature;
import dev.gosim.types.SizesAmd64;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import dev.gosim.value.Complex;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Values;

/** Natives of package reflect: questions about types. */
final class Types {
  private Types() {}

  /** What (*rtype).field returns. */
  record Field(String name, String pkgPath, Object type, String tag, long offset, boolean anonymous)
      implements Results {}

  @Native("TypeOf")
  static Object typeOf(Host host, Object i) {
    return i == null ? null : Reflect.of(host).rtype(Values.typeOf(i, host.types()));
  }

  @Native("(*rtype).Align")
  static long align(RType t) {
    return SizesAmd64.alignof(t.t);
  }

  @Native("(*rtype).FieldAlign")
  static long fieldAlign(RType t) {
    return SizesAmd64.alignof(t.t);
  }

  @Native("(*rtype).Size")
  static long size(RType t) {
    return SizesAmd64.sizeof(t.t);
  }

  @Native("(*rtype).String")
  static String string(RType t) {
    return t.reflect.name(t.t);
  }

  @Native("(*rtype).Kind")
  static long kind(RType t) {
    return t.kind.ordinal();
  }

  @Native("(*rtype).Name")
  static String name(RType t) {
    if (!Assignability.hasName(t.t)) {
      return "";
    }
    String s = t.reflect.name(t.t);
    int args = s.indexOf('[');
    int dot = s.lastIndexOf('.', args < 0 ? s.length() : args);
    return s.substring(dot + 1);
  }

  @Native("(*rtype).PkgPath")
  static String pkgPath(RType t) {
    return switch (t.t) {
      case Named n when n.obj().pkg() != null -> n.obj().pkg().path();
      case Basic b when b == Basic.UNSAFE_POINTER -> "unsafe";
      default -> "";
    };
  }

  private static RType argument(Object u, String method) {
    if (u == null) {
      throw GoPanic.string("reflect: nil type passed to Type." + method);
    }
    return (RType) u;
  }

  @Native("(*rtype).Implements")
  static boolean implementsType(Host host, RType t, Object u) {
    RType i = argument(u, "Implements");
    if (i.kind != Kind.INTERFACE) {
      throw GoPanic.string("reflect: non-interface type passed to Type.Implements");
    }
    return Assignability.implementsType(host, t.t, i.t);
  }

  @Native("(*rtype).AssignableTo")
  static boolean assignableTo(Host host, RType t, Object u) {
    return Assignability.assignable(host, t.t, argument(u, "AssignableTo").t);
  }

  @Native("(*rtype).ConvertibleTo")
  static boolean convertibleTo(Host host, RType t, Object u) {
    return Conversions.convertible(host, t.t, argument(u, "ConvertibleTo").t);
  }

  @Native("(*rtype).Comparable")
  static boolean comparable(RType t) {
    return Predicates.comparable(t.t);
  }

  private static GoPanic wrong(RType t, String method, String kind) {
    return GoPanic.string(
        "reflect: " + method + " of non-" + kind + " type " + t.reflect.name(t.t));
  }

  @Native("(*rtype).Bits")
  static long bits(RType t) {
    if (t.kind.compareTo(Kind.INT) < 0 || t.kind.compareTo(Kind.COMPLEX128) > 0) {
      throw GoPanic.string("reflect: Bits of non-arithmetic Type " + t.reflect.name(t.t));
    }
    return SizesAmd64.sizeof(t.t) * 8;
  }

  @Native("(*rtype).ChanDir")
  static long chanDir(RType t) {
    if (!(t.t.underlying() instanceof ChanType c)) {
      throw wrong(t, "ChanDir", "chan");
    }
    return direction(c);
  }

  static int direction(ChanType c) {
    return switch (c.dir()) {
      case RECV -> 1;
      case SEND -> 2;
      case BOTH -> 3;
    };
  }

  @Native("(*rtype).Elem")
  static Object elem(RType t) {
    Type e =
        switch (t.t.underlying()) {
          case ArrayType a -> a.elem();
          case ChanType c -> c.elem();
          case MapType m -> m.elem();
          case PointerType p -> p.elem();
          case SliceType s -> s.elem();
          default -> throw GoPanic.string("reflect: Elem of invalid type " + t.reflect.name(t.t));
        };
    return t.reflect.rtype(e);
  }

  @Native("(*rtype).Key")
  static Object key(RType t) {
    if (!(t.t.underlying() instanceof MapType m)) {
      throw wrong(t, "Key", "map");
    }
    return t.reflect.rtype(m.key());
  }

  @Native("(*rtype).Len")
  static long len(RType t) {
    if (!(t.t.underlying() instanceof ArrayType a)) {
      throw wrong(t, "Len", "array");
    }
    return a.len();
  }

  // ---- functions ----

  private static Signature func(RType t, String method) {
    if (!(t.t.underlying() instanceof Signature s)) {
      throw wrong(t, method, "func");
    }
    return s;
  }

  @Native("(*rtype).IsVariadic")
  static boolean isVariadic(RType t) {
    return func(t, "IsVariadic").variadic();
  }

  @Native("(*rtype).NumIn")
  static long numIn(RType t) {
    return func(t, "NumIn").params().size();
  }

  @Native("(*rtype).NumOut")
  static long numOut(RType t) {
    return func(t, "NumOut").results().size();
  }

  @Native("(*rtype).In")
  static Object in(RType t, long i) {
    return at(t, func(t, "In").params(), i);
  }

  @Native("(*rtype).Out")
  static Object out(RType t, long i) {
    return at(t, func(t, "Out").results(), i);
  }

  private static Object at(RType t, dev.gosim.types.Tuple list, long i) {
    if (i < 0 || i >= list.size()) {
      throw GoPanic.index(i, list.size());
    }
    return t.reflect.rtype(list.at((int) i).type());
  }

  // ---- structs ----

  private static StructType struct(RType t, String method) {
    if (!(t.t.underlying() instanceof StructType s)) {
      throw wrong(t, method, "struct");
    }
    return s;
  }

  @Native("(*rtype).noStruct")
  static void noStruct(RType t, String method) {
    struct(t, method);
  }

  @Native("(*rtype).NumField")
  static long numField(RType t) {
    return struct(t, "NumField").fields().size();
  }

  @Native("(*rtype).field")
  static Field field(RType t, long i) {
    StructType s = struct(t, "Field");
    if (i < 0 || i >= s.fields().size()) {
      throw GoPanic.string("reflect: Field index out of bounds");
    }
    int n = (int) i;
    Var f = s.field(n);
    return new Field(
        f.name(),
        pkgPath(f),
        t.reflect.rtype(f.type()),
        s.tag(n),
        SizesAmd64.offsetsof(s.fields())[n],
        f.embedded());
  }

  /** Empty for an exported name. */
  static String pkgPath(Obj o) {
    return o.exported() || o.pkg() == null ? "" : o.pkg().path();
  }

  // ---- numbers ----

  @Native("(*rtype).OverflowInt")
  static boolean overflowInt(RType t, long x) {
    if (!t.kind.isSigned()) {
      throw overflowOf(t, "Int", "int");
    }
    int shift = 64 - (int) SizesAmd64.sizeof(t.t) * 8;
    return x << shift >> shift != x;
  }

  @Native("(*rtype).OverflowUint")
  static boolean overflowUint(RType t, long x) {
    if (!t.kind.isUnsigned()) {
      throw overflowOf(t, "Uint", "uint");
    }
    int shift = 64 - (int) SizesAmd64.sizeof(t.t) * 8;
    return x << shift >>> shift != x;
  }

  private static GoPanic overflowOf(RType t, String what, String kind) {
    return wrong(t, "Overflow" + what, kind);
  }

  @Native("(*rtype).OverflowFloat")
  static boolean overflowFloat(RType t, double x) {
    return switch (t.kind) {
      case FLOAT32 -> overflowFloat32(x);
      case FLOAT64 -> false;
      default -> throw overflowOf(t, "Float", "float");
    };
  }

  /** Infinities are float32 numbers, too. */
  private static boolean overflowFloat32(double x) {
    return Math.abs(x) > Float.MAX_VALUE && !Double.isInfinite(x);
  }

  @Native("(*rtype).OverflowComplex")
  static boolean overflowComplex(RType t, Complex x) {
    return switch (t.kind) {
      case COMPLEX64 -> overflowFloat32(x.re()) || overflowFloat32(x.im());
      case COMPLEX128 -> false;
      default -> throw overflowOf(t, "Complex", "complex");
    };
  }
}
