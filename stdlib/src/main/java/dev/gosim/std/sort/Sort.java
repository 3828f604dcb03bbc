package dev.gosim.std.sort;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import dev.gosim.value.ElemKind;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import dev.gosim.value.Values;

/** Natives of package sort: slices of any type (what Go does with reflect.Swapper). */
final class Sort {
  private Sort() {}

  record Found(Object elements, long n) implements Results {}

  @Native("elements")
  static Found elements(Host host, Object x) {
    Type t = Values.typeOf(x, host.types());
    if (t == null || !(t.underlying() instanceof SliceType slice)) {
      String name = t == null ? "nil" : TypeString.runtime(t);
      throw GoPanic.string("reflect: call of Swapper on " + name + " Value");
    }
    Slice s = (Slice) Values.unbox(x);
    return new Found(
        new Elements(s.array, s.off, ElemKind.of(slice.elem()), Values.isVariable(slice.elem())),
        s.len);
  }

  @Native("swap")
  static void swap(Elements e, long i, long j) {
    e.swap((int) i, (int) j);
  }
}
