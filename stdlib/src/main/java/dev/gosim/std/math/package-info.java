/**
 * Package math. Programs print floats with all digits, so every function follows the algorithm that
 * Go uses on amd64; where the JDK's fdlibm does the same, it is used. Coefficients are those of the
 * published libraries (FreeBSD's msun, Cephes).
 */
package dev.gosim.std.math;
