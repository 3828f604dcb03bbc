package dev.gosim.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The instances of generic types made by one checker (types2 {@code Context}): identical instances
 * are one object, so that recursive instantiation ends. Instances are expanded when they are looked
 * into. Used under the checker's lock; the map itself is safe for use by several threads.
 */
public final class Instances {
  private record Entry(Named origin, List<Type> args, Named instance) {}

  private final Map<Integer, List<Entry>> byHash = new HashMap<>();

  /**
   * {@code origin[args]}; the number of arguments is not checked here. The first one that is made
   * remembers {@code pos}: messages about cycles point there.
   */
  public synchronized Named instance(int pos, Named origin, List<Type> args) {
    int hash = 31 * System.identityHashCode(origin) + TypeHash.of(args);
    List<Entry> same = byHash.computeIfAbsent(hash, h -> new ArrayList<>(1));
    for (Entry e : same) {
      if (e.origin == origin && Identical.lists(e.args, args)) {
        return e.instance;
      }
    }
    TypeName name = new TypeName(pos, origin.obj().pkg(), origin.obj().name(), null);
    name.setParent(origin.obj().parent());
    Named n = new Named(name, origin, args, null, new Expansion(this));
    name.setType(n);
    same.add(new Entry(origin, args, n));
    return n;
  }

  /** A generic function's signature with its type parameters replaced. */
  public Signature instance(int pos, Signature generic, List<Type> args) {
    Subst s = new Subst(pos, generic.typeParams(), args, this);
    return new Signature(
        generic.recv(),
        generic.recvTypeParams(),
        List.of(),
        s.tuple(generic.params()),
        s.tuple(generic.results()),
        generic.variadic());
  }

  /** {@code alias[args]} of a generic alias. */
  public Alias instance(int pos, Alias generic, List<Type> args) {
    Subst s = new Subst(pos, generic.typeParams(), args, this);
    Alias a = new Alias(generic.obj(), s.type(generic.rhs()));
    a.setTypeArgs(args);
    return a;
  }

  /** Derives right-hand side and methods of an instance from its origin's (types2 named.go). */
  private static final class Expansion implements Named.Resolver {
    private final Instances instances;
    private final Map<Func, Func> methods = new HashMap<>();

    Expansion(Instances instances) {
      this.instances = instances;
    }

    @Override
    public Type underlying(Named t) {
      Named origin = t.origin();
      if (origin.typeParams().size() != t.typeArgs().size()) {
        return Basic.INVALID;
      }
      Type rhs = origin.rhs();
      if (rhs == null || rhs instanceof InterfaceType i && !i.isComplete()) {
        return null;
      }
      return new Subst(t.obj().pos(), origin.typeParams(), t.typeArgs(), instances).type(rhs);
    }

    @Override
    public Func method(Named t, String name, Package pkg) {
      Func m = t.origin().method(name, pkg);
      return m == null ? null : expand(t, m);
    }

    @Override
    public List<Func> methods(Named t) {
      return t.origin().methods().stream().map(m -> expand(t, m)).toList();
    }

    private synchronized Func expand(Named t, Func m) {
      Func f = methods.get(m);
      if (f == null) {
        f = new Func(m.pos(), m.pkg(), m.name(), null);
        f.setOrigin(m);
        f.setDecl(m.decl());
        f.setPointerRecv(m.pointerRecv());
        f.setParent(m.parent());
        Func method = f;
        f.setLazy(() -> setSignature(t, method));
        methods.put(m, f);
      }
      return f;
    }

    private void setSignature(Named t, Func f) {
      if (!(f.origin().type() instanceof Signature s)) {
        return;
      }
      Signature r = s;
      if (s.recvTypeParams().size() == t.typeArgs().size()) {
        Subst subst = new Subst(t.obj().pos(), s.recvTypeParams(), t.typeArgs(), instances);
        Type rt = f.pointerRecv() ? new PointerType(t) : t;
        Var recv = s.recv() == null ? null : s.recv().withType(rt);
        r =
            new Signature(
                recv,
                List.of(),
                List.of(),
                subst.tuple(s.params()),
                subst.tuple(s.results()),
                s.variadic());
      }
      f.setType(r);
    }
  }
}
