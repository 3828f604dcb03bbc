/**
 * The {@code gosim} commands.
 *
 * <p>In: a command line. Out: a program's output and the exit code that {@code go} would give.
 * {@link dev.gosim.cli.Main} answers {@code run} by itself, since every start pays for what stands
 * before a program's first line; all else goes through {@link dev.gosim.cli.Commands}. {@link
 * dev.gosim.cli.GoRun} runs programs the way {@code go run} does: it is also what the tests of
 * samples, guides and conformance start programs with, many in one JVM, so nothing here is static
 * state.
 *
 * <p>Promises: Go's messages and exit codes (0; 1 for a program that failed, did not compile or was
 * not found; 2 for a wrong command line), and never a Java stack trace for bad input.
 */
package dev.gosim.cli;
