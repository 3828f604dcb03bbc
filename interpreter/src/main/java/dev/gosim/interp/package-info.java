/**
 * The one place where the stages are put in a row.
 *
 * <p>In: source texts, a library, streams, options ({@link dev.gosim.interp.Interpreter.Options}).
 * Out: what the program writes, and how it ended ({@link dev.gosim.interp.Interpreter.Result}).
 * Promises: many interpreters may live in one JVM and share nothing; no Java exception leaves
 * {@code run}; a mistake of ours is shown as {@code gosim: internal error} with the Go position.
 */
package dev.gosim.interp;
