package dev.gosim.std.reflect;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.ElemPointer;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Growth;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;
import dev.gosim.value.Zero;
import java.lang.reflect.Array;

/** Natives of package reflect: slices, and slices of arrays and strings. */
final class Slices {
  /** How Go's panics name what is no method of Value. */
  private static final String FUNCTION = "unknown method";

  private Slices() {}

  static Type elem(Held h) {
    return ((SliceType) h.t.underlying()).elem();
  }

  /** s[from:to:max]; what lies behind its length may have to be made up first. */
  static Slice resliced(Slice s, int from, int to, int max, Type elem) {
    if (s.array instanceof Object[] a && Zero.needsObject(elem)) {
      for (int i = s.off + s.len; i < s.off + to; i++) {
        if (a[i] == null) {
          a[i] = Zero.of(elem);
        }
      }
    }
    return new Slice(s.array, s.off + from, to - from, max - from);
  }

  /** The slice with n more elements, which are zero if they had to be allocated. */
  static Slice grown(Slice s, long n, Type elem) {
    if (n > Integer.MAX_VALUE) {
      throw GoPanic.runtimeError("growslice: len out of range");
    }
    Slice g = Growth.of(elem).grow(s, (int) n);
    if (g.array instanceof Object[] a && Zero.needsObject(elem)) {
      for (int i = g.off + s.len; i < g.off + g.len; i++) {
        if (a[i] == null) {
          a[i] = Zero.of(elem);
        }
      }
    }
    return g;
  }

  /** The slice of all that can be sliced, and its type. */
  private record Whole(Slice slice, Type type, Type elem) {}

  private static Whole whole(Reflect r, Held h, String method) {
    return switch (h.t.underlying()) {
      case SliceType s -> new Whole((Slice) h.read(), h.t, s.elem());
      case ArrayType a -> {
        if (!h.addressable()) {
          throw GoPanic.string(method + ": slice of unaddressable array");
        }
        ArrayValue x = (ArrayValue) h.read();
        yield new Whole(
            new Slice(x.array, x.off, x.len, x.len), r.types.sliceOf(a.elem()), a.elem());
      }
      default -> throw r.valueError(method, h.kind);
    };
  }

  @Native("Value.Slice")
  static StructValue slice(Host host, StructValue v, long i, long j) {
    Reflect r = Reflect.of(host);
    String method = "reflect.Value.Slice";
    Held h = r.held(v, method);
    if (h.t.underlying() instanceof Basic b && b.isString()) {
      String s = (String) h.read();
      if (i < 0 || j < i || j > s.length()) {
        throw GoPanic.string(method + ": string slice index out of bounds");
      }
      return r.value(h.t, s.substring((int) i, (int) j), h.inherited());
    }
    Whole w = whole(r, h, method);
    if (i < 0 || j < i || j > w.slice.cap) {
      throw GoPanic.string(method + ": slice index out of bounds");
    }
    Slice s = resliced(w.slice, (int) i, (int) j, w.slice.cap, w.elem);
    return r.value(w.type, s, h.inherited());
  }

  @Native("Value.Slice3")
  static StructValue slice3(Host host, StructValue v, long i, long j, long k) {
    Reflect r = Reflect.of(host);
    String method = "reflect.Value.Slice3";
    Held h = r.held(v, method);
    Whole w = whole(r, h, method);
    if (i < 0 || j < i || k < j || k > w.slice.cap) {
      throw GoPanic.string(method + ": slice index out of bounds");
    }
    Slice s = resliced(w.slice, (int) i, (int) j, (int) k, w.elem);
    return r.value(w.type, s, h.inherited());
  }

  @Native("Append")
  static StructValue append(Host host, StructValue s, Slice x) {
    Reflect r = Reflect.of(host);
    Held h = slice(r, s);
    Slice old = (Slice) h.read();
    Type elem = elem(h);
    Slice g = grown(old, x.len, elem);
    for (int i = 0; i < x.len; i++) {
      Held e = r.held((StructValue) ((Object[]) x.array)[x.off + i], "reflect.Value.Set");
      Object v = r.assignTo(r.exported(e, "reflect.Value.Set"), elem, "reflect.Set");
      Places.store(Places.elemPointer(g.array, g.off + old.len + i, elem), elem, v);
    }
    return r.value(h.t, g);
  }

  private static Held slice(Reflect r, StructValue v) {
    return r.exported(r.held(v, FUNCTION, Kind.SLICE), FUNCTION);
  }

  @Native("AppendSlice")
  static StructValue appendSlice(Host host, StructValue s, StructValue t) {
    Reflect r = Reflect.of(host);
    Held h = slice(r, s);
    Held u = slice(r, t);
    if (h.t != u.t) {
      throw GoPanic.string("reflect.AppendSlice: " + r.name(h.t) + " != " + r.name(u.t));
    }
    Slice old = (Slice) h.read();
    Slice more = (Slice) u.read();
    Slice g = grown(old, more.len, elem(h));
    if (more.len > 0) {
      Values.moveElems(more.array, more.off, g.array, g.off + old.len, more.len, elem(h));
    }
    return r.value(h.t, g);
  }

  @Native("Copy")
  static long copy(Host host, StructValue dst, StructValue src) {
    Reflect r = Reflect.of(host);
    Held d = r.held(dst, "reflect.Copy");
    Held s = r.held(src, "reflect.Copy");
    if (d.kind != Kind.ARRAY && d.kind != Kind.SLICE) {
      throw r.valueError("reflect.Copy", d.kind);
    }
    if (d.kind == Kind.ARRAY) {
      r.assignable(dst, FUNCTION);
    }
    Slice to = elements(r.exported(d, FUNCTION));
    Type elem = listElem(d.t);
    Slice from;
    if (s.kind == Kind.STRING && Kind.of(elem) == Kind.UINT8) {
      from = Slice.ofBytes(dev.gosim.std.Bytes.of((String) s.read()));
    } else if (s.kind == Kind.ARRAY || s.kind == Kind.SLICE) {
      from = elements(r.exported(s, FUNCTION));
      if (listElem(s.t) != elem) {
        throw GoPanic.string("reflect.Copy: " + r.name(elem) + " != " + r.name(listElem(s.t)));
      }
    } else {
      throw r.valueError("reflect.Copy", s.kind);
    }
    int n = Math.min(to.len, from.len);
    if (n > 0) {
      Values.moveElems(from.array, from.off, to.array, to.off, n, elem);
    }
    return n;
  }

  private static Type listElem(Type t) {
    return t.underlying() instanceof ArrayType a ? a.elem() : ((SliceType) t.underlying()).elem();
  }

  private static Slice elements(Held h) {
    return h.read() instanceof ArrayValue a
        ? new Slice(a.array, a.off, a.len, a.len)
        : (Slice) h.read();
  }

  @Native("SliceAt")
  static StructValue sliceAt(Host host, Object typ, Object p, long n) {
    Reflect r = Reflect.of(host);
    Type elem = ((RType) typ).t;
    Type t = r.types.sliceOf(elem);
    if (p == null) {
      return r.value(t, Slice.NIL);
    }
    return switch (p) {
      case ElemPointer e when n >= 0 && n <= Array.getLength(e.array) - e.index ->
          r.value(t, new Slice(e.array, e.index, (int) n, (int) n));
      case ArrayValue a when n >= 0 && n <= a.len ->
          r.value(t, new Slice(a.array, a.off, (int) n, (int) n));
      default -> throw new dev.gosim.value.Unsupported("reflect.SliceAt of this pointer", 0);
    };
  }

  /** Element variables stay where they are, values move. */
  @Native("Value.swap")
  static void swap(StructValue v, long i, long j) {
    Held h = Reflect.held(v);
    Slice s = (Slice) h.read();
    if (i < 0 || i >= s.len || j < 0 || j >= s.len) {
      throw GoPanic.string("reflect: slice index out of range");
    }
    Type elem = elem(h);
    ElemKind kind = ElemKind.of(elem);
    int a = s.off + (int) i;
    int b = s.off + (int) j;
    Object x = Values.copy(kind.get(s.array, a), elem);
    Object y = Values.copy(kind.get(s.array, b), elem);
    Places.store(Places.elemPointer(s.array, a, elem), elem, y);
    Places.store(Places.elemPointer(s.array, b, elem), elem, x);
  }
}
