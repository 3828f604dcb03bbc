/** Natives of package internal/digest. */
package dev.gosim.std.internal.digest;
