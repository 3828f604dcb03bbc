package dev.gosim.std.fmt;

import dev.gosim.std.Bytes;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.ChanType;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import dev.gosim.value.Address;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.MapValue;
import dev.gosim.value.Pointer;
import dev.gosim.value.Slice;
import dev.gosim.value.StructLayout;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;
import dev.gosim.value.Zero;
import java.util.List;
import java.util.Map;

/**
 * Formats any value by its type, walking into structs, arrays, slices, maps, interfaces and, at the
 * top, through a pointer (package fmt, printValue). Methods are called where {@link Access} is
 * open.
 */
final class Composite {
  private final Printer p;
  private final Text out;

  Composite(Printer p) {
    this.p = p;
    this.out = p.out;
  }

  /** A value in boxed form. */
  void value(Object v, Type t, int verb, int depth, Access access) {
    Type u = t.underlying();
    if (u instanceof InterfaceType) {
      iface(v, t, verb, depth, access);
      return;
    }
    if (depth > 0 && access == Access.OPEN && Methods.handle(p, v, t, verb)) {
      return;
    }
    p.subject(v, t);
    switch (u) {
      case Basic b -> p.basic(v, t, b, verb);
      case StructType s -> struct((StructValue) v, t, s, verb, depth, access);
      case MapType m -> map((MapValue) v, t, m, verb, depth, access);
      case SliceType s -> {
        Slice x = (Slice) v;
        list(x.array, x.off, x.len, t, s.elem(), verb, depth, access);
      }
      case ArrayType a -> {
        ArrayValue x = (ArrayValue) v;
        list(x.array, x.off, x.len, t, a.elem(), verb, depth, access);
      }
      case PointerType x -> pointer(v, t, x.elem(), verb, depth, access);
      default -> pointer(v, t, verb);
    }
  }

  private void iface(Object v, Type t, int verb, int depth, Access access) {
    if (v == null) {
      out.add(p.layout.sharpV ? p.typeName(t) + "(nil)" : "<nil>");
      return;
    }
    value(Values.unbox(v), Values.typeOf(v, p.host().types()), verb, depth + 1, access.inside());
  }

  private void struct(StructValue v, Type t, StructType s, int verb, int depth, Access access) {
    boolean named = p.layout.plusV || p.layout.sharpV;
    if (p.layout.sharpV) {
      out.add(p.typeName(t));
    }
    out.add('{');
    List<Var> fields = s.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) {
        separator();
      }
      Var f = fields.get(i);
      if (named) {
        out.add(f.name());
        out.add(':');
      }
      value(field(v, s, i), f.type(), verb, depth + 1, access.field(f));
    }
    out.add('}');
  }

  private void separator() {
    if (p.layout.sharpV) {
      out.add(", ");
    } else {
      out.add(' ');
    }
  }

  /** A field in boxed form; those of a native struct are in its Java class, shown as zero. */
  static Object field(StructValue v, StructType s, int i) {
    if (v.getClass() != StructValue.class) {
      return Zero.of(s.field(i).type());
    }
    StructLayout layout = StructLayout.of(s);
    int slot = layout.slot(i);
    return switch (layout.rep(i)) {
      case LONG -> (Object) v.longs[slot];
      case DOUBLE -> Double.longBitsToDouble(v.longs[slot]);
      case BOOL -> v.longs[slot] != 0;
      case REF -> v.refs[slot];
    };
  }

  private void map(MapValue m, Type t, MapType u, int verb, int depth, Access access) {
    if (p.layout.sharpV) {
      out.add(p.typeName(t));
      if (m == null) {
        out.add("(nil)");
        return;
      }
      out.add('{');
    } else {
      out.add("map[");
    }
    if (m != null) {
      boolean first = true;
      for (Map.Entry<Object, Object> e : KeyOrder.sorted(m, u, p.host().types())) {
        if (!first) {
          separator();
        }
        first = false;
        value(e.getKey(), u.key(), verb, depth + 1, access.inside());
        out.add(':');
        value(e.getValue(), u.elem(), verb, depth + 1, access.inside());
      }
    }
    out.add(p.layout.sharpV ? '}' : ']');
  }

  private void list(
      Object array, int off, int n, Type t, Type elem, int verb, int depth, Access access) {
    if (elem.underlying() instanceof Basic b && b.kind() == Basic.Kind.UINT8) {
      switch (verb) {
        case 's', 'q', 'x', 'X' -> {
          p.string(n == 0 ? "" : Bytes.string((byte[]) array, off, n), verb);
          return;
        }
        default -> {}
      }
    }
    boolean sharpV = p.layout.sharpV;
    if (sharpV) {
      out.add(p.typeName(t));
      if (array == null) {
        out.add("(nil)");
        return;
      }
    }
    out.add(sharpV ? '{' : '[');
    ElemKind kind = ElemKind.of(elem);
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        separator();
      }
      value(kind.get(array, off + i), elem, verb, depth + 1, access.inside());
    }
    out.add(sharpV ? '}' : ']');
  }

  /** A []byte as a list of numbers. */
  void byteList(Slice b, int verb) {
    boolean sharpV = p.layout.sharpV;
    if (sharpV) {
      out.add("[]byte");
      if (b.isNil()) {
        out.add("(nil)");
        return;
      }
    }
    out.add(sharpV ? '{' : '[');
    for (int i = 0; i < b.len; i++) {
      if (i > 0) {
        separator();
      }
      long c = ((byte[]) b.array)[b.off + i] & 0xff;
      if (sharpV) {
        p.layout.hex64(c, true);
      } else {
        p.layout.integer(c, 10, false, verb, Layout.LOWER);
      }
    }
    out.add(sharpV ? '}' : ']');
  }

  private void pointer(Object v, Type t, Type elem, int verb, int depth, Access access) {
    if (depth == 0 && v != null) {
      Type u = elem.underlying();
      if (u instanceof StructType || u instanceof ArrayType) {
        out.add('&');
        value(v, elem, verb, depth + 1, access);
        return;
      }
      if (u instanceof SliceType || u instanceof MapType) {
        out.add('&');
        value(((Pointer) v).getRef(), elem, verb, depth + 1, access.inside());
        return;
      }
    }
    pointer(v, t, verb);
  }

  /** Pointers, channels, functions, maps, slices by their address. */
  void pointer(Object v, Type t, int verb) {
    boolean ok =
        switch (t.underlying()) {
          case PointerType x -> true;
          case ChanType x -> true;
          case Signature x -> true;
          case MapType x -> true;
          case SliceType x -> true;
          case Basic b -> b.kind() == Basic.Kind.UNSAFE_POINTER;
          default -> false;
        };
    if (!ok) {
      p.badVerb(verb);
      return;
    }
    long address = Address.of(v);
    Layout layout = p.layout;
    switch (verb) {
      case 'v' -> {
        if (layout.sharpV) {
          out.add("(" + p.typeName(t) + ")(");
          if (address == 0) {
            out.add("nil");
          } else {
            layout.hex64(address, true);
          }
          out.add(')');
        } else if (address == 0) {
          layout.pad("<nil>");
        } else {
          layout.hex64(address, !layout.sharp);
        }
      }
      case 'p' -> layout.hex64(address, !layout.sharp);
      case 'b', 'o', 'd', 'x', 'X' -> p.integer(address, false, verb);
      default -> p.badVerb(verb);
    }
  }
}
