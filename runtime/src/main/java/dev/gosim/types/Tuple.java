package dev.gosim.types;

import java.util.List;

/** Parameters or results: a list of variables (go/types {@code Tuple}). */
public final class Tuple implements Type {
  public static final Tuple EMPTY = new Tuple(List.of());

  private final List<Var> vars;

  public Tuple(List<Var> vars) {
    this.vars = List.copyOf(vars);
  }

  public List<Var> vars() {
    return vars;
  }

  public int size() {
    return vars.size();
  }

  public Var at(int i) {
    return vars.get(i);
  }

  @Override
  public String toString() {
    return TypeString.of(this);
  }
}
