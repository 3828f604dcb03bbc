package dev.gosim.node;

import dev.gosim.types.InterfaceType;
import dev.gosim.types.Lookup;
import dev.gosim.types.MissingMethod;
import dev.gosim.types.Named;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import dev.gosim.types.TypeTable;
import dev.gosim.value.GoPanic;
import dev.gosim.value.RuntimeError;
import dev.gosim.value.Values;

/** The panic of a failed type assertion from one type to another (runtime.TypeAssertionError). */
public record TypeAsserts(TypeTable types, Type from, Type to) implements Interfaces.Failure {
  @Override
  public GoPanic of(Object iface) {
    return new GoPanic(
        new RuntimeError(RuntimeError.Kind.ASSERTION, "interface conversion: " + text(iface)));
  }

  /** What tells two types of the same name apart. */
  private String different(Type dynamic) {
    boolean samePackage =
        dynamic instanceof Named a
            && to instanceof Named b
            && a.origin().obj().pkg() == b.origin().obj().pkg();
    return samePackage ? " (types from different scopes)" : " (types from different packages)";
  }

  private String text(Object iface) {
    boolean toInterface = to.underlying() instanceof InterfaceType;
    String want = TypeString.runtime(to);
    if (iface == null) {
      return (toInterface ? "interface" : TypeString.runtime(from)) + " is nil, not " + want;
    }
    Type t = Values.typeOf(iface, types);
    if (!toInterface) {
      String have = TypeString.runtime(t);
      String same = have.equals(want) ? different(t) : "";
      return TypeString.runtime(from) + " is " + have + ", not " + want + same;
    }
    MissingMethod m = Lookup.missingMethod(t, to);
    return TypeString.runtime(t) + " is not " + want + ": missing method " + m.method().name();
  }
}
