/**
 * Go's concurrency for Java programs: goroutines, channels, select, timers, the locks of package
 * sync, package context and errgroup, without the interpreter. {@code runtime/README.md} shows them
 * in use.
 *
 * <p>In: Java code. Out: what {@link dev.gosim.sched}, {@link dev.gosim.chan} and {@link
 * dev.gosim.sync} do; the classes here only find the calling goroutine, give the parts Java types
 * and turn Go's panics into exceptions with stack traces.
 *
 * <p>Promises:
 *
 * <ul>
 *   <li>Everything belongs to one {@link dev.gosim.go.Go}; there is no global state. Closing it
 *       drops its goroutines.
 *   <li>Each operation may be called from its goroutines and from any other thread, platform or
 *       virtual: such a thread blocks where a goroutine would park, and is woken with an exception
 *       when the {@code Go} ends.
 *   <li>A blocked operation is not interruptible, as in Go: use a {@link dev.gosim.go.Context}. An
 *       interrupt that comes meanwhile is kept.
 *   <li>Goroutines are preempted at these operations only, not in loops of plain Java code.
 * </ul>
 */
package dev.gosim.go;
