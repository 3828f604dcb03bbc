package dev.gosim.types;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Replaces type parameters by type arguments (types2 subst.go). What does not change stays the same
 * object.
 */
public final class Subst {
  private final int pos;
  private final List<TypeParam> params;
  private final List<? extends Type> args;
  private final Instances instances;

  public Subst(List<TypeParam> params, List<? extends Type> args, Instances instances) {
    this(0, params, args, instances);
  }

  /** {@code pos} is where the instances that are made were caused. */
  public Subst(int pos, List<TypeParam> params, List<? extends Type> args, Instances instances) {
    this.pos = pos;
    if (params.size() != args.size()) {
      throw new IllegalArgumentException(params + " for " + args);
    }
    this.params = params;
    this.args = args;
    this.instances = instances;
  }

  private Type param(TypeParam p) {
    for (int i = 0; i < params.size(); i++) {
      if (params.get(i) == p) {
        Type t = args.get(i);
        return t == null ? p : t;
      }
    }
    return p;
  }

  public Type type(Type t) {
    if (t == null || params.isEmpty()) {
      return t;
    }
    return switch (t) {
      case Basic b -> b;
      case TypeParam p -> param(p);
      case ArrayType a -> {
        Type e = type(a.elem());
        yield e == a.elem() ? a : new ArrayType(e, a.len());
      }
      case SliceType s -> {
        Type e = type(s.elem());
        yield e == s.elem() ? s : new SliceType(e);
      }
      case PointerType p -> {
        Type e = type(p.elem());
        yield e == p.elem() ? p : new PointerType(e);
      }
      case ChanType c -> {
        Type e = type(c.elem());
        yield e == c.elem() ? c : new ChanType(c.dir(), e);
      }
      case MapType m -> {
        Type k = type(m.key());
        Type e = type(m.elem());
        yield k == m.key() && e == m.elem() ? m : new MapType(k, e);
      }
      case StructType s -> {
        List<Var> fields = list(s.fields(), this::var);
        yield fields == s.fields() ? s : s.withFields(fields);
      }
      case Tuple tuple -> tuple(tuple);
      case Signature s -> signature(s);
      case InterfaceType i -> iface(i);
      case Union u -> {
        List<Union.Term> terms = list(u.terms(), this::term);
        yield terms == u.terms() ? u : new Union(terms);
      }
      case Named n -> {
        if (n.typeArgs().isEmpty()) {
          yield n;
        }
        if (n.typeArgs().size() != n.origin().typeParams().size()) {
          yield Basic.INVALID;
        }
        List<Type> a = list(n.typeArgs(), this::type);
        yield a == n.typeArgs() ? n : instances.instance(pos, n.origin(), a);
      }
      case Alias a -> alias(a);
    };
  }

  public List<Type> types(List<? extends Type> list) {
    List<Type> out = new ArrayList<>(list.size());
    for (Type t : list) {
      out.add(type(t));
    }
    return out;
  }

  public Tuple tuple(Tuple t) {
    List<Var> vars = list(t.vars(), this::var);
    return vars == t.vars() ? t : new Tuple(vars);
  }

  private Type alias(Alias a) {
    if (a.typeArgs().isEmpty()) {
      return a;
    }
    List<Type> args = list(a.typeArgs(), this::type);
    if (args == a.typeArgs()) {
      return a;
    }
    Alias b = new Alias(a.obj(), type(a.rhs()));
    b.setTypeArgs(args);
    return b;
  }

  private Signature signature(Signature s) {
    Tuple p = tuple(s.params());
    Tuple r = tuple(s.results());
    if (p == s.params() && r == s.results()) {
      return s;
    }
    return new Signature(s.recv(), s.recvTypeParams(), s.typeParams(), p, r, s.variadic());
  }

  private InterfaceType iface(InterfaceType i) {
    List<Func> methods = list(i.methods(), this::func);
    List<Type> embeddeds = list(i.embeddeds(), this::type);
    return methods == i.methods() && embeddeds == i.embeddeds() ? i : i.with(methods, embeddeds);
  }

  private Union.Term term(Union.Term t) {
    Type u = type(t.type());
    return u == t.type() ? t : new Union.Term(t.tilde(), u);
  }

  private Var var(Var v) {
    Type t = type(v.type());
    return t == v.type() ? v : v.withType(t);
  }

  private Func func(Func f) {
    Type t = type(f.type());
    if (t == f.type()) {
      return f;
    }
    Func g = new Func(f.pos(), f.pkg(), f.name(), (Signature) t);
    g.setOrigin(f.origin());
    g.setDecl(f.decl());
    return g;
  }

  private static <T> List<T> list(List<T> in, UnaryOperator<T> f) {
    List<T> out = null;
    for (int i = 0; i < in.size(); i++) {
      T t = f.apply(in.get(i));
      if (out == null && t != in.get(i)) {
        out = new ArrayList<>(in);
      }
      if (out != null) {
        out.set(i, t);
      }
    }
    return out == null ? in : out;
  }
}
