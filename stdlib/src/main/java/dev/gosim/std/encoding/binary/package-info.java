/** Natives of package encoding/binary. */
package dev.gosim.std.encoding.binary;
