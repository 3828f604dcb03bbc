/** Package context: natives that look at types; the rest is Go, see {@code context.go}. */
package dev.gosim.std.context;
