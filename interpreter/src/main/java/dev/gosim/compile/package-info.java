/**
 * The compiled tier: what runs hot becomes bytecode, beside the program.
 *
 * <p>In: functions and loops that say they are hot. Out: their code, put where the tree looks for
 * it. What has a construct that is not emitted ({@link dev.gosim.emit.NotEmitted}) or does not fit
 * into a method of the JVM stays in the tree.
 */
package dev.gosim.compile;
