/**
 * Package unicode: properties and case mappings of code points.
 *
 * <p>The data files are facts of the Unicode edition that the followed Go release has (15.0),
 * written by stdlib/tools/unicode.go; the JDK's own tables are of another edition. Other packages
 * of the library use {@link dev.gosim.std.unicode.Categories} and {@link
 * dev.gosim.std.unicode.Cases}; nothing is read before a code point beyond ASCII is looked at.
 */
package dev.gosim.std.unicode;
