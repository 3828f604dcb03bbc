package dev.gosim.node;

import dev.gosim.types.Type;
import dev.gosim.value.Boxed;
import dev.gosim.value.StructValue;
import java.util.IdentityHashMap;
import java.util.Map;

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
  private final Seen pointers = new Seen();
  private final Seen boxes = new Seen();
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
    return switch (iface) {
      case StructValue s -> {
        Entry e = pointer;
        yield e.type == s.type ? e.target : (pointer = pointers.entry(s.type, iface)).target;
      }
      case Boxed b -> {
        Entry e = boxed;
        yield e.type == b.type ? e.target : (boxed = boxes.entry(b.type, iface)).target;
      }
      default -> finder.find(iface, name, pkg);
    };
  }

  /** All that have been seen, replaced as a whole when there is one more. */
  private final class Seen {
    private Known known = new Known(new IdentityHashMap<>());

    Entry entry(Type type, Object iface) {
      Map<Type, Entry> before = known.byType;
      Entry e = before.get(type);
      if (e == null) {
        e = new Entry(type, finder.find(iface, name, pkg));
        Map<Type, Entry> more = new IdentityHashMap<>(before);
        more.put(type, e);
        known = new Known(more);
      }
      return e;
    }
  }

  /** A map that nobody changes any more; a record, so that others see all of it. */
  private record Known(Map<Type, Entry> byType) {}
}
