/**
 * Build time only: turns {@code @Native} methods into binding tables.
 *
 * <p>In: the classes of the standard library being compiled, whose {@code @Native} static methods
 * are the bodies of Go functions. Out: for each such class {@code X} a class {@code XNatives} that
 * implements {@code dev.gosim.natives.NativeTable}: it maps a Go name to code that reads the
 * arguments from the callee's frame, calls the method directly and stores the results.
 *
 * <p>Promise: nothing is looked up by reflection at run time, and a method whose parameters have no
 * place in a frame ({@code int}, {@code float}, ...) does not compile. The slot rule is that of
 * docs/architecture.md, "Calls". The annotation is matched by name, so this package needs no other
 * module.
 */
package dev.gosim.processor;
