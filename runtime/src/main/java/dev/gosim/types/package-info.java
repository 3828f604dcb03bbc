/**
 * Go's types and declared objects (go/types, types2), used by the checker and by the running
 * program.
 *
 * <p>In: nothing; the checker builds {@link dev.gosim.types.Type}s and {@link
 * dev.gosim.types.Obj}s. Out: identity ({@link dev.gosim.types.Identical}), fields and methods
 * ({@link dev.gosim.types.Lookup}, {@link dev.gosim.types.MissingMethod}), type sets ({@link
 * dev.gosim.types.TypeSet}, {@link dev.gosim.types.Terms}), questions ({@link
 * dev.gosim.types.Predicates}), instantiation ({@link dev.gosim.types.Subst}, {@link
 * dev.gosim.types.Instances}), texts ({@link dev.gosim.types.TypeString}).
 *
 * <p>There are two worlds of types. The checker's types keep what the programmer wrote (aliases,
 * byte and rune, parameter names) and are compared with {@code Identical.identical}. Run-time types
 * are canonical ({@link dev.gosim.types.TypeTable}): identical ones are the same object, and
 * whatever is reached from a canonical type is canonical. The step from one to the other is {@code
 * TypeTable.canonical}.
 *
 * <p>Names and texts hold one char per byte, as everywhere (docs/architecture.md).
 */
package dev.gosim.types;
