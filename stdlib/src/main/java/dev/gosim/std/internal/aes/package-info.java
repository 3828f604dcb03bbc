/**
 * Natives of package internal/aes: the JDK's AES, block by block (for the modes that crypto/cipher
 * makes of it) and as GCM.
 */
package dev.gosim.std.internal.aes;
