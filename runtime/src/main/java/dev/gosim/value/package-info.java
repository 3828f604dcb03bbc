/**
 * Go values at run time: strings, slices, arrays, maps, structs, pointers, functions, interface
 * values, and the panics that end them.
 *
 * <p>In: canonical {@link dev.gosim.types.Type}s. Out: Java objects in the forms that
 * docs/architecture.md, "Values", lists; equality, hashing, zero values and conversions to and from
 * the boxed form. Promises: a Go value has exactly one Java form; strings, slices, structs, arrays
 * and complex numbers are never null; nothing here blocks.
 */
package dev.gosim.value;
