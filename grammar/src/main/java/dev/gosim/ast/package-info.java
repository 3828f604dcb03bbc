/**
 * The syntax tree: immutable records behind three sealed interfaces ({@link dev.gosim.ast.Expr},
 * {@link dev.gosim.ast.Stmt}, {@link dev.gosim.ast.Decl}), shaped and named as Go's {@code go/ast}.
 *
 * <p>In: nothing but source positions. Out: what {@code parse} builds and {@code check} and {@code
 * lower} read. Types are expressions. An absent part is {@code null} where a comment says so, an
 * absent list is empty. Records are compared by identity in side tables ({@code IdentityHashMap}),
 * never by {@code equals}: structural equality is deep.
 *
 * <p>{@code pos} of a record is where Go's compiler ({@code cmd/compile/internal/syntax}) puts the
 * node: the operator of a binary expression, the first token of most others; {@link
 * dev.gosim.ast.Exprs#start} gives the leftmost byte.
 */
package dev.gosim.ast;
