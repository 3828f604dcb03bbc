package dev.gosim.lower;

import dev.gosim.node.Expr;
import dev.gosim.node.Stmt;
import dev.gosim.types.Type;
import java.util.function.Function;

/**
 * Something that can be assigned to (spec, "Assignment statements"): variable, field, element, map
 * entry, blank.
 *
 * @param type of what it holds
 * @param prepare evaluates the operands into temporaries; null if there are none. For a place made
 *     for a single assignment it is always null: the store evaluates them
 * @param load reads it; null for the blank identifier
 * @param store writes an owned value of {@code type}
 */
record Place(Type type, Stmt prepare, Expr load, Function<Expr, Stmt> store) {}
