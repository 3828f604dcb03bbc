/**
 * The type checker: names, types, constants, type inference, order of initialisation, unused
 * things.
 *
 * <p>In: the syntax trees of a package ({@link dev.gosim.ast.File}) and, through {@link
 * dev.gosim.check.CheckerConfig}, the Go sources of library packages. Out: {@link
 * dev.gosim.check.Info}, side tables that say what each identifier means and which type, value and
 * selection each expression has, and a {@link dev.gosim.check.CheckResult} with Go's own messages.
 *
 * <p>Cut and named as Go's {@code cmd/compile/internal/types2}, a class per topic, so that who
 * knows that package is at home; {@link dev.gosim.check.Checker} holds one of each. Promises:
 *
 * <ul>
 *   <li>messages and positions are those of {@code go build};
 *   <li>what was written is never changed: the tree is immutable, facts are in {@code Info};
 *   <li>a library package costs nothing but a scan for its declarations' first lines until a name
 *       of it is used; then only that declaration is parsed and checked, and a function's body only
 *       when it is about to run ({@link dev.gosim.check.Checker#checkBody});
 *   <li>a wrong program yields diagnostics, never a Java exception.
 * </ul>
 */
package dev.gosim.check;
