/**
 * Package runtime/trace: execution traces in the format of Go 1.26.
 *
 * <p>{@link dev.gosim.std.runtime.trace.ExecTracer} hears from the scheduler what happens and keeps
 * a picture of it; {@link dev.gosim.std.runtime.trace.Generation} is the format: batches of events
 * per thread, tables of strings and stacks; {@link dev.gosim.std.runtime.trace.Sink}s take what is
 * ready.
 */
package dev.gosim.std.runtime.trace;
