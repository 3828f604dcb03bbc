package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.ChanType;
import dev.gosim.types.Func;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.PointerType;
import dev.gosim.types.Scope;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.TypeName;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds instantiations that would need infinitely many instances (types2 {@code mono.go}).
 *
 * <p>A graph: a vertex per type parameter (and per type declared inside a generic function), an
 * edge where one is part of the argument for another, of weight 0 if it is the argument itself,
 * else 1. A cycle of positive weight means that the types grow for ever.
 */
final class Mono {
  private final Checker c;
  private final List<Vertex> vertices = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Map<TypeParam, TypeParam> canon = new IdentityHashMap<>();
  private final Map<TypeName, Vertex> byName = new IdentityHashMap<>();

  private static final class Vertex {
    final TypeName obj;
    int weight;
    int length;
    Edge pre;

    Vertex(TypeName obj) {
      this.obj = obj;
    }
  }

  private record Edge(Vertex dst, Vertex src, int weight, int pos, Type type) {}

  Mono(Checker c) {
    this.c = c;
  }

  /** A method's own type parameter stands for the declared type's. */
  void recordCanon(TypeParam ofMethod, TypeParam ofType) {
    canon.put(ofMethod, ofType);
  }

  /** Type parameters were instantiated with arguments at some place. */
  void recordInstance(
      Package pkg, int pos, List<TypeParam> params, List<Type> args, List<Expr> argExprs) {
    for (int i = 0; i < params.size(); i++) {
      if (params.get(i).obj().pkg() == pkg && pkg != null && !c.libraries.isLibrary(pkg)) {
        int at = i < argExprs.size() ? Exprs.start(argExprs.get(i)) : pos;
        new Flow(pkg, at, params.get(i), args.get(i)).into(args.get(i));
      }
    }
  }

  /** Reports a cycle, if there is one and no other error, and forgets the graph. */
  void report(boolean errors) {
    Vertex end = errors ? null : longPath();
    if (end != null) {
      reportLoop(end);
    }
    vertices.clear();
    edges.clear();
    canon.clear();
    byName.clear();
  }

  /** Bellman and Ford's algorithm, for the heaviest paths; null if there is no endless one. */
  private Vertex longPath() {
    boolean again = true;
    while (again) {
      again = false;
      for (Edge e : edges) {
        int w = e.src().weight + e.weight();
        if (w > e.dst().weight) {
          e.dst().pre = e;
          e.dst().length = e.src().length + 1;
          if (e.dst().length == vertices.size()) {
            return e.dst();
          }
          e.dst().weight = w;
          again = true;
        }
      }
    }
    return null;
  }

  private void reportLoop(Vertex v) {
    List<Vertex> stack = new ArrayList<>();
    while (!stack.contains(v)) {
      stack.add(v);
      v = v.pre.src();
    }
    stack = stack.subList(stack.indexOf(v), stack.size());
    Problems.Report r = c.problems.report(v.obj.pos(), "instantiation cycle:");
    for (Vertex s : stack) {
      TypeName obj = s.pre.dst().obj;
      String how =
          obj.type() instanceof TypeParam ? " instantiated as " : " implicitly parameterized by ";
      r.add(s.pre.pos(), obj.name() + how + c.texts.of(s.pre.type()));
    }
    r.send();
  }

  private Vertex vertex(TypeParam p) {
    TypeName obj = canon.getOrDefault(p, p).obj();
    Vertex v = byName.get(obj);
    if (v == null) {
      v = new Vertex(obj);
      vertices.add(v);
      byName.put(obj, v);
    }
    return v;
  }

  /** The vertex of a type declared in a generic function; null for others. */
  private Vertex local(Package pkg, Named n) {
    TypeName obj = n.origin().obj();
    if (obj.pkg() != pkg || obj.parent() == pkg.scope()) {
      return null;
    }
    if (byName.containsKey(obj)) {
      return byName.get(obj);
    }
    Vertex v = null;
    for (Scope s = obj.parent(); s != null && s != pkg.scope(); s = s.parent()) {
      for (Obj o : s.objects()) {
        if (o instanceof TypeName t
            && t.pos() < obj.pos()
            && t.typeOrNull() instanceof TypeParam p
            && p.obj() == t) {
          if (v == null) {
            v = new Vertex(obj);
            vertices.add(v);
          }
          edges.add(new Edge(v, vertex(p), 1, obj.pos(), p));
        }
      }
    }
    byName.put(obj, v);
    return v;
  }

  /** Walks a type argument for the type parameters and local types in it. */
  private final class Flow {
    private final Package pkg;
    private final int pos;
    private final TypeParam to;
    private final Type arg;

    Flow(Package pkg, int pos, TypeParam to, Type arg) {
      this.pkg = pkg;
      this.pos = pos;
      this.to = to;
      this.arg = arg;
    }

    void into(Type type) {
      switch (Alias.unalias(type)) {
        case TypeParam p -> edge(vertex(p), p);
        case Named n -> {
          Vertex v = local(pkg, n.origin());
          if (v != null) {
            edge(v, n);
          }
          n.typeArgs().forEach(this::into);
        }
        case ArrayType a -> into(a.elem());
        case ChanType ch -> into(ch.elem());
        case PointerType p -> into(p.elem());
        case SliceType s -> into(s.elem());
        case MapType m -> {
          into(m.key());
          into(m.elem());
        }
        case InterfaceType i -> {
          for (Func m : i.typeSet().methods()) {
            into(m.type());
          }
        }
        case Signature s -> {
          tuple(s.params());
          tuple(s.results());
        }
        case StructType s -> {
          for (Var f : s.fields()) {
            into(f.type());
          }
        }
        default -> {}
      }
    }

    private void tuple(Tuple t) {
      for (Var v : t.vars()) {
        into(v.type());
      }
    }

    private void edge(Vertex src, Type type) {
      edges.add(new Edge(vertex(to), src, type == arg ? 0 : 1, pos, arg));
    }
  }
}
