/**
 * Signals: those that the operating system sends to the process, and those that a program sends to
 * itself. Natives of packages os/signal and syscall.
 */
package dev.gosim.std.os.signal;
