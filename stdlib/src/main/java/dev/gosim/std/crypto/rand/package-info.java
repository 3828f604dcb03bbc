/** Natives of package crypto/rand. */
package dev.gosim.std.crypto.rand;
