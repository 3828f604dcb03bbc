package dev.gosim.std.reflect;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.types.ArrayType;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeTable;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Equal;
import dev.gosim.value.MapValue;
import dev.gosim.value.Pointer;
import dev.gosim.value.Rep;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;
import java.util.HashSet;
import java.util.Set;

/**
 * reflect.DeepEqual: a walk over two values at once. A pair of pointers, maps or slices that is met
 * again, as it is in a cycle, counts as equal: if it is not, the first meeting finds out.
 */
final class DeepEquality {
  /** A pair being compared, by identity of what they refer to and, for slices, by their place. */
  private record Pair(Object a, Object b, int aFrom, int aLen, int bFrom, int bLen, Type t) {
    @Override
    public boolean equals(Object o) {
      return o instanceof Pair p
          && same(a, p.a)
          && same(b, p.b)
          && t == p.t
          && aFrom == p.aFrom
          && aLen == p.aLen
          && bFrom == p.bFrom
          && bLen == p.bLen;
    }

    private static boolean same(Object x, Object y) {
      return x == y || x instanceof Pointer && x.equals(y);
    }

    private static int hash(Object x) {
      return x instanceof Pointer ? x.hashCode() : System.identityHashCode(x);
    }

    @Override
    public int hashCode() {
      return hash(a) * 31 + hash(b) + 17 * aFrom + bFrom;
    }
  }

  private final TypeTable types;
  private Set<Pair> visited;

  private DeepEquality(TypeTable types) {
    this.types = types;
  }

  @Native("DeepEqual")
  static boolean deepEqual(Host host, Object x, Object y) {
    return new DeepEquality(host.types()).interfaces(x, y);
  }

  private boolean interfaces(Object x, Object y) {
    if (x == null || y == null) {
      return x == y;
    }
    Type t = Values.typeOf(x, types);
    return t == Values.typeOf(y, types) && values(Values.unbox(x), Values.unbox(y), t);
  }

  private boolean values(Object a, Object b, Type t) {
    return switch (t.underlying()) {
      case InterfaceType i -> interfaces(a, b);
      case PointerType p -> pointers(a, b, p);
      case StructType s -> structs((StructValue) a, (StructValue) b, s);
      case ArrayType x -> {
        ArrayValue v = (ArrayValue) a;
        ArrayValue w = (ArrayValue) b;
        yield elements(v.array, v.off, w.array, w.off, v.len, x.elem());
      }
      case SliceType s -> slices((Slice) a, (Slice) b, s);
      case MapType m -> maps((MapValue) a, (MapValue) b, m);
      case Signature s -> a == null && b == null;
      default -> Equal.values(a, b, t);
    };
  }

  /** Notes a pair; false if it was met before. */
  private boolean first(Pair p) {
    if (visited == null) {
      visited = new HashSet<>();
    }
    return visited.add(p);
  }

  private boolean first(Object a, Object b, Type t) {
    return first(new Pair(a, b, 0, 0, 0, 0, t));
  }

  private boolean pointers(Object a, Object b, PointerType t) {
    if (a == null || b == null) {
      return a == b;
    }
    if (Equal.values(a, b, t)) {
      return true;
    }
    if (!first(a, b, t)) {
      return true;
    }
    Type elem = t.elem();
    return Values.isVariable(elem)
        ? values(a, b, elem)
        : values(Places.load((Pointer) a, elem), Places.load((Pointer) b, elem), elem);
  }

  private boolean structs(StructValue a, StructValue b, StructType t) {
    if (a.getClass() != StructValue.class) {
      return !(a instanceof RType) || a == b;
    }
    for (int i = 0; i < t.fields().size(); i++) {
      if (!values(Places.field(a, t, i), Places.field(b, t, i), t.field(i).type())) {
        return false;
      }
    }
    return true;
  }

  private boolean slices(Slice a, Slice b, SliceType t) {
    if (a.isNil() != b.isNil() || a.len != b.len) {
      return false;
    }
    if (a.array == b.array && a.off == b.off) {
      return true;
    }
    if (!first(new Pair(a.array, b.array, a.off, a.len, b.off, b.len, t))) {
      return true;
    }
    return elements(a.array, a.off, b.array, b.off, a.len, t.elem());
  }

  private boolean elements(Object a, int aFrom, Object b, int bFrom, int n, Type elem) {
    ElemKind kind = ElemKind.of(elem);
    for (int i = 0; i < n; i++) {
      if (!values(kind.get(a, aFrom + i), kind.get(b, bFrom + i), elem)) {
        return false;
      }
    }
    return true;
  }

  private boolean maps(MapValue a, MapValue b, MapType t) {
    if (a == null || b == null || a == b) {
      return a == b;
    }
    if (MapValue.len(a) != MapValue.len(b)) {
      return false;
    }
    if (!first(a, b, t)) {
      return true;
    }
    Rep rep = Rep.of(t.elem());
    for (MapValue.Iterator i = a.iterator(0); i.next(); ) {
      int e = b.find(i.key());
      if (e < 0 || !values(i.value(rep), b.boxedAt(e, rep), t.elem())) {
        return false;
      }
    }
    return true;
  }
}
