/**
 * The blocking types of Go's package sync: {@link dev.gosim.sync.Mutex}, {@link
 * dev.gosim.sync.RWMutex}, {@link dev.gosim.sync.WaitGroup}, {@link dev.gosim.sync.Once} and the
 * {@link dev.gosim.sync.NotifyList} of sync.Cond.
 *
 * <p>In: the goroutine that calls, wherever it may block or wake another. Out: nothing but its
 * going on. They are native structs: the Go variable is the Java object, whose zero value is ready
 * for use.
 *
 * <p>Promises: waiters queue first in, first out; all waiting is parking through the scheduler with
 * Go's wait reasons; misuse answers with Go's words, as {@link dev.gosim.value.GoPanic} where Go
 * panics and {@link dev.gosim.value.GoFatal} where Go ends the program. Copies of a value share
 * nothing with it and have no waiters.
 *
 * <p>The algorithms are our own: a short {@link dev.gosim.sched.SpinLock} guards each object's
 * queue, and the uncontended paths are one compare-and-set.
 */
package dev.gosim.sync;
