/**
 * Package fmt: formatted printing and scanning.
 *
 * <p>In: operands as interface values. Out: bytes, to host.stdout() or as a string. {@link
 * dev.gosim.std.fmt.Printer} formats one operand after the other; the classes beside it are loaded
 * only when a value needs them, so that a Println of strings and numbers at the start of a program
 * touches few. Values are formatted by their Go type, methods are called through {@link
 * dev.gosim.natives.Host#method}, and a panic in one is reported in the output, as in Go.
 *
 * <p>Scanning reads runes from an io.Reader or a string with {@code Scanner} and stores through
 * pointers.
 */
package dev.gosim.std.fmt;
