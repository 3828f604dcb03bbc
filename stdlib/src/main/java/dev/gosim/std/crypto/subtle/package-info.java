/** Natives of package crypto/subtle. */
package dev.gosim.std.crypto.subtle;
