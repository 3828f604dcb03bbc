/** Natives of package hash/crc32. */
package dev.gosim.std.hash.crc32;
