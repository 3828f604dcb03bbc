package dev.gosim.types;

import java.util.ArrayList;
import java.util.List;

/** Finding fields and methods (spec, "Selectors"; types2 lookup.go). */
public final class Lookup {
  /**
   * What a selector means. {@code path}: the indices of the embedded fields to walk and, if {@code
   * obj} is a field, its own index. {@code indirect}: a pointer is followed on the way. Without an
   * object: {@code ambiguous}, or {@code indirect} for a method of *T on a T that is not
   * addressable, or nothing was found.
   */
  public record Result(Obj obj, List<Integer> path, boolean indirect, boolean ambiguous) {
    static final Result NONE = new Result(null, List.of(), false, false);
    static final Result NEEDS_POINTER = new Result(null, List.of(), true, false);
    static final Result AMBIGUOUS = new Result(null, List.of(), false, true);
  }

  /**
   * {@code multiples}: the type occurs several times at this depth, so that what it has is hidden.
   */
  private record Embedded(Type type, List<Integer> path, boolean indirect, boolean multiples) {}

  private final Package pkg;
  private final String name;
  private final boolean foldCase;
  private final List<Named> seen = new ArrayList<>(4);
  private final List<Embedded> next = new ArrayList<>(4);
  private Result found;

  private Lookup(Package pkg, String name, boolean foldCase) {
    this.pkg = pkg;
    this.name = name;
    this.foldCase = foldCase;
  }

  /**
   * The field or method {@code name}, as package {@code pkg} sees it, of a value of type {@code t}.
   */
  public static Result lookupFieldOrMethod(
      Type t, boolean addressable, Package pkg, String name, boolean foldCase) {
    if (Alias.unalias(t) instanceof Named n && n.underlying() instanceof PointerType p) {
      // A defined pointer type has the fields of what it points to, but no methods.
      Result r = lookup(p, false, pkg, name, foldCase);
      return r.obj() instanceof Func ? Result.NONE : r;
    }
    return lookup(t, addressable, pkg, name, foldCase);
  }

  static Result lookup(Type t, boolean addressable, Package pkg, String name, boolean foldCase) {
    if (name.equals("_")) {
      return Result.NONE;
    }
    Type base = Predicates.deref(t);
    boolean isPtr = Alias.unalias(t) instanceof PointerType;
    if (isPtr && base.underlying() instanceof InterfaceType) {
      return Result.NONE;
    }
    Result r = new Lookup(pkg, name, foldCase).search(new Embedded(base, List.of(), isPtr, false));
    if (r.obj() instanceof Func f && f.pointerRecv() && !r.indirect() && !addressable) {
      return Result.NEEDS_POINTER;
    }
    return r;
  }

  private Result search(Embedded start) {
    List<Embedded> current = List.of(start);
    while (!current.isEmpty()) {
      next.clear();
      for (Embedded e : current) {
        if (!visit(e)) {
          return Result.AMBIGUOUS;
        }
      }
      if (found != null) {
        return found;
      }
      current = consolidate();
    }
    return Result.NONE;
  }

  /** Looks into one type; false if what was found collides with something else. */
  private boolean visit(Embedded e) {
    if (Alias.unalias(e.type) instanceof Named n) {
      for (Named s : seen) {
        if (s == n || Identical.identical(s, n)) {
          // Met at a shallower depth, where it hides this one.
          return true;
        }
      }
      seen.add(n);
      Func m = methodOf(n);
      if (m != null) {
        return found(e, m, -1);
      }
    }
    return switch (e.type.underlying()) {
      case StructType s -> fields(e, s);
      case InterfaceType i -> {
        Func m = find(i.typeSet().methods());
        yield m == null || found(e, m, -1);
      }
      default -> true;
    };
  }

  private boolean fields(Embedded e, StructType s) {
    for (int i = 0; i < s.fields().size(); i++) {
      Var f = s.field(i);
      if (matches(f)) {
        if (!found(e, f, i)) {
          return false;
        }
      } else if (found == null && f.embedded()) {
        boolean isPtr = Alias.unalias(f.type()) instanceof PointerType;
        Type t = Predicates.deref(f.type());
        next.add(new Embedded(t, append(e.path, i), e.indirect || isPtr, e.multiples));
      }
    }
    return true;
  }

  private boolean found(Embedded e, Obj o, int index) {
    if (found != null || e.multiples) {
      return false;
    }
    found = new Result(o, index < 0 ? e.path : append(e.path, index), e.indirect, false);
    return true;
  }

  private List<Embedded> consolidate() {
    List<Embedded> unique = new ArrayList<>(next.size());
    for (Embedded e : next) {
      int same = -1;
      for (int i = 0; i < unique.size() && same < 0; i++) {
        same = Identical.identical(unique.get(i).type, e.type) ? i : -1;
      }
      if (same < 0) {
        unique.add(e);
      } else {
        Embedded u = unique.get(same);
        unique.set(same, new Embedded(u.type, u.path, u.indirect, true));
      }
    }
    return unique;
  }

  private Func methodOf(Named n) {
    if (foldCase) {
      return find(n.methods());
    }
    return n.method(name, pkg);
  }

  private Func find(List<Func> methods) {
    for (Func m : methods) {
      if (matches(m)) {
        return m;
      }
    }
    return null;
  }

  private boolean matches(Obj o) {
    return foldCase && o.name().equalsIgnoreCase(name) || o.sameId(pkg, name);
  }

  private static List<Integer> append(List<Integer> path, int i) {
    List<Integer> p = new ArrayList<>(path.size() + 1);
    p.addAll(path);
    p.add(i);
    return List.copyOf(p);
  }

  /** The index of a field in a struct, or -1. */
  public static int fieldIndex(List<Var> fields, Package pkg, String name, boolean foldCase) {
    if (name.equals("_")) {
      return -1;
    }
    for (int i = 0; i < fields.size(); i++) {
      Var f = fields.get(i);
      if (f.sameId(pkg, name) || foldCase && f.name().equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The first method of an interface that a type lacks, or null. */
  public static MissingMethod missingMethod(Type v, Type iface) {
    return MissingMethod.find(v, iface, true, Identical::identical);
  }

  /** Whether a dynamic type has all methods of an interface. */
  public static boolean implementsMethods(Type v, Type iface) {
    return missingMethod(v, iface) == null;
  }
}
