package dev.gosim.check;

import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.ChanType;
import dev.gosim.types.Func;
import dev.gosim.types.Identical;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Lookup;
import dev.gosim.types.MapType;
import dev.gosim.types.Named;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.TypeSet;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Type unification (spec, "Type unification"; types2 {@code unify.go}): finds types for bound type
 * parameters that make two types identical or, loosely, assignable.
 *
 * <p>Each bound type parameter has a handle that holds the type inferred for it, null while
 * unknown; parameters found to be equal share one.
 */
final class Unifier {
  /** How much two types must agree. {@code assign} holds for the top level only. */
  record Mode(boolean assign, boolean exact) {
    Mode inElements() {
      return assign ? new Mode(true, true) : this;
    }
  }

  static final Mode INEXACT = new Mode(false, false);
  static final Mode ASSIGN = new Mode(true, false);
  static final Mode EXACT = new Mode(false, true);

  private static final int DEPTH_LIMIT = 50;

  private static final class Handle {
    Type type;
  }

  private record Pair(InterfaceType x, InterfaceType y) {}

  private final Map<TypeParam, Handle> handles = new IdentityHashMap<>();
  private final List<Pair> open = new ArrayList<>(0);
  private int depth;

  /** {@code args} may hold nulls for what is to be inferred. */
  Unifier(List<TypeParam> params, List<Type> args) {
    for (int i = 0; i < params.size(); i++) {
      Handle h = new Handle();
      h.type = args.get(i);
      handles.put(params.get(i), h);
    }
  }

  /** The type inferred for a bound type parameter, or null. */
  Type at(TypeParam p) {
    return handles.get(p).type;
  }

  void set(TypeParam p, Type t) {
    handles.get(p).type = t;
  }

  /** How many bound type parameters have no type yet. */
  int unknowns() {
    int n = 0;
    for (Handle h : handles.values()) {
      n += h.type == null ? 1 : 0;
    }
    return n;
  }

  /** What was inferred, with nulls. */
  List<Type> inferred(List<TypeParam> params) {
    List<Type> list = new ArrayList<>(params.size());
    for (TypeParam p : params) {
      list.add(at(p));
    }
    return list;
  }

  boolean unify(Type x, Type y, Mode mode) {
    depth++;
    try {
      return depth <= DEPTH_LIMIT && nify(x, y, mode);
    } finally {
      depth--;
    }
  }

  private TypeParam bound(Type t) {
    return Alias.unalias(t) instanceof TypeParam p && handles.containsKey(p) ? p : null;
  }

  private static boolean same(Type x, Type y) {
    return x == y || Alias.unalias(x) == Alias.unalias(y);
  }

  private static boolean isNamed(Type t) {
    return Alias.unalias(t) instanceof Named;
  }

  private static InterfaceType asInterface(Type t) {
    return !Predicates.isTypeParam(t) && t.underlying() instanceof InterfaceType i ? i : null;
  }

  private boolean nify(Type x0, Type y0, Mode mode) {
    Type x = x0;
    Type y = y0;
    if (same(x, y)) {
      return true;
    }
    // A bound type parameter stands on the left if there is one; a defined type on the right.
    if (isNamed(x) || bound(y) != null) {
      x = y0;
      y = x0;
    }
    if (!mode.exact && isNamed(y) && Predicates.isTypeLit(x) && !Predicates.isInterface(x)) {
      // Only one of them is a defined type: under inexact unification its underlying type counts.
      y = y.underlying();
      if (same(x, y)) {
        return true;
      }
    }
    TypeParam px = bound(x);
    TypeParam py = bound(y);
    if (px != null && py != null) {
      return join(px, py) || unify(at(px), at(py), mode);
    }
    if (px != null) {
      return param(px, y, mode);
    }
    if (!mode.exact) {
      InterfaceType xi = asInterface(x);
      InterfaceType yi = asInterface(y);
      if (xi != null && yi != null) {
        return interfacesLoosely(xi, yi);
      }
      if (xi != null || yi != null) {
        return hasMethods(xi != null ? y : x, xi != null ? xi : yi);
      }
    }
    return Predicates.isTypeParam(y) ? structure(y, x, mode) : structure(x, y, mode);
  }

  private boolean join(TypeParam x, TypeParam y) {
    Handle hx = handles.get(x);
    Handle hy = handles.get(y);
    if (hx == hy) {
      return true;
    }
    if (hx.type != null && hy.type != null) {
      return false;
    }
    if (hx.type != null) {
      handles.replaceAll((p, h) -> h == hy ? hx : h);
    } else {
      handles.replaceAll((p, h) -> h == hx ? hy : h);
    }
    return true;
  }

  /** A bound type parameter and a type that is none. */
  private boolean param(TypeParam px, Type y, Mode mode) {
    Type x = at(px);
    if (x == null) {
      set(px, y);
      return true;
    }
    if (!unify(x, y, mode)) {
      return false;
    }
    InterfaceType xi = asInterface(x);
    InterfaceType yi = asInterface(y);
    boolean xn = isNamed(x);
    boolean yn = isNamed(y);
    if (xi != null && yi != null) {
      if (xn && yn) {
        return Identical.identical(x, y);
      }
      // Unified because one has all methods of the other; now they must have the same.
      if (xi.typeSet().methods().size() != yi.typeSet().methods().size()) {
        return false;
      }
    } else if (xi != null || yi != null) {
      return false;
    }
    if (!mode.exact && !xn) {
      // Keep the more specific of two types that match: a defined one, a directed channel.
      if (yn || y.underlying() instanceof ChanType c && c.dir() != ChanType.Dir.BOTH) {
        set(px, y);
      }
    }
    return true;
  }

  /** Two interfaces of which one may have more methods than the other. */
  private boolean interfacesLoosely(InterfaceType x, InterfaceType y) {
    TypeSet a = x.typeSet();
    TypeSet b = y.typeSet();
    if (a.isComparable() != b.isComparable() || !a.terms().equalTo(b.terms())) {
      return false;
    }
    if (isOpen(x, y)) {
      return true;
    }
    TypeSet few = a.methods().size() > b.methods().size() ? b : a;
    TypeSet many = few == a ? b : a;
    open.add(new Pair(x, y));
    boolean ok = true;
    for (Func m : few.methods()) {
      Func other = many.method(m.pkg(), m.name());
      if (other == null || !unify(m.type(), other.type(), EXACT)) {
        ok = false;
        break;
      }
    }
    open.removeLast();
    return ok;
  }

  private boolean hasMethods(Type t, InterfaceType iface) {
    for (Func m : iface.typeSet().methods()) {
      Lookup.Result r = Lookup.lookupFieldOrMethod(t, false, m.pkg(), m.name(), false);
      if (!(r.obj() instanceof Func f) || !unify(m.type(), f.type(), EXACT)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOpen(InterfaceType x, InterfaceType y) {
    for (Pair p : open) {
      if (p.x == x && p.y == y || p.x == y && p.y == x) {
        return true;
      }
    }
    return false;
  }

  /** Types of the same structure; if one is an unbound type parameter, it is x. */
  private boolean structure(Type x0, Type y0, Mode mode) {
    Type y = Alias.unalias(y0);
    Mode inner = mode.inElements();
    return switch (Alias.unalias(x0)) {
      case Basic b -> y instanceof Basic o && b.kind() == o.kind();
      case ArrayType a ->
          y instanceof ArrayType o
              && (a.len() < 0 || o.len() < 0 || a.len() == o.len())
              && unify(a.elem(), o.elem(), inner);
      case SliceType s -> y instanceof SliceType o && unify(s.elem(), o.elem(), inner);
      case PointerType p -> y instanceof PointerType o && unify(p.elem(), o.elem(), inner);
      case MapType m ->
          y instanceof MapType o
              && unify(m.key(), o.key(), inner)
              && unify(m.elem(), o.elem(), inner);
      case ChanType ch ->
          y instanceof ChanType o
              && (!mode.exact || ch.dir() == o.dir())
              && unify(ch.elem(), o.elem(), inner);
      case StructType s -> y instanceof StructType o && structs(s, o, inner);
      case Tuple t -> y instanceof Tuple o && tuples(t, o, mode);
      case Signature s ->
          y instanceof Signature o
              && s.variadic() == o.variadic()
              && tuples(s.params(), o.params(), inner)
              && tuples(s.results(), o.results(), inner);
      case InterfaceType i -> y instanceof InterfaceType o && interfaces(i, o);
      case Named n -> y instanceof Named o && named(n, o, mode);
      case TypeParam p -> {
        Type core = Predicates.commonUnder(p);
        yield core != null && unify(core, y0, ASSIGN);
      }
      default -> false;
    };
  }

  private boolean structs(StructType x, StructType y, Mode mode) {
    if (x.fields().size() != y.fields().size()) {
      return false;
    }
    for (int i = 0; i < x.fields().size(); i++) {
      Var f = x.field(i);
      Var g = y.field(i);
      if (f.embedded() != g.embedded()
          || !x.tag(i).equals(y.tag(i))
          || !f.sameId(g.pkg(), g.name())
          || !unify(f.type(), g.type(), mode)) {
        return false;
      }
    }
    return true;
  }

  private boolean tuples(Tuple x, Tuple y, Mode mode) {
    if (x.size() != y.size()) {
      return false;
    }
    for (int i = 0; i < x.size(); i++) {
      if (!unify(x.at(i).type(), y.at(i).type(), mode)) {
        return false;
      }
    }
    return true;
  }

  private boolean interfaces(InterfaceType x, InterfaceType y) {
    TypeSet a = x.typeSet();
    TypeSet b = y.typeSet();
    if (a.isComparable() != b.isComparable()
        || !a.terms().equalTo(b.terms())
        || a.methods().size() != b.methods().size()) {
      return false;
    }
    if (isOpen(x, y)) {
      return true;
    }
    open.add(new Pair(x, y));
    boolean ok = true;
    for (int i = 0; ok && i < a.methods().size(); i++) {
      Func f = a.methods().get(i);
      Func g = b.methods().get(i);
      ok = f.sameId(g.pkg(), g.name()) && unify(f.type(), g.type(), EXACT);
    }
    open.removeLast();
    return ok;
  }

  private boolean named(Named x, Named y, Mode mode) {
    if (x.typeArgs().size() != y.typeArgs().size()) {
      return false;
    }
    for (int i = 0; i < x.typeArgs().size(); i++) {
      if (!unify(x.typeArgs().get(i), y.typeArgs().get(i), mode)) {
        return false;
      }
    }
    return Identical.sameOrigin(x, y);
  }
}
