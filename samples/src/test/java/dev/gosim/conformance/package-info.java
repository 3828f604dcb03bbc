/**
 * How much of Go's own test suite runs as under Go.
 *
 * <p>In: the programs, which stand in the Go toolchain of the machine and are not copied, with what
 * they print; the list of those that run without the compiler's internals; {@code
 * conformance/expected-failures.tsv}, those that gosim does not run yet, with what is seen instead.
 * Out: a JUnit test per program. One that fails and is not listed, and one that is listed and
 * passes, is a failure, so the list can only shrink.
 *
 * <p>Most of these programs are silent when all is well, so silence proves nothing: a program
 * passes only if the interpreter says that {@code main} was called and came back.
 */
package dev.gosim.conformance;
