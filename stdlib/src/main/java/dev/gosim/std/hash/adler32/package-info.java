/** Natives of package hash/adler32. */
package dev.gosim.std.hash.adler32;
