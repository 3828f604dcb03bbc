/** Natives of package hash/crc64. */
package dev.gosim.std.hash.crc64;
