package dev.gosim.types;

import java.util.ArrayList;
import java.util.List;

/**
 * The types of a type set that a constraint enumerates (types2 termlist.go, typeterm.go): {@link
 * #ALL}, or the union of finitely many terms {@code T} and {@code ~T}; none is the empty set.
 * Always in normal form: the terms are pairwise disjoint.
 */
public final class Terms {
  /** Every type. */
  public static final Terms ALL = new Terms(null);

  /** No type. */
  public static final Terms NONE = new Terms(List.of());

  private final List<Union.Term> list;

  private Terms(List<Union.Term> list) {
    this.list = list;
  }

  /** Exactly one term. */
  public static Terms of(Union.Term t) {
    return new Terms(List.of(t));
  }

  public boolean isAll() {
    return list == null;
  }

  public boolean isEmpty() {
    return list != null && list.isEmpty();
  }

  /** The terms; empty for ALL too. */
  public List<Union.Term> list() {
    return list == null ? List.of() : list;
  }

  public Terms union(Terms o) {
    if (isAll() || o.isAll()) {
      return ALL;
    }
    List<Union.Term> all = new ArrayList<>(list);
    for (Union.Term t : o.list) {
      add(all, t);
    }
    return new Terms(List.copyOf(all));
  }

  private static void add(List<Union.Term> all, Union.Term t) {
    for (int i = 0; i < all.size(); i++) {
      Union.Term u = all.get(i);
      if (!disjoint(u, t)) {
        if (t.tilde() && !u.tilde()) {
          // ~T swallows T and every other term of that underlying type
          all.remove(i);
          add(all, t);
        }
        return;
      }
    }
    all.add(t);
  }

  public Terms intersect(Terms o) {
    if (isAll()) {
      return o;
    }
    if (o.isAll()) {
      return this;
    }
    List<Union.Term> common = new ArrayList<>();
    for (Union.Term x : list) {
      for (Union.Term y : o.list) {
        if (!disjoint(x, y)) {
          add(common, !x.tilde() || y.tilde() ? x : y);
        }
      }
    }
    return new Terms(List.copyOf(common));
  }

  /** The terms for which the predicate holds. */
  Terms filter(java.util.function.Predicate<Union.Term> keep) {
    return isAll() ? this : new Terms(list.stream().filter(keep).toList());
  }

  /** Whether every type of this is one of o. */
  public boolean subsetOf(Terms o) {
    if (o.isAll() || isEmpty()) {
      return true;
    }
    if (isAll()) {
      return false;
    }
    return list.stream().allMatch(x -> o.list.stream().anyMatch(y -> subsetOf(x, y)));
  }

  /** Whether both hold the same types. */
  public boolean equalTo(Terms o) {
    return subsetOf(o) && o.subsetOf(this);
  }

  /** Whether a type belongs to it. */
  public boolean includes(Type t) {
    return isAll() || list.stream().anyMatch(x -> includes(x, t));
  }

  private static boolean includes(Union.Term x, Type t) {
    return Identical.identical(x.type(), x.tilde() ? t.underlying() : t);
  }

  /** Whether all types of a term belong to another. */
  public static boolean subsetOf(Union.Term x, Union.Term y) {
    return !disjoint(x, y) && (!x.tilde() || y.tilde());
  }

  /** Whether two terms have no type in common. */
  public static boolean disjoint(Union.Term x, Union.Term y) {
    Type ux = y.tilde() ? x.type().underlying() : x.type();
    Type uy = x.tilde() ? y.type().underlying() : y.type();
    return !Identical.identical(ux, uy);
  }

  /** One term as messages write it: with import paths, whatever package is being checked. */
  public static String text(Union.Term t) {
    return (t.tilde() ? "~" : "") + TypeString.of(t.type(), Qualifier.BY_PATH);
  }

  /** The terms as messages write them; "∅" (in UTF-8 bytes) if there are none. */
  @Override
  public String toString() {
    if (isEmpty()) {
      return "\u00e2\u0088\u0085";
    }
    return isAll()
        ? "\u00f0\u009d\u0093\u00a4"
        : String.join(" | ", list.stream().map(Terms::text).toList());
  }
}
