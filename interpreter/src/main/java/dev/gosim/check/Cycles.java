package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.Const;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.Predicates;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeName;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cycles among declarations: the path of objects whose declarations are being checked, and the
 * words about cycles that may not be (types2 {@code cycles.go}, {@code validCycle}).
 */
final class Cycles {
  private final Checker c;
  private final List<Obj> path = new ArrayList<>();
  private final Map<Obj, Integer> pathIndex = new IdentityHashMap<>();
  private final Map<Named, Boolean> finite = new IdentityHashMap<>();

  Cycles(Checker c) {
    this.c = c;
  }

  boolean isGrey(Obj obj) {
    return pathIndex.containsKey(obj);
  }

  void push(Obj obj) {
    pathIndex.put(obj, path.size());
    path.add(obj);
  }

  void pop() {
    pathIndex.remove(path.removeLast());
  }

  /** Forgets what is being checked. */
  void clear() {
    path.clear();
    pathIndex.clear();
  }

  /** An object refers to itself: gives it a type, and reports the cycle if it is a mistake. */
  void reachedGrey(Obj obj) {
    boolean valid = validCycle(obj);
    switch (obj) {
      case Const k -> invalidUnless(valid && k.typeOrNull() != null, k);
      case Var v -> invalidUnless(valid && v.typeOrNull() != null, v);
      case TypeName t -> invalidUnless(valid, t);
      default -> {} // a function has a signature in any case
    }
  }

  private static void invalidUnless(boolean ok, Obj obj) {
    if (!ok) {
      obj.setType(Basic.INVALID);
    }
  }

  private boolean validCycle(Obj obj) {
    List<Obj> cycle = path.subList(pathIndex.get(obj), path.size());
    int values = 0;
    int definitions = 0;
    for (Obj o : cycle) {
      switch (o) {
        case Const k -> values++;
        case Var v -> values++;
        case TypeName t -> {
          // Cycles through type parameter lists are fine.
          if (c.env.inTypeParamList && isGeneric(t)) {
            return true;
          }
          if (!t.isAlias()) {
            definitions++;
          }
        }
        default -> {}
      }
    }
    // Cycles of values alone are reported with the order of initialisation.
    if (values == cycle.size() || values == 0 && definitions > 0) {
      return true;
    }
    report(List.copyOf(cycle), firstInSource(cycle));
    return false;
  }

  private static boolean isGeneric(TypeName t) {
    return t.typeOrNull() != null && Predicates.isGeneric(t.typeOrNull());
  }

  /** Reports a cycle, beginning with its object number {@code start}. */
  void report(List<? extends Obj> cycle, int start) {
    Obj obj = cycle.get(start);
    boolean isType = obj instanceof TypeName;
    if (obj.typeOrNull() instanceof Alias a && isType) {
      a.setRhs(Basic.INVALID);
    }
    String what = isType ? "invalid recursive type" : "invalid cycle in declaration";
    if (cycle.size() == 1) {
      c.problems.error(obj, what + ": " + name(obj) + " refers to itself");
      return;
    }
    Problems.Report r = c.problems.report(obj.pos(), what + (isType ? " " : " of ") + name(obj));
    for (int i = 0; i < cycle.size(); i++) {
      Obj next = cycle.get((start + i + 1) % cycle.size());
      r.add(obj.pos(), name(obj) + " refers to " + name(next));
      obj = next;
    }
    r.send();
  }

  private String name(Obj o) {
    if (o.pkg() == null) {
      return o.name();
    }
    String q = c.texts.qualifier().qualify(o.pkg());
    return q.isEmpty() ? o.name() : q + "." + o.name();
  }

  static int firstInSource(List<? extends Obj> objs) {
    int first = 0;
    for (int i = 1; i < objs.size(); i++) {
      if (objs.get(i).pos() < objs.get(first).pos()) {
        first = i;
      }
    }
    return first;
  }

  // ---------------------------------------------------------------------------------------------
  // Direct cycles

  /**
   * Finds type declarations that lead from name to name back to themselves ({@code type A B; type B
   * A}) before anything is checked.
   */
  void directCycles(List<Obj> objects) {
    Map<TypeName, Integer> seen = new HashMap<>();
    for (Obj o : objects) {
      if (o instanceof TypeName t) {
        directCycle(t, seen);
      }
    }
  }

  private void directCycle(TypeName from, Map<TypeName, Integer> seen) {
    List<TypeName> names = new ArrayList<>();
    TypeName t = from;
    while (t != null) {
      Integer start = seen.get(t);
      if (start != null) {
        if (start >= 0) {
          t.setType(Basic.INVALID);
          List<TypeName> cycle = names.subList(start, names.size());
          report(List.copyOf(cycle), firstInSource(cycle));
        }
        break;
      }
      seen.put(t, names.size());
      names.add(t);
      t = nextName(t);
    }
    names.forEach(n -> seen.put(n, -1));
  }

  private TypeName nextName(TypeName t) {
    DeclInfo d = c.objMap.get(t);
    if (d == null || !(d.typeSpec.type() instanceof Expr.Ident rhs)) {
      return null;
    }
    return d.pkg().scope().lookup(rhs.name()) instanceof TypeName n && c.objMap.containsKey(n)
        ? n
        : null;
  }

  // ---------------------------------------------------------------------------------------------
  // Finite size

  /** Whether values of a type have a size; reports a type that contains itself. */
  boolean finiteSize(Type type) {
    return switch (Alias.unalias(type)) {
      case Named n -> finiteNamed(n);
      case ArrayType a -> finiteSize(a.elem());
      case StructType s -> s.fields().stream().allMatch(f -> finiteSize(f.type()));
      default -> true;
    };
  }

  private boolean finiteNamed(Named n) {
    Boolean known = finite.get(n);
    if (known != null) {
      return known;
    }
    if (n.typeArgs().isEmpty() && c.libraries.isLibrary(n.obj().pkg())) {
      return true; // valid, and not to be looked into without need
    }
    Integer start = pathIndex.get(n.obj());
    if (start != null) {
      List<Obj> cycle = List.copyOf(path.subList(start, path.size()));
      report(cycle, firstInSource(cycle));
      return false;
    }
    Type rhs = n.rhsOrNull();
    if (rhs == null) {
      return true; // in progress, or of the library and never looked into
    }
    push(n.obj());
    boolean result = finiteSize(rhs);
    pop();
    finite.put(n, result);
    return result;
  }
}
