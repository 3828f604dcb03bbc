package dev.gosim.types;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Names declared in a block and the block around it (spec, "Declarations and scope"). A library
 * package's scope makes its objects on demand through {@link #setLoader}. The block of a package
 * that is entered piece by piece has layers, see {@link #beginLayer}.
 */
public final class Scope {
  private final Scope parent;
  private Map<String, Obj> elems = new LinkedHashMap<>();
  private Function<String, Obj> loader;

  /** What earlier layers have; null in a block without layers. */
  private Map<String, Obj> earlier;

  public Scope(Scope parent) {
    this.parent = parent;
  }

  public Scope parent() {
    return parent;
  }

  /**
   * Sets what is asked when a name is not there yet; it may return null, and must return the same
   * object every time. From then on several threads may look up names.
   */
  public void setLoader(Function<String, Obj> loader) {
    this.elems = new ConcurrentHashMap<>(elems);
    this.loader = loader;
  }

  /**
   * A new piece of the package begins: what has been declared so far can be referred to, and may be
   * declared anew, which hides it.
   */
  public void beginLayer() {
    if (earlier == null) {
      earlier = new LinkedHashMap<>();
    }
    earlier.putAll(elems);
    elems.clear();
  }

  /** The piece is wrong: what it has declared so far is forgotten. */
  public void dropLayer() {
    elems.clear();
  }

  /** Declares an object of the current layer in place of another one. */
  public void replace(Obj o) {
    elems.put(o.name(), o);
  }

  /** As {@link #lookup}, without earlier layers. */
  public Obj lookupInLayer(String name) {
    return earlier == null ? lookup(name) : elems.get(name);
  }

  /** The object declared here under that name, or null. */
  public Obj lookup(String name) {
    Obj o = elems.get(name);
    if (o == null && earlier != null) {
      o = earlier.get(name);
    }
    if (o == null && loader != null) {
      o = loader.apply(name);
      if (o != null) {
        insert(o);
      }
    }
    return o;
  }

  /**
   * The object a name means at a position: objects declared in a function are visible only from
   * their {@link Obj#scopePos} on (0 = everywhere in the block).
   */
  public Obj lookupParent(String name, int pos) {
    for (Scope s = this; s != null; s = s.parent) {
      Obj o = s.lookup(name);
      if (o != null && (pos == 0 || o.scopePos() <= pos)) {
        return o;
      }
    }
    return null;
  }

  /** Declares an object; returns the one already declared under that name, which stays, or null. */
  public Obj insert(Obj o) {
    Obj old = elems.putIfAbsent(o.name(), o);
    if (old == null && o.parent() == null) {
      o.setParent(this);
    }
    return old == o ? null : old;
  }

  /** The objects declared so far, in order of declaration. */
  public Collection<Obj> objects() {
    if (earlier == null) {
      return elems.values();
    }
    Map<String, Obj> all = new LinkedHashMap<>(earlier);
    all.putAll(elems);
    return all.values();
  }
}
