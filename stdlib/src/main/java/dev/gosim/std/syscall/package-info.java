/** Natives of package syscall. */
package dev.gosim.std.syscall;
