package dev.gosim.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One walk over a type that finds its canonical form in a {@link TypeTable}. */
final class Canonicalizer {
  private final TypeTable table;
  private final TypeEnv env;

  /** Interfaces further out, with what stands for those met again inside themselves. */
  private Map<InterfaceType, InterfaceType> open;

  Canonicalizer(TypeTable table, TypeEnv env) {
    this.table = table;
    this.env = env;
  }

  Type type(Type t) {
    if (t instanceof TypeParam p) {
      return env.lookup(p);
    }
    if (t instanceof Basic b) {
      return basic(b);
    }
    // A canonical type is its own canonical form whatever the environment.
    Type c = table.cached(t);
    if (c != null && (c == t || env.isEmpty())) {
      return c;
    }
    c = make(t);
    if (env.isEmpty() && (open == null || open.isEmpty())) {
      table.cache(t, c);
    }
    return c;
  }

  private static Type basic(Basic b) {
    return b == Basic.BYTE ? Basic.UINT8 : b == Basic.RUNE ? Basic.INT32 : b;
  }

  private Type make(Type t) {
    return switch (t) {
      case Alias a -> type(Alias.unalias(a));
      case PointerType p -> table.pointerTo(type(p.elem()));
      case SliceType s -> table.sliceOf(type(s.elem()));
      case ArrayType a -> table.arrayOf(type(a.elem()), a.len());
      case MapType m -> table.mapOf(type(m.key()), type(m.elem()));
      case ChanType c -> table.chanOf(c.dir(), type(c.elem()));
      case StructType s -> struct(s);
      case Tuple tuple -> tuple(tuple);
      case Signature s -> signature(s);
      case InterfaceType i -> iface(i);
      case Union u -> union(u.terms());
      case Named n -> named(n);
      case Basic b -> basic(b);
      case TypeParam p -> env.lookup(p);
    };
  }

  private Type struct(StructType s) {
    List<Var> fields = new ArrayList<>(s.fields().size());
    List<Object> key = new ArrayList<>(4 * s.fields().size() + 1);
    key.add(StructType.class);
    for (int i = 0; i < s.fields().size(); i++) {
      Var f = s.field(i);
      Type t = type(f.type());
      fields.add(f.withType(t));
      key.add(f.embedded() ? "embedded " + f.name() : f.name());
      key.add(f.exported() || f.pkg() == null ? "" : f.pkg().path());
      key.add(t);
      key.add(s.tag(i));
    }
    return table.unique(new TypeKey(key.toArray()), s.withFields(fields));
  }

  private Tuple tuple(Tuple t) {
    List<Var> vars = new ArrayList<>(t.size());
    Object[] key = new Object[t.size() + 1];
    key[0] = Tuple.class;
    for (int i = 0; i < t.size(); i++) {
      Type vt = type(t.at(i).type());
      vars.add(new Var(t.at(i).kind(), 0, null, "", vt));
      key[i + 1] = vt;
    }
    return (Tuple) table.unique(new TypeKey(key), new Tuple(vars));
  }

  private Type signature(Signature s) {
    Tuple params = tuple(s.params());
    Tuple results = tuple(s.results());
    return table.unique(
        new TypeKey(Signature.class, params, results, s.variadic()),
        new Signature(params, results, s.variadic()));
  }

  private Type union(List<Union.Term> terms) {
    Set<Object> key = new HashSet<>();
    List<Union.Term> list = new ArrayList<>();
    for (Union.Term t : terms) {
      Union.Term c = new Union.Term(t.tilde(), type(t.type()));
      if (key.add(c)) {
        list.add(c);
      }
    }
    return table.unique(new TypeKey(Union.class, key), new Union(list));
  }

  private Type iface(InterfaceType i) {
    if (open == null) {
      open = new IdentityHashMap<>(4);
    }
    if (open.containsKey(i)) {
      return open.computeIfAbsent(i, x -> InterfaceType.incomplete());
    }
    open.put(i, null);
    TypeSet set = i.typeSet();
    List<Object> key = new ArrayList<>();
    key.add(InterfaceType.class);
    List<Func> methods = new ArrayList<>();
    for (Func m : set.methods()) {
      Type t = type(m.type());
      Func c = new Func(m.pos(), m.pkg(), m.name(), (Signature) t);
      c.setOrigin(m.origin());
      methods.add(c);
      key.add(m.name());
      key.add(m.exported() || m.pkg() == null ? "" : m.pkg().path());
      key.add(t);
    }
    List<Type> elements = elements(set);
    key.addAll(elements);
    InterfaceType knot = open.remove(i);
    TypeKey k = new TypeKey(key.toArray());
    if (knot == null) {
      Type old = table.existing(k);
      return old != null ? old : table.unique(k, completed(new InterfaceType(methods, elements)));
    }
    knot.complete(methods, elements);
    return table.uniqueCyclic(k, completed(knot));
  }

  /** With its type set computed, before another thread can see it. */
  private static InterfaceType completed(InterfaceType i) {
    i.typeSet();
    return i;
  }

  private List<Type> elements(TypeSet set) {
    List<Type> elements = new ArrayList<>(0);
    if (set.isComparable()) {
      elements.add(Universe.COMPARABLE);
    }
    if (!set.terms().isAll()) {
      elements.add(union(set.terms().list()));
    }
    return elements;
  }

  private Type named(Named n) {
    List<Type> args = new ArrayList<>(n.typeArgs().size());
    for (Type a : n.typeArgs()) {
      args.add(type(a));
    }
    TypeName name = n.origin().obj();
    TypeEnv inside = TypeEnv.EMPTY;
    int implicit = 0;
    if (!env.isEmpty() && isLocal(name)) {
      TypeEnv function = env.ofFunction();
      inside = new TypeEnv(n.origin().typeParams(), args, function);
      args.addAll(0, function.args());
      implicit = function.args().size();
    } else if (!args.isEmpty()) {
      inside = new TypeEnv(n.origin().typeParams(), args);
    }
    List<Object> key = new ArrayList<>(args);
    key.add(name);
    TypeKey k = new TypeKey(key.toArray());
    Type old = table.existing(k);
    if (old != null) {
      return old;
    }
    Named twin = new Named(name, n.origin(), args, null, new Twin(table, n.origin(), inside));
    twin.setImplicitArgs(implicit);
    return table.unique(k, twin);
  }

  /** Declared in a function. */
  private static boolean isLocal(TypeName o) {
    return o.pkg() != null && o.parent() != null && o.parent() != o.pkg().scope();
  }

  /** How the canonical twin of a declared type learns its underlying type and methods. */
  private static final class Twin implements Named.Resolver {
    private final TypeTable table;
    private final Named declared;
    private final TypeEnv env;
    private final Map<Func, Func> methods = new ConcurrentHashMap<>(4);

    Twin(TypeTable table, Named declared, TypeEnv env) {
      this.table = table;
      this.declared = declared;
      this.env = env;
    }

    @Override
    public Type underlying(Named t) {
      return table.canonical(declared.underlying(), env);
    }

    @Override
    public Func method(Named t, String name, Package pkg) {
      Func m = declared.method(name, pkg);
      return m == null ? null : ofInstance(t, m);
    }

    @Override
    public List<Func> methods(Named t) {
      return declared.methods().stream().map(m -> ofInstance(t, m)).toList();
    }

    private Func ofInstance(Named t, Func m) {
      if (declared.typeParams().isEmpty()) {
        return m;
      }
      Func f = methods.get(m);
      return f != null ? f : methods.computeIfAbsent(m, x -> expand(t, x));
    }

    private Func expand(Named t, Func m) {
      Func f = new Func(m.pos(), m.pkg(), m.name(), null);
      f.setOrigin(m);
      f.setDecl(m.decl());
      f.setPointerRecv(m.pointerRecv());
      f.setParent(m.parent());
      f.setLazy(() -> f.setType(signature(t, m)));
      return f;
    }

    private Signature signature(Named t, Func m) {
      Signature s = m.signature();
      Signature c = (Signature) table.canonical(s, new TypeEnv(s.recvTypeParams(), t.typeArgs()));
      Type rt = m.pointerRecv() ? table.pointerTo(t) : t;
      Var recv = new Var(Var.Kind.RECV, 0, null, "", rt);
      return new Signature(recv, List.of(), List.of(), c.params(), c.results(), c.variadic());
    }
  }
}
