/**
 * Runs Go programs and compares what they print with what real Go printed.
 *
 * <p>In: the folders of samples (a program and its expected output are neighbours), the programs of
 * the guides where they are at hand ({@code guides.tsv} says what is compared), and the programs of
 * Go's own test suite. Out: a JUnit test per program, named after it. All programs of a run share
 * one JVM; each has its own interpreter, its own streams and a time limit.
 *
 * <p>Promises: a program without its output, or an output without its program, is a failure; what
 * cannot run here (no guides, no Go) is shown as skipped, with the reason.
 */
package dev.gosim.samples;
