/**
 * Package strings. {@link dev.gosim.std.strings.Search} holds what package bytes shares; functions
 * that take functions are written in Go, so that calls between them cost no change of worlds.
 */
package dev.gosim.std.strings;
