/**
 * The analyzers of {@code gosim vet} (cmd/vet): what compiles and is a mistake all the same.
 *
 * <p>In: the files of a checked package with the checker's {@link dev.gosim.check.Info}. Out:
 * {@link dev.gosim.vet.Finding}s in the order of their places. Each {@link dev.gosim.vet.Analyzer}
 * is a class of its own and keeps nothing from one package to the next; {@link dev.gosim.vet.Vet}
 * lists them. Words and places are those of {@code go vet}.
 */
package dev.gosim.vet;
