/** Package math/rand/v2: see {@link dev.gosim.std.math.rand}. */
package dev.gosim.std.math.rand.v2;
