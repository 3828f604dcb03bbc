package dev.gosim.std.reflect;

import dev.gosim.chan.Makechan;
import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.ChanType;
import dev.gosim.types.MapType;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.Predicates;
import dev.gosim.types.SizesAmd64;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import dev.gosim.value.AddressOnly;
import dev.gosim.value.ElemKind;
import dev.gosim.value.GoPanic;
import dev.gosim.value.MapValue;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Zero;
import java.util.ArrayList;
import java.util.List;

/** Natives of package reflect: new types and new values of a type. */
final class Making {
  private Making() {}

  // ---- types ----

  @Native("PointerTo")
  static Object pointerTo(RType t) {
    return t.reflect.rtype(t.reflect.types.pointerTo(t.t));
  }

  @Native("SliceOf")
  static Object sliceOf(RType t) {
    return t.reflect.rtype(t.reflect.types.sliceOf(t.t));
  }

  @Native("ArrayOf")
  static Object arrayOf(long length, RType elem) {
    if (length < 0) {
      throw GoPanic.string("reflect: negative length passed to ArrayOf");
    }
    Type t = elem.reflect.types.arrayOf(elem.t, length);
    if (SizesAmd64.sizeof(t) < 0) {
      throw GoPanic.string("reflect.ArrayOf: array size would exceed virtual address space");
    }
    return elem.reflect.rtype(t);
  }

  @Native("ChanOf")
  static Object chanOf(long dir, RType t) {
    ChanType.Dir d =
        switch ((int) dir) {
          case 1 -> ChanType.Dir.RECV;
          case 2 -> ChanType.Dir.SEND;
          case 3 -> ChanType.Dir.BOTH;
          default -> throw GoPanic.string("reflect.ChanOf: invalid dir");
        };
    if (SizesAmd64.sizeof(t.t) >= 1 << 16) {
      throw GoPanic.string("reflect.ChanOf: element size too large");
    }
    return t.reflect.rtype(t.reflect.types.chanOf(d, t.t));
  }

  @Native("MapOf")
  static Object mapOf(RType key, RType elem) {
    if (!Predicates.comparable(key.t)) {
      throw GoPanic.string("reflect.MapOf: invalid key type " + key.reflect.name(key.t));
    }
    return key.reflect.rtype(key.reflect.types.mapOf(key.t, elem.t));
  }

  private static RType type(Slice types, int i) {
    return (RType) ((Object[]) types.array)[types.off + i];
  }

  private static Tuple tuple(Slice types, Var.Kind kind) {
    List<Var> vars = new ArrayList<>(types.len);
    for (int i = 0; i < types.len; i++) {
      vars.add(new Var(kind, 0, null, "", type(types, i).t));
    }
    return new Tuple(vars);
  }

  @Native("FuncOf")
  static Object funcOf(Host host, Slice in, Slice out, boolean variadic) {
    if (variadic && (in.len == 0 || type(in, in.len - 1).kind != Kind.SLICE)) {
      throw GoPanic.string("reflect.FuncOf: last arg of variadic func must be slice");
    }
    Reflect r = Reflect.of(host);
    Tuple params = tuple(in, Var.Kind.PARAM);
    return r.rtype(Calls.signature(r, params, tuple(out, Var.Kind.RESULT), variadic));
  }

  private static String string(Slice s, int i) {
    return (String) ((Object[]) s.array)[s.off + i];
  }

  @Native("structOf")
  static Object structOf(
      Host host, Slice names, Slice pkgPaths, Slice types, Slice tags, Slice anonymous) {
    Reflect r = Reflect.of(host);
    List<Var> fields = new ArrayList<>(names.len);
    List<String> tagList = new ArrayList<>(names.len);
    for (int i = 0; i < names.len; i++) {
      String name = string(names, i);
      String path = string(pkgPaths, i);
      Package pkg =
          path.isEmpty() || Obj.isExported(name)
              ? null
              : new Package(path, path.substring(path.lastIndexOf('/') + 1), null);
      boolean embedded = ((byte[]) anonymous.array)[anonymous.off + i] != 0;
      fields.add(new Var(Var.Kind.FIELD, 0, pkg, name, type(types, i).t, embedded));
      tagList.add(string(tags, i));
    }
    return r.rtype(r.types.canonical(new StructType(fields, tagList)));
  }

  // ---- values ----

  private static RType given(Object typ, String function) {
    if (typ == null) {
      throw GoPanic.string("reflect: " + function + "(nil)");
    }
    return (RType) typ;
  }

  @Native("Zero")
  static StructValue zero(Object typ) {
    RType t = given(typ, "Zero");
    return t.reflect.value(t.t, Zero.of(t.t));
  }

  @Native("New")
  static StructValue create(Object typ) {
    RType t = given(typ, "New");
    return t.reflect.value(t.reflect.types.pointerTo(t.t), Places.create(t.t));
  }

  @Native("NewAt")
  static StructValue newAt(Object typ, Object p) {
    RType t = given(typ, "NewAt");
    return t.reflect.value(t.reflect.types.pointerTo(t.t), AddressOnly.reached(p));
  }

  @Native("MakeSlice")
  static StructValue makeSlice(RType t, long len, long cap) {
    if (!(t.t.underlying() instanceof SliceType s)) {
      throw GoPanic.string("reflect.MakeSlice of non-slice type");
    }
    if (len < 0) {
      throw GoPanic.string("reflect.MakeSlice: negative len");
    }
    if (cap < 0) {
      throw GoPanic.string("reflect.MakeSlice: negative cap");
    }
    if (len > cap) {
      throw GoPanic.string("reflect.MakeSlice: len > cap");
    }
    if (cap > Integer.MAX_VALUE - 8) {
      throw GoPanic.runtimeError("makeslice: len out of range");
    }
    Object a = ElemKind.of(s.elem()).newArray((int) cap);
    Zero.fill(a, 0, (int) len, s.elem());
    return t.reflect.value(t.t, new Slice(a, 0, (int) len, (int) cap));
  }

  @Native("MakeMapWithSize")
  static StructValue makeMap(RType t, long n) {
    if (!(t.t.underlying() instanceof MapType m)) {
      throw GoPanic.string("reflect.MakeMapWithSize of non-map type");
    }
    return t.reflect.value(t.t, new MapValue(m, n));
  }

  @Native("MakeChan")
  static StructValue makeChan(Goroutine g, RType t, long buffer) {
    if (!(t.t.underlying() instanceof ChanType c)) {
      throw GoPanic.string("reflect.MakeChan of non-chan type");
    }
    if (buffer < 0) {
      throw GoPanic.string("reflect.MakeChan: negative buffer size");
    }
    if (c.dir() != ChanType.Dir.BOTH) {
      throw GoPanic.string("reflect.MakeChan: unidirectional channel type");
    }
    return t.reflect.value(t.t, Makechan.make(c.elem(), buffer, g));
  }
}
