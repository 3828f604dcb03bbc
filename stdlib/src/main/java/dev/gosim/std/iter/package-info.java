/** Package iter; see {@code iter.go}. */
package dev.gosim.std.iter;
