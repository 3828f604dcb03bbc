/** Natives of package hash/maphash. */
package dev.gosim.std.hash.maphash;
