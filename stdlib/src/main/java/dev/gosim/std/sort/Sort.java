package dev.gosim.std.sort;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;

/** Natives of package sort: slices of any type (what Go does with reflect.Swapper). */
public final class Sort {
  private Sort() {}

  @Native("length")
  static long length(Host host, Object x) {
    Type t = Values.typeOf(x, host.types());
    if (t == null || !(t.underlying() instanceof SliceType)) {
      String name = t == null ? "nil" : TypeString.runtime(t);
      throw GoPanic.string("reflect: call of Swapper on " + name + " Value");
    }
    return ((Slice) Values.unbox(x)).len;
  }

  /** Element variables stay where they are: structs and arrays exchange their values. */
  @Native("swap")
  static void swap(Host host, Object x, long i, long j) {
    Slice s = (Slice) Values.unbox(x);
    ElemKind kind = ElemKind.of(((SliceType) Values.typeOf(x, host.types()).underlying()).elem());
    int a = s.off + (int) i;
    int b = s.off + (int) j;
    Object v = kind.get(s.array, a);
    Object w = kind.get(s.array, b);
    switch (v) {
      case StructValue p when Values.isVariable(elem(x, host)) -> {
        StructValue copy = p.copy();
        p.assign((StructValue) w);
        ((StructValue) w).assign(copy);
      }
      case ArrayValue p when Values.isVariable(elem(x, host)) -> {
        ArrayValue copy = p.copy();
        p.assign((ArrayValue) w);
        ((ArrayValue) w).assign(copy);
      }
      case null, default -> {
        kind.set(s.array, a, w);
        kind.set(s.array, b, v);
      }
    }
  }

  private static Type elem(Object x, Host host) {
    return ((SliceType) Values.typeOf(x, host.types()).underlying()).elem();
  }
}
