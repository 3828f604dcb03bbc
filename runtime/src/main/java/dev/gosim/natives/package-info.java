/**
 * The interface between the standard library and the interpreter.
 *
 * <p>A package ({@link dev.gosim.natives.NativePackage}) brings Go declarations and the Java bodies
 * ({@link dev.gosim.natives.NativeFn}) of those without one. A body gets its arguments in a {@link
 * dev.gosim.value.Frame}; what belongs to the running program (streams, arguments, types, state of
 * packages) it finds in the {@link dev.gosim.natives.Host} of its goroutine. Nothing here is static
 * or shared between interpreters.
 */
package dev.gosim.natives;
