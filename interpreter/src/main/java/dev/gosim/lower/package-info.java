/**
 * From the checked tree to nodes.
 *
 * <p>In: syntax trees and {@link dev.gosim.check.Info}. Out: {@link dev.gosim.node.FuncCode}s whose
 * bodies are lowered when first called. One file per family of constructs ({@code LowerLoops},
 * {@code LowerChannels}, ...), {@link dev.gosim.lower.FuncLowering} holding what belongs to one
 * function (slots, labels, type arguments), {@link dev.gosim.lower.Program} what belongs to all
 * (functions, package variables, method tables). Generic functions are lowered once per list of
 * type arguments, so that every node knows its types. Lowering never reports an error: the checker
 * has.
 */
package dev.gosim.lower;
