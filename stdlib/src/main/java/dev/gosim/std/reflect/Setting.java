package dev.gosim.std.reflect;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.types.Basic;
import dev.gosim.types.MapType;
import dev.gosim.types.SizesAmd64;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.value.Complex;
import dev.gosim.value.GoPanic;
import dev.gosim.value.MapValue;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Zero;

/** Natives of package reflect: assigning to the variable that a Value holds. */
final class Setting {
  private static final String V = "reflect.Value.";

  private Setting() {}

  @Native("Value.Set")
  static void set(Host host, StructValue v, StructValue x) {
    setNamed(host, v, "Set", x);
  }

  @Native("Value.setNamed")
  static void setNamed(Host host, StructValue v, String method, StructValue x) {
    Reflect r = Reflect.of(host);
    Held to = r.assignable(v, V + method);
    Held from = r.exported(r.held(x, V + method), V + method);
    to.write(r.assignTo(from, to.t, "reflect.Set"));
  }

  @Native("Value.SetZero")
  static void setZero(Host host, StructValue v) {
    Held h = Reflect.of(host).assignable(v, V + "SetZero");
    h.write(Zero.of(h.t));
  }

  private static Held variable(Host host, StructValue v, String method, Kind kind) {
    Reflect r = Reflect.of(host);
    Held h = r.assignable(v, V + method);
    if (h.kind != kind) {
      throw r.valueError(V + method, h.kind);
    }
    return h;
  }

  @Native("Value.SetBool")
  static void setBool(Host host, StructValue v, boolean x) {
    variable(host, v, "SetBool", Kind.BOOL).write(x);
  }

  @Native("Value.SetString")
  static void setString(Host host, StructValue v, String x) {
    variable(host, v, "SetString", Kind.STRING).write(x);
  }

  @Native("Value.SetPointer")
  static void setPointer(Host host, StructValue v, Object x) {
    variable(host, v, "SetPointer", Kind.UNSAFE_POINTER).write(x);
  }

  @Native("Value.SetInt")
  static void setInt(Host host, StructValue v, long x) {
    Reflect r = Reflect.of(host);
    Held h = r.assignable(v, V + "SetInt");
    if (!h.kind.isSigned()) {
      throw r.valueError(V + "SetInt", h.kind);
    }
    h.write(wrapped(x, h.t));
  }

  @Native("Value.SetUint")
  static void setUint(Host host, StructValue v, long x) {
    Reflect r = Reflect.of(host);
    Held h = r.assignable(v, V + "SetUint");
    if (!h.kind.isUnsigned()) {
      throw r.valueError(V + "SetUint", h.kind);
    }
    h.write(wrapped(x, h.t));
  }

  /** The low bits that an integer type has, extended as the type says. */
  static long wrapped(long x, Type t) {
    int shift = 64 - (int) SizesAmd64.sizeof(t) * 8;
    return ((Basic) t.underlying()).isUnsigned() ? x << shift >>> shift : x << shift >> shift;
  }

  @Native("Value.SetFloat")
  static void setFloat(Host host, StructValue v, double x) {
    Reflect r = Reflect.of(host);
    Held h = r.assignable(v, V + "SetFloat");
    switch (h.kind) {
      case FLOAT32 -> h.write((double) (float) x);
      case FLOAT64 -> h.write(x);
      default -> throw r.valueError(V + "SetFloat", h.kind);
    }
  }

  @Native("Value.SetComplex")
  static void setComplex(Host host, StructValue v, Complex x) {
    Reflect r = Reflect.of(host);
    Held h = r.assignable(v, V + "SetComplex");
    switch (h.kind) {
      case COMPLEX64 -> h.write(x.toComplex64());
      case COMPLEX128 -> h.write(x);
      default -> throw r.valueError(V + "SetComplex", h.kind);
    }
  }

  // ---- slices ----

  @Native("Value.SetBytes")
  static void setBytes(Host host, StructValue v, Slice x) {
    Held h = variable(host, v, "SetBytes", Kind.SLICE);
    if (Kind.of(((SliceType) h.t.underlying()).elem()) != Kind.UINT8) {
      throw GoPanic.string("reflect.Value.SetBytes of non-byte slice");
    }
    h.write(x);
  }

  @Native("Value.SetLen")
  static void setLen(Host host, StructValue v, long n) {
    Held h = variable(host, v, "SetLen", Kind.SLICE);
    Slice s = (Slice) h.read();
    if (n < 0 || n > s.cap) {
      throw GoPanic.string("reflect: slice length out of range in SetLen");
    }
    h.write(Slices.resliced(s, 0, (int) n, s.cap, Slices.elem(h)));
  }

  @Native("Value.SetCap")
  static void setCap(Host host, StructValue v, long n) {
    Held h = variable(host, v, "SetCap", Kind.SLICE);
    Slice s = (Slice) h.read();
    if (n < s.len || n > s.cap) {
      throw GoPanic.string("reflect: slice capacity out of range in SetCap");
    }
    h.write(new Slice(s.array, s.off, s.len, (int) n));
  }

  @Native("Value.Grow")
  static void grow(Host host, StructValue v, long n) {
    Held h = variable(host, v, "Grow", Kind.SLICE);
    if (n < 0) {
      throw GoPanic.string("reflect.Value.Grow: negative len");
    }
    Slice s = (Slice) h.read();
    if (s.len + n > s.cap) {
      Slice g = Slices.grown(s, n, Slices.elem(h));
      h.write(new Slice(g.array, g.off, s.len, g.cap));
    }
  }

  @Native("Value.Clear")
  static void clear(Host host, StructValue v) {
    Reflect r = Reflect.of(host);
    Held h = Reflect.held(v);
    switch (h == null ? Kind.INVALID : h.kind) {
      case SLICE -> {
        Slice s = (Slice) h.read();
        Type elem = Slices.elem(h);
        for (int i = 0; i < s.len; i++) {
          Places.store(Places.elemPointer(s.array, s.off + i, elem), elem, Zero.of(elem));
        }
      }
      case MAP -> {
        if (h.read() instanceof MapValue m) {
          m.clear();
        }
      }
      default -> throw r.valueError(V + "Clear", h == null ? Kind.INVALID : h.kind);
    }
  }

  // ---- maps ----

  @Native("Value.SetMapIndex")
  static void setMapIndex(Host host, StructValue v, StructValue key, StructValue elem) {
    Reflect r = Reflect.of(host);
    String method = V + "SetMapIndex";
    Held h = r.exported(r.held(v, method, Kind.MAP), method);
    MapType t = (MapType) h.t.underlying();
    Held k = r.exported(r.held(key, method), method);
    Object x = r.assignTo(k, t.key(), method);
    MapValue m = (MapValue) h.read();
    Held e = Reflect.held(elem);
    if (e == null) {
      if (m != null) {
        m.delete(x);
      }
      return;
    }
    Object value = r.assignTo(r.exported(e, method), t.elem(), method);
    if (m == null) {
      throw GoPanic.plain("assignment to entry in nil map");
    }
    m.put(x, value);
  }
}
