/** Package sort: natives that exchange elements of any slice; see {@code sort.go}. */
package dev.gosim.std.sort;
