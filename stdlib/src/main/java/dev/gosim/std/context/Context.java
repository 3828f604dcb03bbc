package dev.gosim.std.context;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.types.Predicates;
import dev.gosim.value.Boxed;
import dev.gosim.value.Values;

/** Natives of package context. */
public final class Context {
  private Context() {}

  @Native("typeName")
  static String typeName(Host host, Object v) {
    return v == null ? "<nil>" : host.types().string(Values.typeOf(v, host.types()));
  }

  @Native("isComparable")
  static boolean isComparable(Object v) {
    return !(v instanceof Boxed b) || Predicates.comparable(b.type);
  }
}
