/** Natives of package encoding/base32. */
package dev.gosim.std.encoding.base32;
