/**
 * Fuzzers: random programs that must do what they do under real Go, and mutated files that must not
 * bring down parser or checker.
 *
 * <p>In: seeds, and the Go toolchain of the machine. Out: a test each, that says how many programs
 * it tried and names the seed of each one that went wrong.
 *
 * <p>{@link dev.gosim.fuzz.ProgramGenerator} writes a program: {@code Types} picks and declares
 * types, {@code Expressions} and its parts (by type) write what a value is computed with, {@code
 * Blocks} and its parts (by statement) what is done, {@code Declarations} functions, methods and
 * generic types; all share a {@code Context}. Promises: a program compiles, ends, and its output is
 * what the language says, without anything that it leaves to implementations: the order in which
 * operands are evaluated (so expressions have no effects, and few may panic), the capacity of
 * slices that grew, the order of maps, addresses, conversions of floats out of range.
 */
package dev.gosim.fuzz;
