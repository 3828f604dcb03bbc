package dev.gosim.types;

import java.util.List;

/** {@code ~A | B}: an embedded element of a constraint (spec, "General interfaces"). */
public final class Union implements Type {
  /** One {@code [~]T}. */
  public record Term(boolean tilde, Type type) {}

  private final List<Term> terms;

  public Union(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  public List<Term> terms() {
    return terms;
  }

  @Override
  public String toString() {
    return TypeString.of(this);
  }
}
