/** Natives of package encoding/hex. */
package dev.gosim.std.encoding.hex;
