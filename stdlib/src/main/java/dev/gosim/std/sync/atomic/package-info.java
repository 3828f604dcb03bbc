/** Package sync/atomic: natives; see {@code atomic.go}. */
package dev.gosim.std.sync.atomic;
