package dev.gosim.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The canonical types of one interpreter (the linker's unique type descriptors): identical types
 * are one object, so that run-time values are compared with {@code ==}.
 *
 * <p>Canonical types are a closed world: whatever can be reached from one is canonical too. There
 * are no aliases, no {@code byte} or {@code rune}, no parameter names and no type parameters in it.
 * A defined type has a canonical twin, whose underlying type is canonical; its methods are the
 * declared {@link Func}s (for an instance: one Func per instance, whose origin is the declared
 * one). A type declared inside a generic function has a twin for each instance of the function,
 * with the function's type arguments as its own.
 *
 * <p>Safe for use by several threads: everything is published through concurrent maps, and a type
 * that loses the race to become canonical is dropped before anyone sees it.
 */
public final class TypeTable {
  /** From types already asked for to their canonical form; types have identity hash codes. */
  private final Map<Type, Type> cache = new ConcurrentHashMap<>();

  private final Map<TypeKey, Type> byKey = new ConcurrentHashMap<>();
  private final Map<Type, PointerType> pointers = new ConcurrentHashMap<>();
  private final Map<Type, String> strings = new ConcurrentHashMap<>();

  /** Interfaces that contain themselves without a name in between. */
  private final List<InterfaceType> cyclic = new ArrayList<>(0);

  /** The canonical form of a type without type parameters. */
  public Type canonical(Type t) {
    Type c = cache.get(t);
    return c != null ? c : new Canonicalizer(this, TypeEnv.EMPTY).type(t);
  }

  /** The canonical form of a type as written in a function whose instance {@code env} describes. */
  public Type canonical(Type t, TypeEnv env) {
    return env.isEmpty() ? canonical(t) : new Canonicalizer(this, env).type(t);
  }

  /** The same for a list, for example of type arguments. */
  public List<Type> canonical(List<? extends Type> types, TypeEnv env) {
    List<Type> list = new ArrayList<>(types.size());
    for (Type t : types) {
      list.add(canonical(t, env));
    }
    return List.copyOf(list);
  }

  /** {@code *elem}; elem is canonical. */
  public PointerType pointerTo(Type elem) {
    PointerType p = pointers.get(elem);
    if (p == null) {
      p = new PointerType(elem);
      PointerType other = pointers.putIfAbsent(elem, p);
      p = other == null ? p : other;
      cache.put(p, p);
    }
    return p;
  }

  /** {@code []elem}; elem is canonical. */
  public SliceType sliceOf(Type elem) {
    return (SliceType) unique(new TypeKey(SliceType.class, elem), new SliceType(elem));
  }

  /** {@code [len]elem}; elem is canonical. */
  public ArrayType arrayOf(Type elem, long len) {
    return (ArrayType) unique(new TypeKey(ArrayType.class, elem, len), new ArrayType(elem, len));
  }

  /** {@code map[key]elem}; both are canonical. */
  public MapType mapOf(Type key, Type elem) {
    return (MapType) unique(new TypeKey(MapType.class, key, elem), new MapType(key, elem));
  }

  /** {@code chan elem} with a direction; elem is canonical. */
  public ChanType chanOf(ChanType.Dir dir, Type elem) {
    return (ChanType) unique(new TypeKey(ChanType.class, dir, elem), new ChanType(dir, elem));
  }

  /** What reflect.Type.String returns for a canonical type. */
  public String string(Type canonical) {
    return strings.computeIfAbsent(canonical, TypeString::runtime);
  }

  Type cached(Type t) {
    return cache.get(t);
  }

  void cache(Type t, Type canonical) {
    cache.put(t, canonical);
  }

  /** The canonical type with that key, which becomes {@code made} if there was none. */
  Type unique(TypeKey key, Type made) {
    Type old = byKey.putIfAbsent(key, made);
    Type c = old == null ? made : old;
    cache.put(c, c);
    return c;
  }

  Type existing(TypeKey key) {
    return byKey.get(key);
  }

  /** The canonical form of an interface that contains itself. */
  InterfaceType uniqueCyclic(TypeKey key, InterfaceType made) {
    synchronized (cyclic) {
      for (InterfaceType i : cyclic) {
        if (Identical.identical(i, made)) {
          return i;
        }
      }
      cyclic.add(made);
    }
    return (InterfaceType) unique(key, made);
  }
}
