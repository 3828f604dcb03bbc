/** Package sync: natives over dev.gosim.sync; see {@code sync.go}. */
package dev.gosim.std.sync;
