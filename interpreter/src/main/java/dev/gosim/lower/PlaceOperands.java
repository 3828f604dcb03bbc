package dev.gosim.lower;

import dev.gosim.node.Stmt;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that evaluate the operands of places (pointers, slices, indices, keys) into
 * temporaries, before something is assigned to them (spec, "Assignment statements").
 *
 * @param calls those with a call in them, which gc makes before it looks at variables
 * @param rest all others
 */
record PlaceOperands(List<Stmt> calls, List<Stmt> rest) {
  PlaceOperands() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /** All, and then {@code s}. */
  Stmt then(Stmt s) {
    List<Stmt> all = new ArrayList<>(calls);
    all.addAll(rest);
    all.add(s);
    return LowerFuncs.sequence(all);
  }
}
