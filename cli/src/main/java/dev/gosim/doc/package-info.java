/**
 * {@code gosim doc}: declarations and their comments out of gofmt-ed sources. In come texts of Go
 * files and a symbol, out goes text in the format of {@code go doc}. Nothing is parsed or checked:
 * gofmt puts what is declared at the top to the first column, comments right above it.
 */
package dev.gosim.doc;
