package dev.gosim.node;

import dev.gosim.types.Type;
import dev.gosim.value.Boxed;
import dev.gosim.value.StructValue;

/**
 * Inline cache of an interface method call: the target for the dynamic type seen last (Go: the
 * itab). Each half is replaced as a whole, so racing goroutines see a consistent pair.
 */
public final class MethodCache {
  /** Finds methods of dynamic types; kept by the interpreter. */
  public interface Finder {
    /** The target for an interface value's dynamic type; never null: the checker made sure. */
    MethodTarget find(Object iface, String name, dev.gosim.types.Package pkg);
  }

  private record Entry(Type type, MethodTarget target) {}

  private final Finder finder;
  private final String name;
  private final dev.gosim.types.Package pkg;
  private Entry pointer = new Entry(null, null);
  private Entry boxed = new Entry(null, null);

  public MethodCache(Finder finder, String name, dev.gosim.types.Package pkg) {
    this.finder = finder;
    this.name = name;
    this.pkg = pkg;
  }

  public String name() {
    return name;
  }

  /** The method for this (not nil) interface value. */
  public MethodTarget target(Object iface) {
    if (iface instanceof StructValue s) {
      Entry e = pointer;
      if (e.type == s.type) {
        return e.target;
      }
      MethodTarget t = finder.find(iface, name, pkg);
      pointer = new Entry(s.type, t);
      return t;
    }
    if (iface instanceof Boxed b) {
      Entry e = boxed;
      if (e.type == b.type) {
        return e.target;
      }
      MethodTarget t = finder.find(iface, name, pkg);
      boxed = new Entry(b.type, t);
      return t;
    }
    return finder.find(iface, name, pkg);
  }
}
