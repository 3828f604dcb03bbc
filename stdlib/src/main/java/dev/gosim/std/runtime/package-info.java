/** Package runtime: natives over the scheduler; see {@code runtime.go}. */
package dev.gosim.std.runtime;
