/**
 * The scheduler: goroutines (G) run by worker threads (M) that hold a processor (P), as in Go's
 * runtime/proc.go; timers, clock, deadlock detection.
 *
 * <p>In: a {@link dev.gosim.sched.Scheduler} made with {@link dev.gosim.sched.SchedulerOptions} and
 * a body for the main goroutine. Out: the program's end as {@link dev.gosim.sched.Exit}; what went
 * wrong is told to the {@link dev.gosim.sched.FatalHandler}.
 *
 * <p>Promises:
 *
 * <ul>
 *   <li>No more than GOMAXPROCS goroutines run Go code at a time. The newest goroutine of a
 *       processor runs next, the others first in, first out.
 *   <li>{@link dev.gosim.sched.Goroutine#park} and {@link dev.gosim.sched.Goroutine#ready} lose no
 *       wake-up: who publishes itself as a waiter under a lock parks with that lock, and exactly
 *       one {@code ready} ends exactly one {@code park}.
 *   <li>Everything is per scheduler object; many may live in one JVM. All threads are daemons and
 *       end after {@link dev.gosim.sched.Scheduler#shutdown}; goroutines still parked then are
 *       dropped without running another step.
 *   <li>{@link dev.gosim.sched.Coroutine} is the only class that knows how the JDK suspends a
 *       goroutine. Without {@code --add-opens java.base/java.lang=ALL-UNNAMED} the JDK's own
 *       scheduler runs the goroutines; then only the policy (order, GOMAXPROCS) differs.
 * </ul>
 *
 * <p>Start the JVM with {@code -Djdk.trackAllThreads=false}: otherwise the JDK itself keeps every
 * parked goroutine alive for its thread dumps, and a spawn costs more.
 */
package dev.gosim.sched;
