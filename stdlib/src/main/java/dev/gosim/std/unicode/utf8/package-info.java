/**
 * Package unicode/utf8: encoding and decoding of runes. {@link dev.gosim.std.unicode.utf8.Decode}
 * serves the rest of the library; it works on Go strings as they are held here, one char per byte.
 */
package dev.gosim.std.unicode.utf8;
