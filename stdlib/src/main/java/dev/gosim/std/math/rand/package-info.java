/**
 * Package math/rand (package {@code v2} below it: math/rand/v2). Sequences of seeded generators are
 * part of what Go promises, so each method draws from its source as often, and uses the draws as,
 * Go's does.
 *
 * <p>{@link dev.gosim.std.math.rand.Draws} is what the samplers common to both need; a source is
 * either one of ours, read directly, or a program's own, called as Go code. The functions of the
 * package draw from the JDK's generator of the running thread: they cannot be seeded (Go 1.24 made
 * Seed of math/rand do nothing).
 */
package dev.gosim.std.math.rand;
