/**
 * Source texts and what is said about them.
 *
 * <p>In: the bytes of a file. Out: {@link dev.gosim.source.SourceFile}s in a {@link
 * dev.gosim.source.FileSet}, which gives every byte of every file one {@code int} position (Go's
 * {@code token.Pos}), and {@link dev.gosim.source.Diagnostic}s that print as {@code file:line:col:
 * message}. Only this package knows lines and columns; everything else carries the int.
 */
package dev.gosim.source;
