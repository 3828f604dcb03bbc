/**
 * {@code gosim test}, in the manner of {@code go test}.
 *
 * <p>In: a command line. Out: for each package the output of its tests and the line {@code ok},
 * {@code FAIL} or {@code ?}; with {@code -json} the events of test2json; the exit code. {@link
 * dev.gosim.gotest.GoTest} takes the packages one after the other; of each, {@link
 * dev.gosim.gotest.TestFunctions} finds the functions, {@link dev.gosim.gotest.TestProgram} writes
 * the program that calls package testing with them, and {@link dev.gosim.gotest.PackageRun} runs it
 * with an interpreter of its own, in the package's folder. What happens inside of that program is
 * package testing's affair.
 *
 * <p>Promises: nothing is static state; packages share nothing but the output streams.
 */
package dev.gosim.gotest;
