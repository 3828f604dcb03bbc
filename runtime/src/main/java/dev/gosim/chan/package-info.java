/**
 * Channels and select (runtime/chan.go, runtime/select.go; spec, "Channel types", "Send
 * statements", "Receive operator", "Select statements", "Close").
 *
 * <p>In: the goroutine that operates, and elements unboxed as {@code long} (integers, float bits,
 * bools) or as references. Out: received values, left in the goroutine's fields {@code recvBits} or
 * {@code recvRef} with {@code recvOk}, or returned.
 *
 * <p>Promises: waiters are served first in, first out; a value is handed to a waiting receiver
 * directly; select chooses uniformly among the cases that can proceed; nothing parks while it holds
 * a channel's lock. Panics are {@link dev.gosim.value.GoPanic} with Go's words. A thread that is no
 * goroutine takes part through {@link dev.gosim.sched.Scheduler#attach}.
 */
package dev.gosim.chan;
