package dev.gosim.vet;

import dev.gosim.types.Var;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known at a place of a function: which value each variable has, and which values are nil
 * or are not, by the conditions that lead there. Values are those of a form in which each is
 * computed once (SSA), so what is known of one stays true.
 */
final class NilState {
  /** Nil, not nil, or nobody knows. */
  enum Nilness {
    NIL("nil"),
    NON_NIL("non-nil"),
    UNKNOWN("unknown");

    final String text;

    Nilness(String text) {
      this.text = text;
    }
  }

  /** The value of an expression; {@code ok} is of the ok of an assertion what it is about. */
  static final class Value {
    final Nilness own;
    final Value ok;

    private Value(Nilness own, Value ok) {
      this.own = own;
      this.ok = ok;
    }

    static Value unknown() {
      return new Value(Nilness.UNKNOWN, null);
    }

    static Value nil() {
      return new Value(Nilness.NIL, null);
    }

    static Value nonNil() {
      return new Value(Nilness.NON_NIL, null);
    }

    static Value ok(Value of) {
      return new Value(Nilness.UNKNOWN, of);
    }
  }

  /** A condition that held, after others. */
  private record Fact(Value value, Nilness nilness, Fact before, int depth) {}

  private final Map<Var, Value> variables;
  private Fact facts;

  private NilState(Map<Var, Value> variables, Fact facts) {
    this.variables = variables;
    this.facts = facts;
  }

  NilState() {
    this(new IdentityHashMap<>(), null);
  }

  NilState copy() {
    return new NilState(new IdentityHashMap<>(variables), facts);
  }

  /** The same where a value is known to be nil, or not. */
  NilState with(Value v, Nilness n) {
    NilState s = copy();
    s.facts = new Fact(v, n, facts, facts == null ? 1 : facts.depth + 1);
    return s;
  }

  Nilness of(Value v) {
    for (Fact f = facts; f != null && v.own == Nilness.UNKNOWN; f = f.before) {
      if (f.value == v) {
        return f.nilness;
      }
    }
    return v.own;
  }

  /** The value of a variable; a new one if it is not followed. */
  Value get(Var v) {
    Value value = variables.get(v);
    return value == null ? Value.unknown() : value;
  }

  void set(Var v, Value value) {
    variables.put(v, value);
  }

  /** Nothing is known any more of a variable that is followed. */
  void forget(Var v) {
    variables.computeIfPresent(v, (k, old) -> Value.unknown());
  }

  /** Where several ways meet; null stands for one that nothing comes along. */
  static NilState join(List<NilState> states) {
    List<NilState> live = states.stream().filter(Objects::nonNull).toList();
    if (live.isEmpty()) {
      return null;
    }
    NilState all = live.getFirst().copy();
    for (NilState s : live.subList(1, live.size())) {
      all.facts = common(all.facts, s.facts);
      all.variables.keySet().retainAll(s.variables.keySet());
      all.variables.replaceAll((v, value) -> s.variables.get(v) == value ? value : Value.unknown());
    }
    return all;
  }

  /** What held before the ways parted. */
  private static Fact common(Fact a, Fact b) {
    Fact x = a;
    Fact y = b;
    while (x != y) {
      if (y == null || x != null && x.depth > y.depth) {
        x = x.before;
      } else {
        y = y.before;
      }
    }
    return x;
  }
}
