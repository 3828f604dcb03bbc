/** Natives of package hash/fnv. */
package dev.gosim.std.hash.fnv;
