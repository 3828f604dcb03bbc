/** Package compress/flate, on Java's Inflater and Deflater. */
package dev.gosim.std.compress.flate;
