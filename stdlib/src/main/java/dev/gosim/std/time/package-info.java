/** Package time: clock, timers and zones; the calendar is Go, see {@code time.go}. */
package dev.gosim.std.time;
