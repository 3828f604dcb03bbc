/** Natives of package runtime/debug. */
package dev.gosim.std.runtime.debug;
