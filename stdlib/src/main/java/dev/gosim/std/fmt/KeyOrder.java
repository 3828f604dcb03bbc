package dev.gosim.std.fmt;

import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeTable;
import dev.gosim.value.Address;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Complex;
import dev.gosim.value.ElemKind;
import dev.gosim.value.MapValue;
import dev.gosim.value.Rep;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The order in which the entries of a map are printed (internal/fmtsort): by key. */
final class KeyOrder {
  private KeyOrder() {}

  static List<Map.Entry<Object, Object>> sorted(MapValue m, MapType t, TypeTable types) {
    Type key = t.key();
    Rep rep = Rep.of(t.elem());
    List<Map.Entry<Object, Object>> entries = new ArrayList<>(MapValue.len(m));
    for (MapValue.Iterator i = m.iterator(0); i.next(); ) {
      entries.add(new SimpleImmutableEntry<>(i.key(), i.value(rep)));
    }
    entries.sort((a, b) -> compare(a.getKey(), b.getKey(), key, types));
    return entries;
  }

  private static int compare(Object a, Object b, Type t, TypeTable types) {
    return switch (t.underlying()) {
      case Basic u -> basic(a, b, u);
      case StructType s -> {
        for (int i = 0; i < s.fields().size(); i++) {
          Object x = Composite.field((StructValue) a, s, i);
          Object y = Composite.field((StructValue) b, s, i);
          int c = compare(x, y, s.field(i).type(), types);
          if (c != 0) {
            yield c;
          }
        }
        yield 0;
      }
      case ArrayType u -> {
        ElemKind kind = ElemKind.of(u.elem());
        ArrayValue v = (ArrayValue) a;
        ArrayValue w = (ArrayValue) b;
        for (int i = 0; i < u.len(); i++) {
          Object x = kind.get(v.array, v.off + i);
          Object y = kind.get(w.array, w.off + i);
          int c = compare(x, y, u.elem(), types);
          if (c != 0) {
            yield c;
          }
        }
        yield 0;
      }
      case InterfaceType u -> interfaces(a, b, types);
      default -> Long.compare(Address.of(a), Address.of(b));
    };
  }

  /** nil first, then by dynamic type, then by value. */
  private static int interfaces(Object a, Object b, TypeTable types) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    Type ta = Values.typeOf(a, types);
    Type tb = Values.typeOf(b, types);
    if (ta != tb) {
      return Long.compare(Address.of(ta), Address.of(tb));
    }
    return compare(Values.unbox(a), Values.unbox(b), ta, types);
  }

  private static int basic(Object a, Object b, Basic t) {
    return switch (a) {
      case Long x when t.isUnsigned() -> Long.compareUnsigned(x, (Long) b);
      case Long x -> Long.compare(x, (Long) b);
      case String x -> x.compareTo((String) b);
      case Boolean x -> Boolean.compare(x, (Boolean) b);
      case Double x -> doubles(x, (Double) b);
      case Complex x -> {
        Complex y = (Complex) b;
        int c = doubles(x.re(), y.re());
        yield c != 0 ? c : doubles(x.im(), y.im());
      }
      case null, default -> Long.compare(Address.of(a), Address.of(b));
    };
  }

  /** NaN before all others; 0 and -0 are equal. */
  private static int doubles(double a, double b) {
    if (a < b || Double.isNaN(a) && !Double.isNaN(b)) {
      return -1;
    }
    return a > b || Double.isNaN(b) && !Double.isNaN(a) ? 1 : 0;
  }
}
