package dev.gosim.types;

import java.util.ArrayList;
import java.util.List;

/** Type identity (spec, "Type identity"; types2 predicates.go). */
public final class Identical {
  private record Pair(Object x, Object y) {}

  private final boolean ignoreTags;
  private final boolean ignoreInvalid;

  /** Interfaces under comparison further out: cycles run through anonymous interfaces only. */
  private final List<Pair> open = new ArrayList<>(0);

  /** Type parameters of generic signatures taken to be the same. */
  private final List<Pair> renamed = new ArrayList<>(0);

  private Identical(boolean ignoreTags, boolean ignoreInvalid) {
    this.ignoreTags = ignoreTags;
    this.ignoreInvalid = ignoreInvalid;
  }

  public static boolean identical(Type x, Type y) {
    return x == y || new Identical(false, false).same(x, y);
  }

  /** As conversions compare: struct tags do not matter. */
  public static boolean identicalIgnoreTags(Type x, Type y) {
    return x == y || new Identical(true, false).same(x, y);
  }

  /** An invalid type, which was reported, counts as identical to any. */
  public static boolean identicalIgnoreInvalid(Type x, Type y) {
    return x == y || new Identical(false, true).same(x, y);
  }

  /** Pairwise identical. */
  public static boolean lists(List<? extends Type> x, List<? extends Type> y) {
    if (x.size() != y.size()) {
      return false;
    }
    for (int i = 0; i < x.size(); i++) {
      if (!identical(x.get(i), y.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Instances of the same declaration, or the same declaration. */
  public static boolean sameOrigin(Named x, Named y) {
    return x.origin().obj() == y.origin().obj();
  }

  private boolean same(Type x0, Type y0) {
    if (x0 == null || y0 == null) {
      return x0 == y0;
    }
    Type x = Alias.unalias(x0);
    Type y = Alias.unalias(y0);
    if (x == y) {
      return true;
    }
    if (ignoreInvalid && (x == Basic.INVALID || y == Basic.INVALID)) {
      return true;
    }
    return switch (x) {
      case Basic b -> y instanceof Basic c && b.kind() == c.kind();
      case ArrayType a ->
          y instanceof ArrayType b
              && (a.len() < 0 || b.len() < 0 || a.len() == b.len())
              && same(a.elem(), b.elem());
      case SliceType s -> y instanceof SliceType t && same(s.elem(), t.elem());
      case PointerType p -> y instanceof PointerType q && same(p.elem(), q.elem());
      case MapType m ->
          y instanceof MapType n && same(m.key(), n.key()) && same(m.elem(), n.elem());
      case ChanType c -> y instanceof ChanType d && c.dir() == d.dir() && same(c.elem(), d.elem());
      case StructType s -> y instanceof StructType t && structs(s, t);
      case Tuple t -> y instanceof Tuple u && tuples(t, u);
      case Signature s -> y instanceof Signature t && signatures(s, t);
      case InterfaceType i -> y instanceof InterfaceType j && interfaces(i, j);
      case Union u -> y instanceof Union v && unions(u, v);
      case Named n -> y instanceof Named m && all(n.typeArgs(), m.typeArgs()) && sameOrigin(n, m);
      case TypeParam p -> renamed.stream().anyMatch(r -> r.x == p && r.y == y);
      case Alias a -> throw new IllegalStateException("alias of an alias");
    };
  }

  private boolean all(List<Type> x, List<Type> y) {
    if (x.size() != y.size()) {
      return false;
    }
    for (int i = 0; i < x.size(); i++) {
      if (!same(x.get(i), y.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean structs(StructType x, StructType y) {
    if (x.fields().size() != y.fields().size()) {
      return false;
    }
    for (int i = 0; i < x.fields().size(); i++) {
      Var f = x.field(i);
      Var g = y.field(i);
      if (f.embedded() != g.embedded()
          || !ignoreTags && !x.tag(i).equals(y.tag(i))
          || !f.sameId(g.pkg(), g.name())
          || !same(f.type(), g.type())) {
        return false;
      }
    }
    return true;
  }

  private boolean tuples(Tuple x, Tuple y) {
    if (x.size() != y.size()) {
      return false;
    }
    for (int i = 0; i < x.size(); i++) {
      if (!same(x.at(i).type(), y.at(i).type())) {
        return false;
      }
    }
    return true;
  }

  private boolean signatures(Signature x, Signature y) {
    int n = x.typeParams().size();
    if (n != y.typeParams().size() || x.variadic() != y.variadic()) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      renamed.add(new Pair(x.typeParams().get(i), y.typeParams().get(i)));
    }
    boolean ok = true;
    for (int i = 0; ok && i < n; i++) {
      ok = same(x.typeParams().get(i).constraint(), y.typeParams().get(i).constraint());
    }
    ok = ok && tuples(x.params(), y.params()) && tuples(x.results(), y.results());
    for (int i = 0; i < n; i++) {
      renamed.removeLast();
    }
    return ok;
  }

  private boolean unions(Union x, Union y) {
    Terms a = TypeSet.ofUnion(x);
    Terms b = TypeSet.ofUnion(y);
    return a != null && b != null && a.equalTo(b);
  }

  private boolean interfaces(InterfaceType x, InterfaceType y) {
    TypeSet a = x.typeSet();
    TypeSet b = y.typeSet();
    if (a.isComparable() != b.isComparable() || a.methods().size() != b.methods().size()) {
      return false;
    }
    if (!terms(a.terms(), b.terms())) {
      return false;
    }
    for (Pair p : open) {
      if (p.x == x && p.y == y || p.x == y && p.y == x) {
        // Compared further out; had they differed, we would not have come here.
        return true;
      }
    }
    open.add(new Pair(x, y));
    boolean ok = true;
    for (int i = 0; ok && i < a.methods().size(); i++) {
      Func f = a.methods().get(i);
      Func g = b.methods().get(i);
      ok = f.sameId(g.pkg(), g.name()) && same(f.type(), g.type());
    }
    open.removeLast();
    return ok;
  }

  private boolean terms(Terms x, Terms y) {
    if (renamed.isEmpty() || x.isAll() || y.isAll()) {
      return x.equalTo(y);
    }
    // Terms such as []T of a generic signature: one by one, under the renaming.
    if (x.list().size() != y.list().size()) {
      return false;
    }
    for (int i = 0; i < x.list().size(); i++) {
      Union.Term t = x.list().get(i);
      Union.Term u = y.list().get(i);
      if (t.tilde() != u.tilde() || !same(t.type(), u.type())) {
        return false;
      }
    }
    return true;
  }
}
