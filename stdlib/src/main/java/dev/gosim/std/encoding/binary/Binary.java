package dev.gosim.std.encoding.binary;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.std.reflect.Places;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.Obj;
import dev.gosim.types.PointerType;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Complex;
import dev.gosim.value.ElemKind;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Pointer;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;

/** Natives of encoding/binary: the bytes of a value of fixed size, by its type. */
final class Binary {
  private final byte[] bytes;
  private final boolean big;
  private int at;

  private Binary(Slice b, boolean big) {
    this.bytes = (byte[]) b.array;
    this.at = b.off;
    this.big = big;
  }

  /** Bytes of a value of the type, -1 if that depends on the value or there are none. */
  private static long sizeOf(Type t) {
    return switch (t.underlying()) {
      case ArrayType a -> {
        long elem = sizeOf(a.elem());
        yield elem < 0 ? -1 : elem * a.len();
      }
      case StructType s -> {
        long sum = 0;
        for (int i = 0; i < s.fields().size(); i++) {
          long field = sizeOf(s.field(i).type());
          if (field < 0) {
            yield -1;
          }
          sum += field;
        }
        yield sum;
      }
      case Basic b ->
          switch (b.kind()) {
            case INT, UINT, UINTPTR, STRING, UNSAFE_POINTER -> -1;
            default -> b.size();
          };
      default -> -1;
    };
  }

  @Native("sizeOf")
  static long sizeOf(Host host, Object v) {
    Type t = Values.typeOf(v, host.types());
    Object x = Values.unbox(v);
    if (t != null && t.underlying() instanceof PointerType p) {
      if (x == null) {
        return -1;
      }
      t = p.elem();
      x = pointedTo(x, t);
    }
    if (t == null) {
      return -1;
    }
    if (t.underlying() instanceof SliceType s) {
      long elem = sizeOf(s.elem());
      return elem < 0 ? -1 : elem * ((Slice) x).len;
    }
    return sizeOf(t);
  }

  private static Object pointedTo(Object pointer, Type elem) {
    return pointer instanceof Pointer p ? Places.load(p, elem) : pointer;
  }

  @Native("into")
  static boolean into(Host host, Object v) {
    Type t = Values.typeOf(v, host.types());
    return t != null
        && (t.underlying() instanceof PointerType || t.underlying() instanceof SliceType);
  }

  @Native("put")
  static void put(Host host, Slice b, boolean big, Object v) {
    Type t = Values.typeOf(v, host.types());
    Object x = Values.unbox(v);
    if (t.underlying() instanceof PointerType p) {
      t = p.elem();
      x = pointedTo(x, t);
    }
    new Binary(b, big).put(t, x);
  }

  private void put(long v, int size) {
    for (int i = 0; i < size; i++) {
      bytes[at++] = (byte) (v >> 8 * (big ? size - 1 - i : i));
    }
  }

  private void put(Type t, Object v) {
    switch (t.underlying()) {
      case SliceType s -> {
        Slice x = (Slice) v;
        putAll(s.elem(), x.array, x.off, x.len);
      }
      case ArrayType a -> {
        ArrayValue x = (ArrayValue) v;
        putAll(a.elem(), x.array, x.off, x.len);
      }
      case StructType s -> {
        for (int i = 0; i < s.fields().size(); i++) {
          Type ft = s.field(i).type();
          if (s.field(i).name().equals("_")) {
            int n = (int) sizeOf(ft);
            java.util.Arrays.fill(bytes, at, at + n, (byte) 0);
            at += n;
          } else {
            put(ft, Places.field((StructValue) v, s, i));
          }
        }
      }
      case Basic b -> put(b, v);
      default -> throw new IllegalStateException("no fixed size: " + t);
    }
  }

  private void putAll(Type elem, Object array, int off, int len) {
    ElemKind kind = ElemKind.of(elem);
    if (kind == ElemKind.UINT8 || kind == ElemKind.INT8) {
      if (len > 0) {
        System.arraycopy(array, off, bytes, at, len);
      }
      at += len;
      return;
    }
    for (int i = 0; i < len; i++) {
      put(elem, kind.get(array, off + i));
    }
  }

  private void put(Basic b, Object v) {
    switch (v) {
      case Boolean x -> put(x ? 1 : 0, 1);
      case Long x -> put(x, b.size());
      case Double x -> putDouble(x, b.size());
      case Complex x -> {
        putDouble(x.re(), b.size() / 2);
        putDouble(x.im(), b.size() / 2);
      }
      default -> throw new IllegalStateException("no fixed size: " + b);
    }
  }

  private void putDouble(double x, int size) {
    put(size == 4 ? Float.floatToRawIntBits((float) x) : Double.doubleToRawLongBits(x), size);
  }

  @Native("get")
  static void get(Host host, Slice b, boolean big, Object v) {
    Type t = Values.typeOf(v, host.types());
    Object x = Values.unbox(v);
    Binary in = new Binary(b, big);
    if (t.underlying() instanceof PointerType p) {
      in.get(p.elem(), x);
    } else {
      in.getAll((SliceType) t.underlying(), (Slice) x);
    }
  }

  private void getAll(SliceType t, Slice s) {
    getAll(t.elem(), s.array, s.off, s.len);
  }

  private void getAll(Type elem, Object array, int off, int len) {
    for (int i = 0; i < len; i++) {
      get(elem, Places.elemPointer(array, off + i, elem));
    }
  }

  /** Reads a value into the variable that {@code to} points to. */
  private void get(Type t, Object to) {
    switch (t.underlying()) {
      case SliceType s -> getAll(s, (Slice) ((Pointer) to).getRef());
      case ArrayType a -> {
        ArrayValue x = (ArrayValue) to;
        getAll(a.elem(), x.array, x.off, x.len);
      }
      case StructType s -> {
        for (int i = 0; i < s.fields().size(); i++) {
          String name = s.field(i).name();
          Type ft = s.field(i).type();
          if (name.equals("_")) {
            at += (int) sizeOf(ft);
          } else if (!Obj.isExported(name) && ft.underlying() instanceof Basic b) {
            throw GoPanic.string(
                "reflect: reflect.Value."
                    + setter(b)
                    + " using value obtained using unexported field");
          } else {
            get(ft, Places.fieldPointer((StructValue) to, s, i));
          }
        }
      }
      case Basic b -> Places.store(to, t, get(b));
      default -> throw new IllegalStateException("no fixed size: " + t);
    }
  }

  private static String setter(Basic b) {
    if (b.isBoolean()) {
      return "SetBool";
    }
    if (b.isInteger()) {
      return b.isUnsigned() ? "SetUint" : "SetInt";
    }
    return b.isFloat() ? "SetFloat" : "SetComplex";
  }

  private long getBits(int size) {
    long v = 0;
    for (int i = 0; i < size; i++) {
      v |= (bytes[at++] & 0xffL) << 8 * (big ? size - 1 - i : i);
    }
    return v;
  }

  private double getDouble(int size) {
    long bits = getBits(size);
    return size == 4 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
  }

  private Object get(Basic b) {
    if (b.isBoolean()) {
      return getBits(1) != 0;
    }
    if (b.isFloat()) {
      return getDouble(b.size());
    }
    if (b.isComplex()) {
      double re = getDouble(b.size() / 2);
      return new Complex(re, getDouble(b.size() / 2));
    }
    long bits = getBits(b.size());
    int unused = 64 - 8 * b.size();
    return b.isUnsigned() ? bits : bits << unused >> unused;
  }
}
