/** Package math/big, on Java's BigInteger. */
package dev.gosim.std.math.big;
