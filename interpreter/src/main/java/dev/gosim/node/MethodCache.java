package dev.gosim.node;

import dev.gosim.emit.CompiledFunc;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Type;
import dev.gosim.value.Boxed;
import dev.gosim.value.StructValue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
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

  /** Types that meet in a table of this size take turns in it. */
  private static final int MAX_TABLE = 64;

  private final Finder finder;
  private final String name;
  private final dev.gosim.types.Package pkg;
  private final Seen pointers = new Seen();
  private final Seen boxes = new Seen();
  private Entry pointer = new Entry(null, null);
  private Entry boxed = new Entry(null, null);

  /** By the hashes of their types; replaced as a whole. */
  private Itab[] pointerTabs = new Itab[2];

  private Itab[] boxedTabs = new Itab[2];

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

  /** The methods that have been called, if they are few. */
  List<KnownCallee> known() {
    Map<Type, Entry> p = pointers.known.byType;
    Map<Type, Entry> b = boxes.known.byType;
    List<KnownCallee> known = new ArrayList<>();
    if (p.size() + b.size() <= KnownCallee.MAX) {
      p.forEach((t, e) -> addKnown(known, e, false));
      b.forEach((t, e) -> addKnown(known, e, true));
    }
    return known;
  }

  private static void addKnown(List<KnownCallee> known, Entry e, boolean isBoxed) {
    boolean mayBeNil = isBoxed && e.target.mayBeNil(e.type);
    if (e.target.fn() instanceof FuncCode f && f.isDirect() && !mayBeNil) {
      known.add(new KnownCallee.OfInterface(f, e.type, isBoxed, e.target));
    }
  }

  /** What compiled code calls for this (not nil) interface value. */
  Itab itab(Goroutine g, Object iface, CompiledFunc uncompiled) {
    if (iface instanceof StructValue s) {
      Itab[] table = pointerTabs;
      Itab t = table[index(s.type, table)];
      return t != null && t.type == s.type ? t : addItab(g, s.type, s, uncompiled);
    }
    if (iface instanceof Boxed b) {
      Itab[] table = boxedTabs;
      Itab t = table[index(b.type, table)];
      return t != null && t.type == b.type ? t : addItab(g, b.type, b, uncompiled);
    }
    return newItab(g, null, iface, uncompiled);
  }

  private static int index(Type t, Itab[] table) {
    return System.identityHashCode(t) & table.length - 1;
  }

  private Itab addItab(Goroutine g, Type type, Object iface, CompiledFunc uncompiled) {
    Itab t = newItab(g, type, iface, uncompiled);
    if (t.type != null && iface instanceof Boxed) {
      boxedTabs = with(boxedTabs, t);
    } else if (t.type != null) {
      pointerTabs = with(pointerTabs, t);
    }
    return t;
  }

  private Itab newItab(Goroutine g, Type type, Object iface, CompiledFunc uncompiled) {
    MethodTarget m = target(iface);
    if (m.nilReceiver(iface)) {
      return Itab.panics(NilFunc.panicwrap(m.fn()), uncompiled);
    }
    if (m.fn() instanceof FuncCode f) {
      f.body(g); // tells what it does with its receiver
    }
    boolean isBoxed = iface instanceof Boxed;
    Type good = isBoxed && m.mayBeNil(type) ? null : type;
    return new Itab(good, m, isBoxed, uncompiled.of(m.fn()));
  }

  /** A table with one more, in the place of its type; larger, if another type has that. */
  private static Itab[] with(Itab[] table, Itab t) {
    Itab[] more = table.clone();
    Itab other = more[index(t.type, more)];
    if (other != null && other.type != t.type && more.length < MAX_TABLE) {
      more = new Itab[2 * table.length];
      for (Itab old : table) {
        if (old != null) {
          more[index(old.type, more)] = old;
        }
      }
    }
    more[index(t.type, more)] = t;
    return more;
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
