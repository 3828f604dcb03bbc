/**
 * The prompt: {@code gosim repl}.
 *
 * <p>In: what is typed, or comes through a pipe. Out: what the program prints, values with their
 * types, Go's messages. {@link dev.gosim.repl.Repl} is the entry: it takes one input after the
 * other from a {@link dev.gosim.repl.Front} (a terminal with JLine, or streams), and hands it to
 * {@link dev.gosim.interp.Session}, or to {@link dev.gosim.repl.Commands} if it begins with a
 * colon.
 *
 * <p>Promised: nothing that is entered ends the prompt, but its end. JLine is not loaded without a
 * terminal. Texts have one char per byte, as everywhere in gosim, until {@code Front} writes them.
 */
package dev.gosim.repl;
