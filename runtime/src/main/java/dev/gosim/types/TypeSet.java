package dev.gosim.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * What an interface stands for (spec, "Interface types"; types2 typeset.go): all types that have
 * its methods, are among its terms and, if so marked, are comparable. Invariant: comparable only if
 * the terms are all types (otherwise the terms were filtered).
 *
 * @param methods all methods, embedded ones included, sorted by {@link #ORDER}
 */
public record TypeSet(List<Func> methods, Terms terms, boolean isComparable) {
  /** Exported names first, then by name, then by package path. */
  public static final Comparator<Func> ORDER = TypeSet::compareMethods;

  private static final TypeSet TOP = new TypeSet(List.of(), Terms.ALL, false);
  private static final int MAX_TERMS = 100;

  /** Who wants to know what is wrong with an interface whose type set is computed. */
  public interface Listener {
    /**
     * Two methods of one name. {@code embedding} is the index of the embedded element that brought
     * {@code m}, or -1 if it is the interface's own; the signatures of embedded ones may turn out
     * to be identical (no mistake) once all types are complete.
     */
    void duplicateMethod(Func m, int embedding, Func other, int otherEmbedding);

    /** A union of more than 100 terms. */
    void tooManyTerms(int embedding);
  }

  static TypeSet compute(InterfaceType t) {
    if (t == Universe.COMPARABLE_INTERFACE) {
      return new TypeSet(List.of(), Terms.ALL, true);
    }
    return new Computation(t).run();
  }

  /** No type at all. */
  public boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Every type. */
  public boolean isAll() {
    return isMethodSet() && methods.isEmpty();
  }

  /** Described by methods alone: an interface that can be a variable's type. */
  public boolean isMethodSet() {
    return !isComparable && terms.isAll();
  }

  /** Whether specific types are listed. */
  public boolean hasTerms() {
    return !terms.isAll() && !terms.isEmpty();
  }

  /** Whether every type in it is strictly comparable. */
  public boolean allComparable() {
    if (terms.isAll()) {
      return isComparable;
    }
    return hasTerms()
        && terms.list().stream().allMatch(t -> Predicates.strictlyComparable(t.type()));
  }

  public Func method(Package pkg, String name) {
    for (Func m : methods) {
      if (m.sameId(pkg, name)) {
        return m;
      }
    }
    return null;
  }

  /**
   * Whether {@code f} accepts every term and its underlying type; called once with (null, null) if
   * there are no specific types.
   */
  public boolean all(BiPredicate<Type, Type> f) {
    if (!hasTerms()) {
      return f.test(null, null);
    }
    for (Union.Term t : terms.list()) {
      if (!f.test(t.type(), t.type().underlying())) {
        return false;
      }
    }
    return true;
  }

  private static int compareMethods(Func a, Func b) {
    if (a.exported() != b.exported()) {
      return a.exported() ? -1 : 1;
    }
    int c = a.name().compareTo(b.name());
    if (c != 0 || a.exported() || a.pkg() == null || b.pkg() == null) {
      return c;
    }
    return a.pkg().path().compareTo(b.pkg().path());
  }

  /** One run over an interface's own and embedded elements. */
  private static final class Computation {
    private record From(Func method, int embedding) {}

    private final InterfaceType iface;
    private final Map<String, List<From>> seen = new HashMap<>();
    private final List<Func> methods = new ArrayList<>();
    private Terms terms = Terms.ALL;
    private boolean comparable;

    Computation(InterfaceType iface) {
      this.iface = iface;
    }

    TypeSet run() {
      for (Func m : iface.methods()) {
        add(m, -1);
      }
      for (int i = 0; i < iface.embeddeds().size(); i++) {
        embed(iface.embeddeds().get(i), i);
      }
      methods.sort(ORDER);
      return new TypeSet(List.copyOf(methods), terms, comparable);
    }

    private void embed(Type e, int index) {
      switch (e.underlying()) {
        case InterfaceType i -> {
          TypeSet s = i.typeSet();
          s.methods().forEach(m -> add(m, index));
          intersect(s.terms(), s.isComparable());
        }
        case Union u -> {
          Terms t = ofUnion(u);
          if (t != null) {
            intersect(t, false);
          } else if (iface.listener() != null) {
            iface.listener().tooManyTerms(index);
          }
        }
        case Basic b when b == Basic.INVALID -> {}
        default -> intersect(Terms.of(new Union.Term(false, e)), false);
      }
    }

    private void add(Func m, int embedding) {
      List<From> same = seen.computeIfAbsent(m.name(), n -> new ArrayList<>(1));
      for (From f : same) {
        if (f.method.sameId(m.pkg(), m.name())) {
          if (f.method != m && iface.listener() != null) {
            iface.listener().duplicateMethod(m, embedding, f.method, f.embedding);
          }
          return;
        }
      }
      same.add(new From(m, embedding));
      methods.add(m);
    }

    private void intersect(Terms other, boolean otherComparable) {
      terms = terms.intersect(other);
      comparable |= otherComparable;
      if (comparable && !terms.isAll()) {
        terms = terms.filter(t -> Predicates.strictlyComparable(t.type()));
        comparable = false;
      }
    }
  }

  /** The terms of a union, or null if there are too many of them. */
  static Terms ofUnion(Union u) {
    Terms all = Terms.NONE;
    for (Union.Term t : u.terms()) {
      Type under = t.type().underlying();
      if (under instanceof InterfaceType i && !Predicates.isTypeParam(t.type())) {
        all = all.union(i.typeSet().terms());
      } else if (under != Basic.INVALID && !(t.tilde() && !Identical.identical(t.type(), under))) {
        all = all.union(Terms.of(t));
      }
      if (all.list().size() > MAX_TERMS) {
        return null;
      }
    }
    return all;
  }

  /** The set of all types: what an interface still under construction stands for. */
  static TypeSet top() {
    return TOP;
  }
}
