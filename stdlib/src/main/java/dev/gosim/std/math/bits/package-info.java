/** Package math/bits: counting, moving and multiplying bits. */
package dev.gosim.std.math.bits;
