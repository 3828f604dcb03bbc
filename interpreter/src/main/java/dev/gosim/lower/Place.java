package dev.gosim.lower;

import dev.gosim.node.Control;
import dev.gosim.node.Expr;
import dev.gosim.node.Prepared;
import dev.gosim.node.Stmt;
import dev.gosim.types.Type;
import dev.gosim.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Something that can be assigned to (spec, "Assignment statements"): variable, field, element, map
 * entry, blank.
 *
 * @param type of what it holds
 * @param load reads it; null for the blank identifier
 * @param store writes a value of {@code type}
 * @param copies whether store copies a struct or array into the variable that is there; where it
 *     does not (a map entry is none), it keeps the object, and the value must be an owned one
 */
record Place(Type type, Expr load, Function<Expr, Stmt> store, boolean copies) {
  /** A variable, or blank (whose type is null). */
  Place(Type type, Expr load, Function<Expr, Stmt> store) {
    this(type, load, store, type != null && Values.isVariable(type));
  }

  /** The same place, for a single assignment, whose load and store begin with statements. */
  Place after(List<Stmt> first) {
    if (first.isEmpty()) {
      return this;
    }
    return new Place(
        type,
        Prepared.of(first, load),
        v -> {
          List<Stmt> all = new ArrayList<>(first);
          all.add(store.apply(v));
          return new Control.Block(all.toArray(new Stmt[0]));
        },
        copies);
  }
}
