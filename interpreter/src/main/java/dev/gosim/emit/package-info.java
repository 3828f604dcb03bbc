/**
 * Bytecode for what runs hot: the only package on {@code java.lang.classfile}.
 *
 * <p>In: nodes, which say by their {@code emit} how they are computed, and where parameters and
 * results of a function stand. Out: hidden classes, {@link dev.gosim.emit.CompiledFunc} and {@link
 * dev.gosim.emit.CompiledLoop}, that do what {@code exec} of the same nodes does.
 *
 * <p>Promises: the slots of a frame are locals of the JVM while compiled code runs; a loop leaves
 * the frame as the tree would. Every call, channel operation and panic has a {@link
 * dev.gosim.value.Frame} that tells function and position, so that dumps look the same in both
 * tiers ({@link dev.gosim.emit.Activation}).
 */
package dev.gosim.emit;
