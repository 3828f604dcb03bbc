/**
 * The executable tree: typed nodes by family, made by {@code lower}, run by goroutines.
 *
 * <p>In: a {@link dev.gosim.value.Frame} whose slots the lowering has numbered. Out: a value of the
 * node's representation ({@link dev.gosim.node.LongExpr}, {@link dev.gosim.node.DoubleExpr}, {@link
 * dev.gosim.node.BoolExpr}, {@link dev.gosim.node.RefExpr}) or, for a {@link dev.gosim.node.Stmt},
 * a {@link dev.gosim.node.Flow} code. Nodes are immutable records; what changes at run time (call
 * targets, method caches) is an explicit object that a record holds. Nodes know neither syntax tree
 * nor checker. Only Go panics, fatal errors, exits and Goexit are thrown.
 *
 * <p>A {@code RefExpr} of struct or array type may return a variable itself; whoever stores the
 * value elsewhere wraps it in a copy ({@link dev.gosim.node.Copies}).
 */
package dev.gosim.node;
