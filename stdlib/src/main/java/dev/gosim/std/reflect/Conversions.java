package dev.gosim.std.reflect;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.std.Bytes;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Identical;
import dev.gosim.types.Named;
import dev.gosim.types.PointerType;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Complex;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Utf8;
import dev.gosim.value.Zero;

/** Natives of package reflect: conversions (spec, "Conversions"). */
final class Conversions {
  private Conversions() {}

  static boolean convertible(Host host, Type src, Type dst) {
    Kind from = Kind.of(src);
    Kind to = Kind.of(dst);
    return number(from) && (number(to) || to == Kind.STRING && !from.isFloat())
        || from.isComplex() && to.isComplex()
        || from == Kind.STRING && textSlice(dst)
        || to == Kind.STRING && textSlice(src)
        || src.underlying() instanceof SliceType s && toArray(s, dst)
        || Assignability.assignable(host, src, dst)
        || sameIgnoringTags(src, dst);
  }

  private static boolean number(Kind k) {
    return k.isSigned() || k.isUnsigned() || k.isFloat();
  }

  /** A slice of bytes or runes, whose type is not a defined one. */
  private static boolean textSlice(Type t) {
    return t.underlying() instanceof SliceType s
        && !(s.elem() instanceof Named)
        && (Kind.of(s.elem()) == Kind.UINT8 || Kind.of(s.elem()) == Kind.INT32);
  }

  private static boolean toArray(SliceType s, Type dst) {
    Type array = dst.underlying() instanceof PointerType p ? p.elem() : dst;
    return array.underlying() instanceof ArrayType a && a.elem() == s.elem();
  }

  private static boolean sameIgnoringTags(Type src, Type dst) {
    if (Identical.identicalIgnoreTags(src.underlying(), dst.underlying())) {
      return true;
    }
    return src instanceof PointerType p
        && dst instanceof PointerType q
        && Identical.identicalIgnoreTags(p.elem().underlying(), q.elem().underlying());
  }

  @Native("Value.Convert")
  static StructValue convert(Host host, StructValue v, Object t) {
    Reflect r = Reflect.of(host);
    Held h = r.held(v, "reflect.Value.Convert");
    Type dst = ((RType) t).t;
    if (!convertible(host, h.t, dst)) {
      throw GoPanic.string(
          "reflect.Value.Convert: value of type "
              + r.name(h.t)
              + " cannot be converted to type "
              + r.name(dst));
    }
    return r.value(dst, converted(r, h, dst), h.inherited());
  }

  private static Object converted(Reflect r, Held h, Type dst) {
    Kind to = Kind.of(dst);
    Object x = h.read();
    if (to == Kind.INTERFACE) {
      return r.iface(h);
    }
    if (number(h.kind)) {
      return to == Kind.STRING ? Utf8.encode((Long) x) : numeric(x, h.kind, dst, to);
    }
    if (h.kind.isComplex()) {
      return to == Kind.COMPLEX64 ? ((Complex) x).toComplex64() : x;
    }
    if (h.kind == Kind.STRING && to == Kind.SLICE) {
      return ofString((String) x, Kind.of(((SliceType) dst.underlying()).elem()));
    }
    if (h.t.underlying() instanceof SliceType s) {
      return ofSlice((Slice) x, s, dst, to);
    }
    return Reflect.retype(x, dst);
  }

  private static Object numeric(Object x, Kind from, Type dst, Kind to) {
    if (to.isFloat()) {
      double d =
          x instanceof Double f ? f : from.isUnsigned() ? unsigned((Long) x) : (double) (Long) x;
      return to == Kind.FLOAT32 ? (double) (float) d : d;
    }
    long n = x instanceof Double f ? to.isUnsigned() ? truncateUnsigned(f) : truncate(f) : (Long) x;
    return Setting.wrapped(n, dst);
  }

  /** A uint64's bits as a number, rounded once. */
  private static double unsigned(long v) {
    return v >= 0 ? v : (double) (v >>> 1 | v & 1) * 2;
  }

  /** As amd64 does it: out of range and NaN give the smallest int64. */
  private static long truncate(double d) {
    return d >= 0x1p63 || Double.isNaN(d) ? Long.MIN_VALUE : (long) d;
  }

  private static long truncateUnsigned(double d) {
    return d < 0x1p63 ? truncate(d) : truncate(d - 0x1p63) ^ Long.MIN_VALUE;
  }

  private static Slice ofString(String s, Kind elem) {
    if (elem == Kind.UINT8) {
      return Slice.ofBytes(Bytes.of(s));
    }
    int[] runes = new int[s.length()];
    int n = 0;
    for (int i = 0; i < s.length(); ) {
      long d = Utf8.decode(s, i);
      runes[n++] = Utf8.rune(d);
      i += Utf8.width(d);
    }
    return new Slice(runes, 0, n, n);
  }

  private static Object ofSlice(Slice x, SliceType s, Type dst, Kind to) {
    return switch (to) {
      case STRING -> Kind.of(s.elem()) == Kind.UINT8 ? Bytes.string(x) : runes(x);
      case ARRAY -> array(x, dst, "array").copy();
      case POINTER ->
          x.isNil() ? null : array(x, ((PointerType) dst.underlying()).elem(), "pointer to array");
      default -> x;
    };
  }

  private static String runes(Slice x) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < x.len; i++) {
      Utf8.append(b, ((int[]) x.array)[x.off + i]);
    }
    return b.toString();
  }

  /** The array that begins a slice's elements. */
  private static ArrayValue array(Slice x, Type t, String what) {
    ArrayType a = (ArrayType) t.underlying();
    if (a.len() > x.len) {
      throw GoPanic.string(
          "reflect: cannot convert slice with length "
              + x.len
              + " to "
              + what
              + " with length "
              + a.len());
    }
    Object elements = x.isNil() ? ((ArrayValue) Zero.of(t)).array : x.array;
    return new ArrayValue(t, elements, x.off, (int) a.len());
  }
}
