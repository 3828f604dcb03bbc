/**
 * Go's standard library.
 *
 * <p>In: an import path. Out: a {@link dev.gosim.natives.NativePackage}: the text of the package's
 * Go declarations and the Java bodies of those declared without one. Each Go package has a Java
 * package {@code dev.gosim.std.<path>} and resources {@code <path>/*.go}, which {@link
 * dev.gosim.std.PackageFiles} names; functions whose bodies are plain Go are in the latter, what is
 * hot or intricate is in the former.
 *
 * <p>Promises: asking for a package loads no class of another one; nothing here is static and
 * mutable: what belongs to a running program is kept by its {@link dev.gosim.natives.Host}; every
 * exported name of a package is here or is listed by {@link dev.gosim.std.KnownSymbols}, so that it
 * can be reported as not yet supported.
 */
package dev.gosim.std;
